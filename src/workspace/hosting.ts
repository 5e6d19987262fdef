import {FOLDER_META, TOKEN_META} from "../server/contract.js";

/** What the server that sent the document has put into it, to be spoken to; undefined where any server may have sent it. */
export const served = toServed();

function toServed(): {readonly token: string; readonly folder: string} | undefined {
  const [token, folder] = [meta(TOKEN_META), meta(FOLDER_META)];
  return token === undefined || folder === undefined ? undefined : {token, folder};
}

function meta(name: string): string | undefined {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;
}
