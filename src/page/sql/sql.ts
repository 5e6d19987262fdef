import {learn} from "../../i18n/errors.js";
import {sql} from "../../i18n/errors/sql.js";

export {DuckDBClient} from "./database.js";

learn({SqlError: sql});
