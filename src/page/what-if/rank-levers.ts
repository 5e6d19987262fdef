import {inSlices} from "../../scenario/in-slices.js";
import {tornado} from "../../scenario/sensitivity/tornado.js";
import {movedOrNaN, type AskedNumber} from "./asked-number.js";
import {toLever} from "./settle.js";

/** A number with its levers in the order in which they move it, the one that moves it most first. */
export async function rankLevers(asked: AskedNumber, signal: AbortSignal): Promise<AskedNumber> {
  if (asked.levers.length < 2) return asked;
  const {bars} = await inSlices((f) => tornado(f, asked.levers.map(toLever)), movedOrNaN(asked), {signal});
  const rank = new Map(bars.map(({lever, swing}) => [lever.id, Number.isNaN(swing) ? 0 : swing]));
  const swing = (id: string) => rank.get(id) ?? 0;
  const levers = [...asked.levers].sort((a, b) => swing(b.parameter.id) - swing(a.parameter.id));
  return {...asked, levers};
}
