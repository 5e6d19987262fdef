/** The plan's full text, as it was issued; the lines that facts name are its lines. */
export {default as text} from "../../data/changzhi/plan.txt?raw";
