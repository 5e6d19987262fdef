import {afterEach, describe, expect, it, vi} from "vitest";
import {tuiyan} from "./capture.js";

const explain = (...args: string[]) => tuiyan("model", "changzhi", "--explain", ...args);
const refused = async (...args: string[]) => {
  const {code, out, error} = await explain(...args);
  expect([code, out]).toEqual([2, ""]);
  return error;
};

describe("--explain", () => {
  it("goes down to the plan's sentence, in Chinese", async () => {
    expect(await explain("gdp_2020", "--language", "zh")).toEqual({
      code: 0,
      error: "",
      out: [
        "gdp_2020 = 1711.6 (亿元@2020) 2020年地区生产总值",
        "  gdp0 = 1711.6 (亿元@2020) 2020年地区生产总值",
        "    出处: 规划 — 规划第一章第一节 (可信度: 高)",
        "    原文: “全市地区生产总值从2015年的1195.1亿元增加到2020年的1711.6亿元,年均增长6%” (第1章第1节, 行 26)",
        "",
      ].join("\n"),
    });
  });

  it("goes down to the plan's sentence, in English, with the sentence as it stands", async () => {
    expect((await explain("gdp_2020", "--language", "en")).out).toBe(
      [
        "gdp_2020 = 1711.6 (亿元@2020) GDP in 2020",
        "  gdp0 = 1711.6 (亿元@2020) GDP in 2020",
        "    source: plan — Plan, chapter 1, section 1 (confidence: high)",
        "    quote: “全市地区生产总值从2015年的1195.1亿元增加到2020年的1711.6亿元,年均增长6%” (chapter 1, section 1, line 26)",
        "",
      ].join("\n"),
    );
  });

  it("shows the formula in symbols and in words, then what it reads, each step further in", async () => {
    const lines = (await explain("services_share_2020", "--language", "en")).out.split("\n");
    // 751.5 of 1711.6, both printed in the plan.
    expect(lines[0]).toMatch(/^services_share_2020 = 0\.43906286515541\d* \(1\) Services' share in 2020$/);
    expect(lines.slice(1, 4)).toEqual([
      "  services_share_2020 = services_2020 ÷ gdp_2020",
      "    Services in 2020 ÷ GDP in 2020",
      "  services_2020 = 751.5 (亿元@2020) Services in 2020",
    ]);
    expect(lines).toContain("    svc_va0 = 751.5 (亿元@2020) Value added of services in 2020");
    expect(lines).toContain(
      "      quote: “服务业增加值由2015年的525.6亿元增加到2020年的751.5亿元,年均增长6.8%” (chapter 1, section 1, line 28)",
    );
  });

  it("notes what an equation takes for granted, and says of what came before that it did", async () => {
    const {out} = await explain("sector_2020", "--at", "sector=MFT", "--language", "zh");
    expect(out).toContain("说明: 规划的比重以规上工业为分母，这里用于全部工业。");
    expect(out).toMatch(/— 见上\n/);
  });

  it("is for a member and a year, with the number there", async () => {
    const {out} = await explain("output", "--at", "industry=新材料", "--at", "year=2025", "--language", "zh");
    // The plan's target, met in full.
    expect(out).toMatch(/^output \[新材料, 2025\] = 300 \(亿元@current\)/);
    expect(out).toContain("industries.新材料.target = 300");
    expect(out).not.toContain("industries.新能源.target");
    expect(out).toMatch(/原文: “[^”]*新材料产业产值力争达到300亿元[^”]*”/);
  });

  it("gives no number where an index is left open", async () => {
    expect((await explain("output", "--language", "en")).out).toMatch(/^output \(亿元@current\) /);
  });

  it("follows the scenario and the values set", async () => {
    const {out} = await explain("gdp_2020", "--set", "gdp0=2000", "--language", "en");
    expect(out).toMatch(/^gdp_2020 = 2000 \(亿元@2020\) GDP in 2020\n {2}gdp0 = 2000 /);
    const trend = await explain("output", "--at", "industry=新材料", "--at", "year=2025", "--scenario", "S1_trend");
    expect(trend.out).toContain("sei_growth");
    expect(trend.out).not.toContain("target_output");
  });

  it("is of the scenario named, where several are run", async () => {
    const args = [
      "--scenario",
      "S0_plan_literal",
      "--scenario",
      "S4_topdown_8pct",
      "--at",
      "year=2025",
      "--language",
      "en",
    ];
    const [first, other] = [
      await explain("gdp_real", ...args),
      await explain("gdp_real", ...args, "--at", "scenario=S4_topdown_8pct"),
    ];
    expect(first.out).toMatch(/^gdp_real \[2025\] = 2528\.3187/);
    // 1711.6亿元 by 8% a year.
    expect(other.out).toMatch(/^gdp_real \[2025, S4_topdown_8pct\] = 2514\.9019/);
  });

  it("names a variable there is not, and the one that was meant", async () => {
    expect(await refused("gdp_rael")).toBe("unknown variable: gdp_rael; did you mean gdp_real?\n");
  });

  it.each([
    ["yaer=2025", "unknown index: yaer; did you mean year? (one of scenario, industry, sector, fuel, year)\n"],
    ["region=north", "unknown index: region (one of scenario, industry, sector, fuel, year)\n"],
    ["constructor=1", "unknown index: constructor (one of scenario, industry, sector, fuel, year)\n"],
    ["industry=新材抖", "industry has no 新材抖; did you mean 新材料?\n"],
    ["year=2050", "year has no 2050; did you mean 2020?\n"],
    ["scenario=S1_trend", "scenario has no S1_trend\n"],
    ["2025", "not a pair: 2025; write --at year=2025\n"],
  ])("refuses the place %s, whether or not the variable has that index", async (at, error) => {
    for (const variable of ["output", "gdp_2020"]) expect(await refused(variable, "--at", at)).toBe(error);
  });

  it("is what --at belongs to", async () => {
    expect(await tuiyan("model", "changzhi", "--at", "year=2025")).toEqual({
      code: 2,
      out: "",
      error: "--at says for what to explain: it needs --explain VARIABLE\n",
    });
  });
});

describe("the language", () => {
  afterEach(() => vi.unstubAllEnvs());
  const labelIn = async (env: Record<string, string>) => {
    for (const name of ["LC_ALL", "LC_MESSAGES", "LANG"]) vi.stubEnv(name, env[name] ?? undefined);
    return (await explain("gdp_2020")).out.split("\n")[0]?.endsWith("2020年地区生产总值") ? "zh" : "en";
  };

  it.each([
    [{LANG: "zh_CN.UTF-8"}, "zh"],
    [{LANG: "en_GB.UTF-8"}, "en"],
    [{LANG: "de_DE.UTF-8"}, "en"],
    [{}, "en"],
    [{LC_ALL: "zh_CN.UTF-8", LANG: "en_GB.UTF-8"}, "zh"],
    [{LC_ALL: "C", LANG: "zh_CN.UTF-8"}, "en"],
    [{LC_ALL: "", LANG: "zh_CN.UTF-8"}, "zh"],
    [{LC_MESSAGES: "zh_CN.UTF-8", LANG: "en_GB.UTF-8"}, "zh"],
  ])("is the terminal's where none is named: %j", async (env, language) => {
    expect(await labelIn(env)).toBe(language);
  });
});
