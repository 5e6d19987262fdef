import type {Label, Language} from "../base/label.js";
import type {Calibration, Observation} from "../model/index.js";

export const officialData: Label = {zh: "官方数据", en: "Official data"};

/** What every result of a model that official data have calibrated says: by which, and by how many. */
export function calibrationNote({observations}: Calibration, language: Language): string {
  const used = observations.filter(({isUsed}) => isUsed);
  const history = observations.length - used.length;
  if (language === "zh") {
    if (used.length === 0) return `附官方数据${history}项（${listed(observations, language)}），只作历史`;
    return `按官方数据校准：${listed(used, language)}${history > 0 ? `；另有${history}项只作历史` : ""}`;
  }
  if (used.length === 0) return `official data beside, as history only: ${listed(observations, language)}`;
  return `calibrated to official data: ${listed(used, language)}${history > 0 ? `; ${history} more as history only` : ""}`;
}

/** The first by name, the others by their number. */
function listed(observations: readonly Observation[], language: Language): string {
  const [first] = observations;
  if (!first) return "";
  const {input, year} = first;
  const more = observations.length - 1;
  if (language === "zh") return `${year}年${input.label.zh}${more > 0 ? `等${observations.length}项` : ""}`;
  return `${input.label.en} in ${year}${more > 0 ? ` and ${more} more` : ""}`;
}
