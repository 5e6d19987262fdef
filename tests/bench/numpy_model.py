"""The bottom-up Changzhi model vectorised over draws, for comparison with the product.

Started with the path of a JSON file: the model's inputs by name, and where in a draw each parameter is. The draws follow
in a file of doubles beside it, one parameter after another. Each line on standard input asks for one run; the answer is
the statistics of all outputs as one line of JSON.
"""

import json
import sys

import numpy as np

YEARS, TARGET_YEAR = 16, 5
EXU, MFT, SEI, SVX, OTH = range(5)
SECTORS = ["EXU", "MFT", "SEI", "SVX", "OTH"]
INDUSTRIES = ["半导体光电", "装备制造", "医药健康", "信创", "新能源", "新材料", "固废利用", "通用航空"]
EQUIPMENT, NEW_MATERIAL = 1, 5
PROBABILITIES = [0.1, 0.5, 0.9]


def run(inputs, draws):
    """All outputs, one row each."""

    def scalar(name):
        return inputs[name][0]

    def by_year(name):
        return np.reshape(inputs[name], (-1, YEARS))

    def stacked(pattern):
        return np.stack([draws[pattern.format(industry)] for industry in INDUSTRIES])

    def rates(name, parameter):
        """Of each sector and year: drawn in the first five years for some sectors, else as it stands."""
        table = by_year(name)
        return [
            [draws.get(f"{parameter}.{sector}.P1", table[s, t]) if 1 <= t <= 5 else table[s, t] for t in range(YEARS)]
            for s, sector in enumerate(SECTORS)
        ]

    def level(name, parameter):
        """Of each year, straight between 2025, the drawn 2030 and 2035."""
        table = by_year(name)[0]
        drawn = draws[f"{parameter}.2030"]
        return [
            table[t]
            if t <= 5 or t == 15
            else table[5] + (t - 5) / 5 * (drawn - table[5])
            if t <= 10
            else drawn + (t - 10) / 5 * (table[15] - drawn)
            for t in range(YEARS)
        ]

    gdp_2020 = scalar("gdp_2020")
    industry_2020 = scalar("industry_share_2020") * gdp_2020
    manufacturing_2020 = scalar("manufacturing_share_2020") * industry_2020
    services_2020 = scalar("services_2020")
    sei_2020 = scalar("sei_share_2020") * gdp_2020
    phi = inputs["industrial_share"][:, None]
    weight = inputs["weight"][:, None] / inputs["weight"].sum()

    rate = stacked("industries.{}.v") * stacked("industries.{}.q") * (1 - draws["overlap"])
    output_2020 = weight * sei_2020 / (weight * rate).sum(axis=0)
    ratio = stacked("attain.{}") * inputs["target"][:, None] / output_2020
    industrial_2020 = (phi * rate * output_2020).sum(axis=0)

    growth, price_growth = rates("growth", "g"), rates("price_growth", "pi")
    decline = rates("intensity_decline", "d")
    output_growth = by_year("output_growth")
    thermal, renewable, hours = (
        level("thermal_capacity", "KT"),
        level("new_capacity", "KN"),
        level("thermal_hours", "hT"),
    )
    real = [
        industry_2020 - manufacturing_2020,
        manufacturing_2020 - industrial_2020,
        None,
        services_2020 - (sei_2020 - industrial_2020),
        gdp_2020 - industry_2020 - services_2020,
    ]
    price = [1.0] * 5
    intensity = [e0 * draws["e0_scale"] for e0 in inputs["intensity_2020"]]
    household = scalar("household_2020") * draws["e0_scale"]
    population = scalar("population_2020")
    losses = scalar("losses")
    primary = (
        scalar("raw_coal") * scalar("raw_coal_tce") + scalar("raw_gas") * scalar("raw_gas_tce") / 1000
    )
    ef_coal, ef_oil, ef_gas = (
        carbon * oxidation * (44 / 12) * scalar("gj_per_tce") / 1000
        for carbon, oxidation in zip(inputs["carbon_content"][:3], inputs["oxidation"][:3])
    )
    ef_coal = ef_coal * draws["ef_coal_scale"]
    process = scalar("process_co2")

    indicators, consumption, territorial = [], [], []
    output = output_2020
    for t in range(YEARS):
        if t > TARGET_YEAR:
            output = output * (1 + output_growth[:, t : t + 1])
        elif t > 0:
            output = output_2020 * ratio ** (t / 5)
        va = rate * output
        sei_va = va.sum(axis=0)
        sei_industrial = (phi * va).sum(axis=0)
        if t > 0:
            for s in range(5):
                price[s] = price[s] * (1 + price_growth[s][t])
                intensity[s] = intensity[s] * (1 - decline[s][t])
                if s != SEI:
                    real[s] = real[s] * (1 + growth[s][t])
            household = household * (1 + inputs["household_growth"][t])
            population *= 1 + inputs["population_growth"][t]
        real[SEI] = sei_va / price[SEI]
        nominal = [real[s] * price[s] for s in range(5)]
        gdp_real, gdp_nominal = sum(real), sum(nominal)
        energy = sum(real[s] * intensity[s] for s in range(5)) + population * household
        coal_rate = inputs["coal_rate_level"][t] * draws["c_el_scale"]
        generation_new = renewable[t] * inputs["new_hours"][t] / 1e4
        bus_new = (1 - losses) * generation_new
        local = scalar("local_2020") * (gdp_real / gdp_2020) ** scalar("elasticity")
        net = (1 - losses) * (thermal[t] * hours[t] / 1e4 + generation_new) - local
        imports = np.maximum(0, -net)
        export_new = np.where(net < 0, 0, np.maximum(0, bus_new - local))
        export_thermal = np.maximum(0, net) - export_new
        nonfossil = (bus_new - export_new) * coal_rate * 10
        oil, gas = inputs["oil_share"][t] * energy, inputs["gas_share"][t] * energy
        coal = energy - oil - gas - nonfossil - imports * coal_rate * 10
        fuel = coal * ef_coal + oil * ef_oil + gas * ef_gas
        consumption.append(fuel + imports * scalar("grid_factor") * 10 + process)
        territorial.append(fuel + export_thermal * coal_rate * 10 * ef_coal + process)
        if t == 0:
            ei_2020, ci_2020 = energy / gdp_real, consumption[0] / gdp_real
        if t == TARGET_YEAR:
            manufacturing = nominal[MFT] + sei_industrial
            industry = nominal[EXU] + manufacturing
            yearly = (gdp_real / gdp_2020) ** (1 / 5) - 1
            equipment = output[EQUIPMENT] / price[SEI] / output_2020[EQUIPMENT]
            indicators = [
                yearly,
                industry / gdp_nominal,
                sei_va / gdp_nominal,
                (1 + yearly) / (1 + scalar("employment_growth")) - 1,
                (output[NEW_MATERIAL] / output_2020[NEW_MATERIAL]) ** (1 / 5) - 1,
                equipment ** (1 / 5) - 1,
                manufacturing / industry,
                1 - energy / gdp_real / ei_2020,
                1 - consumption[t] / gdp_real / ci_2020,
                primary + generation_new * coal_rate / 1000,
            ]
    return np.stack(indicators + consumption + territorial)


def summarise(outputs):
    """Mean, standard deviation and quantiles of each output."""
    columns = [outputs.mean(axis=1), outputs.std(axis=1, ddof=1), *np.quantile(outputs, PROBABILITIES, axis=1)]
    return np.stack(columns, axis=1).tolist()


def main(path):
    with open(path) as file:
        job = json.load(file)
    columns = np.fromfile(job["draws"]).reshape(len(job["parameters"]), -1)
    draws = dict(zip(job["parameters"], columns))
    # JSON has null where the model has no number, which becomes one that is none.
    inputs = {name: np.array(values, dtype=float) for name, values in job["inputs"].items()}
    for _ in sys.stdin:
        print(json.dumps(summarise(run(inputs, draws))), flush=True)


main(sys.argv[1])
