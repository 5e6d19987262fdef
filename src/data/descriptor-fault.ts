import type {TableErrorCode} from "./table-error.js";

/** Something wrong at one place of a descriptor. */
export interface DescriptorFault {
  /** JSON path, such as resources[0].path. */
  readonly path: string;
  readonly wrong: string;
  /** The offending value as a message shows it. */
  readonly found: string;
  readonly code?: TableErrorCode;
  readonly wayOut?: string;
}
