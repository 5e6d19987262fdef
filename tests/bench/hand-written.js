const [YEARS, INDUSTRIES, SECTORS, TARGET_YEAR] = [16, 8, 5, 5];
const [EXU, MFT, SEI, SVX, OTH] = [0, 1, 2, 3, 4];
const [EQUIPMENT, NEW_MATERIAL] = [1, 5];

// Where a draw has its parameters: a number for each industry, or one.
const [V, Q, ATTAIN, WIDTH] = [0, 8, 30, 38];
const [OVERLAP, G_EXU, G_MFT, G_SVX, PI_EXU, PI_SVX, D_EXU, D_MFT] = [16, 17, 18, 19, 20, 21, 22, 23];
const [E0_SCALE, KT_2030, KN_2030, HT_2030, C_EL_SCALE, EF_COAL_SCALE] = [24, 25, 26, 27, 28, 29];

/** A level of a year: straight between 2025, the drawn 2030 and 2035. */
function levelAt(levels, drawn, t) {
  if (t <= 5) return levels[t];
  return t < 10 ? levels[5] + ((t - 5) / 5) * (drawn - levels[5]) : drawn + ((t - 10) / 5) * (levels[15] - drawn);
}

export function handWritten(input, draws, results, count) {
  const only = (name) => input[name][0];
  const gdp2020 = only("gdp_2020");
  const industry2020 = only("industry_share_2020") * gdp2020;
  const manufacturing2020 = only("manufacturing_share_2020") * industry2020;
  const services2020 = only("services_2020");
  const other2020 = gdp2020 - industry2020 - services2020;
  const sei2020 = only("sei_share_2020") * gdp2020;
  const weights = input.weight.reduce((sum, one) => sum + one, 0);
  const weight = input.weight.map((one) => one / weights);
  const population = new Float64Array(YEARS).fill(only("population_2020"));
  for (let t = 1; t < YEARS; ++t) population[t] = population[t - 1] * (1 + input.population_growth[t]);
  const factorOf = (fuel) =>
    (input.carbon_content[fuel] * input.oxidation[fuel] * (44 / 12) * only("gj_per_tce")) / 1000;
  const [efCoal, efOil, efGas] = [0, 1, 2].map(factorOf);
  const primary = only("raw_coal") * only("raw_coal_tce") + (only("raw_gas") * only("raw_gas_tce")) / 1000;
  const [losses, local2020, elasticity] = [only("losses"), only("local_2020"), only("elasticity")];
  const [process, gridFactor, employment] = [only("process_co2"), only("grid_factor"), only("employment_growth")];
  const household2020 = only("household_2020");
  const {growth, price_growth, intensity_decline, output_growth, household_growth} = input;
  const {thermal_capacity, new_capacity, thermal_hours, new_hours, coal_rate_level} = input;
  const {industrial_share, target, oil_share, gas_share, intensity_2020} = input;

  const [rate, output2020, rise, output] = Array.from({length: 4}, () => new Float64Array(INDUSTRIES));
  const [real, price, intensity] = Array.from({length: 3}, () => new Float64Array(SECTORS));

  for (let draw = 0; draw < count; ++draw) {
    const o = draw * WIDTH;
    let rate2020 = 0;
    for (let k = 0; k < INDUSTRIES; ++k) {
      rate[k] = draws[o + V + k] * draws[o + Q + k] * (1 - draws[o + OVERLAP]);
      rate2020 += weight[k] * rate[k];
    }
    let industrial2020 = 0;
    for (let k = 0; k < INDUSTRIES; ++k) {
      output[k] = output2020[k] = (weight[k] * sei2020) / rate2020;
      rise[k] = Math.log((draws[o + ATTAIN + k] * target[k]) / output2020[k]) / TARGET_YEAR;
      industrial2020 += industrial_share[k] * rate[k] * output2020[k];
    }
    real[EXU] = industry2020 - manufacturing2020;
    real[MFT] = manufacturing2020 - industrial2020;
    real[SVX] = services2020 - (sei2020 - industrial2020);
    real[OTH] = other2020;
    price.fill(1);
    const scale = draws[o + E0_SCALE];
    for (let s = 0; s < SECTORS; ++s) intensity[s] = intensity_2020[s] * scale;
    let household = household2020 * scale;
    let [ei2020, ci2020] = [NaN, NaN];

    for (let t = 0; t < YEARS; ++t) {
      let [seiVa, seiIndustrial] = [0, 0];
      for (let k = 0; k < INDUSTRIES; ++k) {
        if (t > TARGET_YEAR) output[k] *= 1 + output_growth[k * YEARS + t];
        else if (t > 0) output[k] = output2020[k] * Math.exp(rise[k] * t);
        const va = rate[k] * output[k];
        seiVa += va;
        seiIndustrial += industrial_share[k] * va;
      }
      if (t > 0) {
        const isFirst = t <= TARGET_YEAR;
        real[EXU] *= 1 + (isFirst ? draws[o + G_EXU] : growth[EXU * YEARS + t]);
        real[MFT] *= 1 + (isFirst ? draws[o + G_MFT] : growth[MFT * YEARS + t]);
        real[SVX] *= 1 + (isFirst ? draws[o + G_SVX] : growth[SVX * YEARS + t]);
        real[OTH] *= 1 + growth[OTH * YEARS + t];
        price[EXU] *= 1 + (isFirst ? draws[o + PI_EXU] : price_growth[EXU * YEARS + t]);
        price[MFT] *= 1 + price_growth[MFT * YEARS + t];
        price[SEI] *= 1 + price_growth[SEI * YEARS + t];
        price[SVX] *= 1 + (isFirst ? draws[o + PI_SVX] : price_growth[SVX * YEARS + t]);
        price[OTH] *= 1 + price_growth[OTH * YEARS + t];
        intensity[EXU] *= 1 - (isFirst ? draws[o + D_EXU] : intensity_decline[EXU * YEARS + t]);
        intensity[MFT] *= 1 - (isFirst ? draws[o + D_MFT] : intensity_decline[MFT * YEARS + t]);
        intensity[SEI] *= 1 - intensity_decline[SEI * YEARS + t];
        intensity[SVX] *= 1 - intensity_decline[SVX * YEARS + t];
        intensity[OTH] *= 1 - intensity_decline[OTH * YEARS + t];
        household *= 1 + household_growth[t];
      }
      real[SEI] = seiVa / price[SEI];
      let [gdpReal, gdpNominal, energy] = [0, 0, population[t] * household];
      for (let s = 0; s < SECTORS; ++s) {
        gdpReal += real[s];
        gdpNominal += real[s] * price[s];
        energy += real[s] * intensity[s];
      }
      const kN = levelAt(new_capacity, draws[o + KN_2030], t);
      const kT = levelAt(thermal_capacity, draws[o + KT_2030], t);
      const hT = levelAt(thermal_hours, draws[o + HT_2030], t);
      const coalRate = coal_rate_level[t] * draws[o + C_EL_SCALE];
      const generationNew = (kN * new_hours[t]) / 1e4;
      const busNew = (1 - losses) * generationNew;
      const local = local2020 * Math.exp(elasticity * Math.log(gdpReal / gdp2020));
      const net = (1 - losses) * ((kT * hT) / 1e4 + generationNew) - local;
      const imports = Math.max(0, -net);
      const exportNew = net < 0 ? 0 : Math.max(0, busNew - local);
      const exportThermal = Math.max(0, net) - exportNew;
      const nonfossil = (busNew - exportNew) * coalRate * 10;
      const oil = oil_share[t] * energy;
      const gas = gas_share[t] * energy;
      const coal = energy - oil - gas - nonfossil - imports * coalRate * 10;
      const coalFactor = efCoal * draws[o + EF_COAL_SCALE];
      const fuel = coal * coalFactor + oil * efOil + gas * efGas;
      const consumption = fuel + imports * gridFactor * 10 + process;
      results[(10 + t) * count + draw] = consumption;
      results[(26 + t) * count + draw] = fuel + exportThermal * coalRate * 10 * coalFactor + process;
      if (t === 0) {
        ei2020 = energy / gdpReal;
        ci2020 = consumption / gdpReal;
      }
      if (t === TARGET_YEAR) {
        const manufacturing = real[MFT] * price[MFT] + seiIndustrial;
        const industry = real[EXU] * price[EXU] + manufacturing;
        const yearly = Math.pow(gdpReal / gdp2020, 1 / 5) - 1;
        const equipment = output[EQUIPMENT] / price[SEI] / output2020[EQUIPMENT];
        results[draw] = yearly;
        results[count + draw] = industry / gdpNominal;
        results[2 * count + draw] = seiVa / gdpNominal;
        results[3 * count + draw] = (1 + yearly) / (1 + employment) - 1;
        results[4 * count + draw] = Math.pow(output[NEW_MATERIAL] / output2020[NEW_MATERIAL], 1 / 5) - 1;
        results[5 * count + draw] = Math.pow(equipment, 1 / 5) - 1;
        results[6 * count + draw] = manufacturing / industry;
        results[7 * count + draw] = 1 - energy / gdpReal / ei2020;
        results[8 * count + draw] = 1 - consumption / gdpReal / ci2020;
        results[9 * count + draw] = primary + (generationNew * coalRate) / 1000;
      }
    }
  }
}
