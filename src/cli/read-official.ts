import {basename} from "node:path";
import {calibrationNote} from "../i18n/official.js";
import {calibrate} from "../scenario/official/calibrate.js";
import {readOfficialCsv} from "../scenario/official/read-official-csv.js";
import {UsageError, type Output} from "./command.js";
import {readBytes} from "./files.js";
import {readModel, type ShippedModel} from "./model-options.js";

/** The option of every command that runs a model: a file of official figures. */
export const officialOption = {official: {type: "string"}} as const;

/**
 * The model a command line names, its baseline calibrated by the official figures of a file where one is named, which is
 * said beside the results.
 * @throws {UsageError} for a file with faults: all of them, by row and column
 * @throws {OfficialError} for figures that contradict each other or the model
 */
export async function readCalibrated(
  positionals: readonly string[],
  command: string,
  file: string | undefined,
  {error}: Output,
): Promise<ShippedModel> {
  const shipped = readModel(positionals, command);
  if (file === undefined) return shipped;
  const {entries, errors} = readOfficialCsv(
    await readBytes(file),
    shipped.model.official?.inputs ?? [],
    basename(file),
  );
  if (errors.length > 0) throw new UsageError(errors.map(({message}) => message).join("\n"));
  const model = calibrate(shipped.model, entries);
  if (model.calibration) error(`note: ${calibrationNote(model.calibration, "en")}\n`);
  return {...shipped, model};
}
