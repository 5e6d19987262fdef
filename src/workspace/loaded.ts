import {StoreFault} from "./store-fault.js";

/**
 * A part of the workspace that is loaded when it is first needed.
 * @throws {StoreFault} `unreachable`: it comes from where the notebooks come from
 */
export async function loaded<Part>(part: Promise<Part>): Promise<Part> {
  try {
    return await part;
  } catch (error) {
    throw new StoreFault("unreachable", "a part of the workspace cannot be loaded", undefined, {cause: error});
  }
}
