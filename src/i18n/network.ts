import type {Label} from "../base/label.js";
import type {HostErrorCode} from "../base/network-host.js";

/** What is said of hosts that a notebook may reach. */

export const heading: Label = {zh: "网络：这个笔记本可以访问的主机", en: "Network: hosts this notebook may reach"};
export const whatItMeans: Label = {
  zh: "笔记本默认不联网。许可一个主机后，这个笔记本里的代码可以从它读取数据，也可以把读得到的内容发给它：同一文件夹里的文件，以及你在页面里填写的内容。许可记在这个浏览器里，只给这个笔记本，不写进文件。",
  en: "By default a notebook has no network. Once a host is allowed, this notebook’s code can read data from it, and can send it whatever it can read: files in the same folder, and what you enter on the page. This browser keeps the permission, for this notebook alone; it is never written into the file.",
};
export const onceTrusted: Label = {
  zh: "这个笔记本还没有得到信任：许可要到你选“信任并运行”之后才起作用。",
  en: "This notebook is not trusted yet: permissions take effect once you choose “Trust and run”.",
};
export const none: Label = {zh: "现在没有许可任何主机。", en: "No host is allowed now."};
export const neverHere: Label = {
  zh: "在这个网站上打开的笔记本一概不能联网：它的边界由这一页定下，打开后不能再放宽。要让笔记本联网，请在自己的电脑上用npx tuiyan serve打开它。",
  en: "No notebook opened on this site can have a network: its limits are those of this page, which cannot be widened once it is open. To let a notebook reach hosts, open it on your own computer by npx tuiyan serve.",
};
export const mayReach: Label = {zh: "可以访问", en: "May reach"};
export const asksFor: Label = {zh: "笔记本想访问", en: "The notebook asks for"};
export const revoke: Label = {zh: "撤销", en: "Revoke"};
export const revokeAll: Label = {zh: "全部撤销", en: "Revoke all"};
export const choose: Label = {zh: "选这个", en: "Choose"};
export const add: Label = {
  zh: "添加主机，例如https://api.example.cn",
  en: "Add a host, such as https://api.example.cn",
};
export const allow: Label = {zh: "允许访问", en: "Allow"};
export const allowAllTheSame: Label = {zh: "仍然允许", en: "Allow all the same"};

/** The mark in the bar. */
export const online = (hosts: readonly string[]): Label => ({
  zh: `可联网：${hosts.map(withoutScheme).join("、")}`,
  en: `Network: ${hosts.map(withoutScheme).join(", ")}`,
});
const withoutScheme = (host: string) => host.replace("https://", "");

/** The line over a notebook whose cells have asked. */
export const wants: Label = {zh: "本笔记本想访问", en: "This notebook would reach"};
export const andSo: Label = {zh: "、", en: ", "};
export const allowAfterAll: Label = {zh: "允许…", en: "Allow…"};
export const notAllowed: Label = {zh: "不允许", en: "Do not allow"};

export const warnings = {
  plain: {
    zh: "http不加密：一路上谁都能看到、改动收发的内容。能用https就请用https。",
    en: "http is not encrypted: anyone on the way can read and change what is sent. Use https where there is one.",
  },
  inside: {
    zh: "这是内部网络的地址：笔记本由此能读取、也能操作单位内网里的服务。",
    en: "This leads into an internal network: the notebook can then read and act on services inside your office.",
  },
  "this-machine": {
    zh: "这是这台电脑自己的地址：笔记本由此能访问在这台电脑上运行的程序。",
    en: "This is this computer itself: the notebook can then reach programs that run on it.",
  },
} satisfies Record<string, Label>;

export const warningsShort = {
  plain: {zh: "不加密", en: "not encrypted"},
  inside: {zh: "内部网络", en: "internal network"},
  "this-machine": {zh: "这台电脑", en: "this computer"},
} satisfies Record<string, Label>;

export const tooMany = (limit: number): Label => ({
  zh: `最多许可${limit}个主机；请先撤销不用的。`,
  en: `At most ${limit} hosts can be allowed; revoke one that is not needed first.`,
});

/** Why an address will not do; `host` is what would. */
export const faults: Readonly<Record<HostErrorCode, (host: string) => Label>> = {
  "no-address": () => ({
    zh: "请写出完整的地址，以https:// 开头，例如https://api.example.cn。",
    en: "Write the whole address, beginning with https://, such as https://api.example.cn.",
  }),
  "other-scheme": () => ({zh: "只能是https或http地址。", en: "Only https and http addresses will do."}),
  wildcard: () => ({zh: "不能用*代表多个主机，请逐个添加。", en: "No * for many hosts; add them one by one."}),
  "no-name": () => ({
    zh: "主机要写成名称或IPv4地址，只含字母、数字、连字符和点。",
    en: "Write the host as a name or an IPv4 address: letters, digits, hyphens and dots.",
  }),
  "more-than-host": (host) => ({
    zh: `只写主机，不写路径、参数和密码：${host}`,
    en: `Only the host, without path, query or password: ${host}`,
  }),
  own: () => ({
    zh: "这是推演自己的地址，笔记本不能访问；同一文件夹里的文件请用FileAttachment读取。",
    en: "This is Tuiyan’s own address, which no notebook may reach; read files beside it by FileAttachment.",
  }),
};
