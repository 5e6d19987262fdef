import type {Menu, MenuSpec} from "../page/elements/menu.js";
import {loaded} from "./loaded.js";

/** Shows a menu; what makes it one comes right after what is shown first. */
export async function showMenu(menu: Menu, spec: MenuSpec): Promise<void> {
  await loaded(import("../page/elements/menu.js"));
  await menu.show(spec);
}
