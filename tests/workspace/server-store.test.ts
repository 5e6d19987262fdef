import {openFolder} from "./folder-place.js";
import {storeContract} from "./store-contract.js";

storeContract("a folder behind the server", () => openFolder());
