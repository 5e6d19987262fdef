import {block, level, op, scalar, type BlockSpec, type InputSpec} from "../../src/model/index.js";

export const inputs: Readonly<Record<string, InputSpec>> = {
  thermal_capacity: level("KT", {zh: "火电等装机", en: "Thermal capacity"}),
  new_capacity: level("KN", {zh: "新能源装机", en: "New-energy capacity"}),
  thermal_hours: level("hT", {zh: "火电利用小时", en: "Thermal hours"}),
  new_hours: level("hN", {zh: "新能源利用小时", en: "New-energy hours"}),
  losses: scalar("aux", {zh: "厂用电和线损率", en: "Own use and losses"}),
  local_2020: scalar("D0", {zh: "2020年本地用电量", en: "Local electricity use in 2020"}),
  elasticity: scalar("eta", {zh: "用电弹性", en: "Elasticity of electricity use"}),
  coal_rate_level: level("c_el", {zh: "发电煤耗", en: "Thermal coal rate"}),
  coal_rate_scale: scalar("c_el_scale", {zh: "发电煤耗的整体偏差", en: "Common factor on the coal rate"}),
  calorific: scalar("calorific", {zh: "电力当量值", en: "Calorific value of electricity"}),
  raw_coal: scalar("raw_coal", {zh: "原煤产量", en: "Raw coal output"}),
  raw_gas: scalar("raw_gas", {zh: "非常规天然气产量", en: "Unconventional gas output"}),
  raw_coal_tce: scalar("raw_coal_tce", {zh: "原煤折标系数", en: "Coal equivalent of raw coal"}),
  raw_gas_tce: scalar("raw_gas_tce", {zh: "天然气折标系数", en: "Coal equivalent of gas"}),
  capacity_2020: scalar("energy_capacity.2020", {zh: "2020年能源生产能力", en: "Energy production capacity in 2020"}),
  capacity_2025: scalar("energy_capacity.2025", {zh: "2025年能源生产能力", en: "Energy production capacity in 2025"}),
};

export const blocks: readonly BlockSpec[] = [
  block(["year"], {
    coal_rate: {
      label: {zh: "发电煤耗", en: "Thermal coal rate"},
      unit: "kgce/kWh",
      formula: (d) => d.coal_rate_level * d.coal_rate_scale,
    },
    gen_thermal: {
      label: {zh: "火电发电量", en: "Thermal generation"},
      unit: "亿kWh",
      formula: (d) => (d.thermal_capacity * d.thermal_hours) / 1e4,
    },
    gen_new: {
      label: {zh: "新能源发电量", en: "New-energy generation"},
      unit: "亿kWh",
      formula: (d) => (d.new_capacity * d.new_hours) / 1e4,
    },
    bus_supply: {
      label: {zh: "上网电量", en: "Supply at the busbar"},
      unit: "亿kWh",
      formula: (d) => (1 - d.losses) * (d.gen_thermal + d.gen_new),
    },
    bus_new: {
      label: {zh: "新能源上网电量", en: "New energy at the busbar"},
      unit: "亿kWh",
      formula: (d) => (1 - d.losses) * d.gen_new,
    },
    elec_local: {
      label: {zh: "本地用电量", en: "Local electricity use"},
      unit: "亿kWh",
      formula: (d) => d.local_2020 * op.pow(d.gdp_real / d.gdp_2020, d.elasticity),
    },
    power_export: {
      label: {zh: "净外送电量", en: "Net power export"},
      unit: "亿kWh",
      formula: (d) => d.bus_supply - d.elec_local,
      note: {zh: "净外购时为负。", en: "Negative for a net importer."},
    },
    power_import: {
      label: {zh: "净外购电量", en: "Net power import"},
      unit: "亿kWh",
      formula: (d) => op.greatest(0, -d.power_export),
    },
    export_new: {
      label: {zh: "外送的新能源电量", en: "New energy exported"},
      unit: "亿kWh",
      formula: (d) => (d.power_export < 0 ? 0 : op.greatest(0, d.bus_new - d.elec_local)),
      note: {zh: "新能源优先就地消纳。", en: "New energy serves local demand first."},
    },
    export_thermal: {
      label: {zh: "外送的火电电量", en: "Thermal power exported"},
      unit: "亿kWh",
      formula: (d) => op.greatest(0, d.power_export) - d.export_new,
    },
    nonfossil: {
      label: {zh: "非化石能源消费", en: "Non-fossil energy"},
      unit: "万tce",
      formula: (d) => (d.bus_new - d.export_new) * d.coal_rate * 10,
      note: {zh: "等价值：按当年发电煤耗折算。", en: "Valued at the year's thermal coal rate."},
    },
    nonfossil_calorific: {
      label: {zh: "非化石能源消费（当量值）", en: "Non-fossil energy, calorific"},
      unit: "万tce",
      formula: (d) => (d.bus_new - d.export_new) * d.calorific * 10,
    },
    import_energy: {
      label: {zh: "外购电折能", en: "Energy of imports"},
      unit: "万tce",
      formula: (d) => d.power_import * d.coal_rate * 10,
    },
    e_calorific: {
      label: {zh: "能源消费总量（当量值）", en: "Energy use, calorific"},
      unit: "万tce",
      formula: (d) => d.energy + (d.power_export - d.bus_new) * (d.coal_rate - d.calorific) * 10,
      note: {
        zh: "外送电的转换损失留在本地，净外送城市的当量值高于等价值。",
        en: "The conversion losses of exported power stay home, so that a net exporter's calorific total is the higher one.",
      },
    },
    local_power_coal: {
      label: {zh: "本地用电的发电用煤", en: "Coal for local electricity"},
      unit: "万tce",
      formula: (d) => ((1 - d.losses) * d.gen_thermal - d.export_thermal) * d.coal_rate * 10,
    },
    energy_output: {
      label: {zh: "一次能源产量", en: "Primary energy output"},
      unit: "亿tce",
      formula: (d) =>
        d.raw_coal * d.raw_coal_tce + (d.raw_gas * d.raw_gas_tce) / 1000 + (d.gen_new * d.coal_rate) / 1000,
    },
  }),
  block(
    [],
    {
      capacity_use_2025: {
        label: {zh: "2025年产量占生产能力的比例", en: "Output over production capacity, 2025"},
        unit: "1",
        display: "%",
        formula: (d) => d.energy_output / d.capacity_2025,
        note: {zh: "规划的1.3亿吨是能力，不是产量。", en: "The plan's 130 million tonnes are capacity, not output."},
      },
    },
    {at: {year: 2025}},
  ),
];
