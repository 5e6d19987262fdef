import * as v from "valibot";
import {SHIPPED_FILE} from "../../server/contract.js";
import {readBuilt} from "../built-file.js";
import {StoreFault} from "../store-fault.js";

const schema = v.array(v.object({path: v.string(), title: v.string(), text: v.string()}));

/** A notebook that came with the program. */
export type Shipped = v.InferOutput<typeof schema>[number];

/** Those of the built site. @throws {StoreFault} when they cannot be read */
export async function readShipped(): Promise<readonly Shipped[]> {
  const shipped = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), await readBuilt(SHIPPED_FILE));
  if (shipped.success) return shipped.output;
  throw new StoreFault("strange-answer", `no list of notebooks: ${SHIPPED_FILE}`);
}
