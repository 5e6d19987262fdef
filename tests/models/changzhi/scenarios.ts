import type {Values} from "../../../src/model/index.js";

/** The illustrative scenarios, written by hand as parameter ids. */
export const S1: Values = {
  sei_mode: "growth",
  "sei_growth.P1": 0.18,
  "sei_growth.P2": 0.12,
  "sei_growth.P3": 0.08,
  "g.EXU.P1": 0.015,
  "g.EXU.P2": 0.005,
  "g.EXU.P3": 0,
  "g.MFT.P1": 0.035,
  "g.MFT.P2": 0.025,
  "g.MFT.P3": 0.015,
  "g.SVX.P1": 0.07,
  "g.SVX.P2": 0.055,
  "g.SVX.P3": 0.05,
  "pi.EXU.P1": 0.02,
  "pi.EXU.P2": 0.01,
  "pi.EXU.P3": 0.01,
  "KT.2025": 1008.5619834710744,
  "KT.2030": 1140.5619834710744,
  "KT.2035": 1140.5619834710744,
  "KN.2025": 416,
  "KN.2030": 800,
  "KN.2035": 1300,
};

export const S2: Values = {
  "KT.2025": 1410.5619834710744,
  "KT.2030": 1410.5619834710744,
  "KT.2035": 1410.5619834710744,
  "hT.2025": 4800,
  "hT.2030": 4800,
  "hT.2035": 4600,
  "KN.2025": 416,
  "KN.2030": 700,
  "KN.2035": 1000,
};

export const S3: Values = {
  "g.EXU.P1": 0.01,
  "g.EXU.P2": -0.015,
  "g.EXU.P3": -0.03,
  "g.MFT.P1": 0.03,
  "g.MFT.P2": 0.01,
  "g.MFT.P3": 0,
  "d.EXU.P1": 0.02,
  "d.EXU.P2": 0.02,
  "d.EXU.P3": 0.02,
  "d.MFT.P1": 0.03,
  "d.MFT.P2": 0.03,
  "d.MFT.P3": 0.03,
  "d.SEI.P1": 0.03,
  "d.SEI.P2": 0.03,
  "d.SEI.P3": 0.03,
  "d.SVX.P1": 0.025,
  "d.SVX.P2": 0.025,
  "d.SVX.P3": 0.025,
  "d.OTH.P1": 0.025,
  "d.OTH.P2": 0.025,
  "d.OTH.P3": 0.025,
  "KT.2025": 1008.5619834710744,
  "KT.2030": 1008.5619834710744,
  "KT.2035": 900,
  "hT.2025": 4200,
  "hT.2030": 3600,
  "hT.2035": 2800,
  "KN.2025": 816,
  "KN.2030": 1600,
  "KN.2035": 2600,
};

export const S4: Values = {closure: "top_down"};

export const scenarios = {S0: {}, S1, S2, S3, S4} satisfies Record<string, Values>;
