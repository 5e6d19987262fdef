"""Writes the files of this folder with pyarrow 25.0.1: what other people's programs hand over."""

from datetime import date, datetime, timezone
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.feather as feather
import pyarrow.parquet as pq

here = Path(__file__).parent

fields = [
    pa.field("城市", pa.dictionary(pa.int8(), pa.string())),
    pa.field("年份", pa.int64()),
    pa.field("编号", pa.int64()),
    pa.field("产值（亿元）", pa.decimal128(18, 2)),
    pa.field("用电量", pa.float64(), metadata={"unit": "亿kWh"}),
    pa.field("公布", pa.date32()),
    pa.field("时刻", pa.timestamp("us", tz="Asia/Shanghai")),
    pa.field("达标", pa.bool_()),
    pa.field("系列", pa.list_(pa.int32())),
    pa.field("地点", pa.struct([("省", pa.string()), ("码", pa.int32())])),
    pa.field("人口", pa.uint32()),
]
rows = {
    "城市": ["长治", "晋城", None, "长治"],
    "年份": [2020, 2021, 2022, None],
    "编号": [9007199254740993, -1, None, 4],
    "产值（亿元）": [Decimal("1711.60"), None, Decimal("-0.05"), Decimal("1234567890123456.78")],
    "用电量": [1.5, None, float("inf"), float("nan")],
    "公布": [date(2021, 3, 1), None, date(1969, 12, 31), date(2024, 2, 29)],
    "时刻": [
        datetime(2021, 3, 1, 0, 0, tzinfo=timezone.utc),
        None,
        datetime(2021, 3, 1, 0, 0, 0, 1, tzinfo=timezone.utc),
        datetime(1969, 12, 31, 23, 59, 59, 999000, tzinfo=timezone.utc),
    ],
    "达标": [True, False, None, True],
    "系列": [[1, 2], [], None, [3]],
    "地点": [{"省": "山西", "码": 140400}, None, {"省": None, "码": 1}, {"省": "山西", "码": 2}],
    "人口": [4294967295, 0, None, 1],
}
city = pa.table(rows, schema=pa.schema(fields))

for codec in ["none", "snappy", "gzip", "zstd", "lz4", "brotli"]:
    pq.write_table(city, here / f"city-{codec}.parquet", compression=codec, row_group_size=3)
pq.write_table(
    city,
    here / "city-v2.parquet",
    data_page_version="2.0",
    use_dictionary=False,
    column_encoding={"年份": "DELTA_BINARY_PACKED", "用电量": "BYTE_STREAM_SPLIT"},
    store_schema=False,
)
for codec in ["uncompressed", "lz4", "zstd"]:
    feather.write_feather(city, here / f"city-{codec}.feather", compression=codec, chunksize=3)
with pa.ipc.new_stream(here / "city-stream.arrow", city.schema) as stream:
    stream.write_table(city, max_chunksize=3)

# Rows enough that LZ4 cuts its frame into blocks that repeat one another.
many = pa.table({"产值": pa.array([i % 100 for i in range(60_000)], pa.int32())})
feather.write_feather(many, here / "many-lz4.feather", compression="lz4")
pq.write_table(many, here / "many-lz4.parquet", compression="lz4", use_dictionary=False)
