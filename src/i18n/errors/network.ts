import type {NetworkErrorCode} from "../../base/network-error.js";
import type {Sentences} from "./sentence.js";

/** A fetch of a cell that got no answer: NetworkError. */
export const network: Sentences<NetworkErrorCode> = {
  "not-allowed": {
    zh: (of) =>
      `此笔记本不能访问${of("address")}：笔记本默认不联网。要让它访问，请按页面上方的“允许…”，或在“设置”的“网络”里添加。`,
    en: (of) =>
      `This notebook cannot reach ${of("address")}: by default a notebook has no network. To let it, press “Allow…” above the page, or add the host under “Network” in the settings.`,
  },
  "never-here": {
    zh: (of) =>
      `此笔记本不能访问${of("address")}：在这个网站上打开的笔记本一概不联网。请在自己的电脑上用npx tuiyan serve打开它，或先把数据下载成文件，再拖进笔记本。`,
    en: (of) =>
      `This notebook cannot reach ${of("address")}: no notebook opened on this site has a network. Open it on your own computer by npx tuiyan serve, or download the data and drop the file on the notebook.`,
  },
  "never-in-file": {
    zh: (of) =>
      `此笔记本不能访问${of("address")}：发给别人的单个文件有意不联网。请在推演里打开笔记本，或先把数据下载成文件，随笔记本一起导出。`,
    en: (of) =>
      `This notebook cannot reach ${of("address")}: a file that is sent to others has no network by design. Open the notebook in Tuiyan, or download the data and export the file along with the notebook.`,
  },
  "no-answer": {
    zh: (of) =>
      `${of("address")}没有给出可读的应答：它可能没有应答，可能不许网页读取（应答里没有CORS许可），也可能把请求转到了未获许可的主机。`,
    en: (of) =>
      `${of("address")} gave no answer that can be read: it may not answer, may not let web pages read it (no CORS header in its answer), or may send the request on to a host that is not allowed.`,
  },
  beside: {
    zh: (of) => `fetch读不到“${of("address")}”：与笔记本在同一文件夹里的文件，请用FileAttachment读取。`,
    en: (of) => `fetch cannot read “${of("address")}”: for a file beside the notebook use FileAttachment("name").`,
  },
  "not-web": {
    zh: (of) => `fetch读不到“${of("address")}”：笔记本里的fetch只能访问https或http的主机。`,
    en: (of) => `fetch cannot read “${of("address")}”: in a notebook it reaches hosts by https or http alone.`,
  },
};
