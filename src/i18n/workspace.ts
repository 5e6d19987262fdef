import type {Label} from "../base/label.js";

/** What the workspace says: the bar, the list of files, saving. */

/** Titles of dialogs, as what opens them names them. */
export const settingsHeading: Label = {zh: "设置", en: "Settings"};
export const versionsHeading: Label = {zh: "版本与检查点", en: "Versions and checkpoints"};

export const appName: Label = {zh: "推演", en: "Tuiyan"};
export const notebooks: Label = {zh: "笔记本", en: "Notebooks"};

export const showFiles: Label = {zh: "显示笔记本列表", en: "Show the list of notebooks"};
export const hideFiles: Label = {zh: "收起笔记本列表", en: "Fold the list of notebooks"};
export const run: Label = {zh: "运行", en: "Run"};
export const running: Label = {zh: "正在运行", en: "Running"};
export const runAll: Label = {zh: "运行全部单元", en: "Run all cells"};
export const stop: Label = {zh: "停止", en: "Stop"};
export const oneFileNeedsHttps: Label = {
  zh: "这个网站没有用 https，浏览器不让算出文件要用的校验值；请用 https 打开，或用 tuiyan build。",
  en: "This site is not served over https, so that the browser refuses the checksum the file needs; open it over https, or use tuiyan build.",
};
export const printFromHere: Label = {
  zh: "请在笔记本里按 Ctrl+P 打印，这样才会打印全文。",
  en: "Press Ctrl+P in the notebook to print it: then all of it is printed.",
};
export const oneFile: Label = {zh: "单文件", en: "One file"};
export const saveOneFile: Label = {
  zh: "下载成一个网页文件：双击即可打开，不用联网",
  en: "Download as one HTML file that opens by a double-click, offline",
};
export const saveOneFileShort: Label = {zh: "下载成一个网页文件", en: "Download as one HTML file"};
export const noOneFile: Label = {zh: "没有导出", en: "Not exported"};
export const failedCells = (count: number): Label => ({
  zh: `${count} 个单元出错`,
  en: count === 1 ? "1 cell failed" : `${count} cells failed`,
});
/** Each language is offered in its own words. */
export const otherLanguage: Label = {zh: "EN", en: "中"};
export const switchLanguage: Label = {zh: "Switch to English", en: "切换为中文"};
export const theme = {
  system: {zh: "外观：跟随系统", en: "Appearance: as the system"},
  light: {zh: "外观：浅色", en: "Appearance: light"},
  dark: {zh: "外观：深色", en: "Appearance: dark"},
} satisfies Record<string, Label>;

export const saveState = {
  saved: {zh: "已保存", en: "Saved"},
  changed: {zh: "有改动", en: "Changed"},
  saving: {zh: "正在保存", en: "Saving"},
  failed: {zh: "保存失败", en: "Not saved"},
  conflict: {zh: "保存失败", en: "Not saved"},
} satisfies Record<string, Label>;

export const filter: Label = {zh: "筛选笔记本", en: "Filter notebooks"};
export const clearFilter: Label = {zh: "清除筛选", en: "Clear the filter"};
export const noMatch = (text: string): Label => ({
  zh: `没有与“${text}”相符的笔记本。`,
  en: `No notebook matches “${text}”.`,
});
export const matches = (count: number): Label => ({
  zh: `${count} 个笔记本`,
  en: count === 1 ? "1 notebook" : `${count} notebooks`,
});
export const reading: Label = {zh: "正在读取…", en: "Reading…"};
export const emptyFolder = (folder: string): Label => ({
  zh: `文件夹“${folder}”里还没有笔记本。`,
  en: `There is no notebook in the folder “${folder}” yet.`,
});
export const others = (count: number): Label => ({
  zh: `另有 ${count} 个 HTML 文件不是笔记本。`,
  en: count === 1 ? "1 other HTML file is no notebook." : `${count} other HTML files are no notebooks.`,
});
export const unreadableFolders = (count: number): Label => ({
  zh: `有 ${count} 个文件夹没有读取权限。`,
  en: count === 1 ? "1 folder may not be read." : `${count} folders may not be read.`,
});
export const truncated: Label = {
  zh: "文件太多，没有全部列出。请打开更小的文件夹。",
  en: "There are too many files to list them all. Open a smaller folder.",
};
export const unsavedMark: Label = {zh: "有未保存的改动", en: "unsaved changes"};
export const listFailed: Label = {zh: "读不到笔记本列表", en: "The list of notebooks cannot be read"};
export const retry: Label = {zh: "重试", en: "Try again"};

export const newNotebook: Label = {zh: "新建笔记本", en: "New notebook"};
export const titleField: Label = {zh: "标题", en: "Title"};
export const create: Label = {zh: "新建", en: "Create"};
export const cancel: Label = {zh: "取消", en: "Cancel"};
export const nameTaken = (path: string): Label => ({
  zh: `已有名为“${path}”的文件，请换一个标题。`,
  en: `There is a file named “${path}” already; choose another title.`,
});
export const noName: Label = {
  zh: "这个标题不能作文件名，请加上文字或数字。",
  en: "This title makes no file name; add letters or digits.",
};

export const chooseOne: Label = {zh: "从列表中选一个笔记本。", en: "Choose a notebook from the list."};
export const openFailed: Label = {zh: "打不开这个笔记本", en: "This notebook cannot be opened"};
export const backToList: Label = {zh: "返回列表", en: "Back to the list"};
export const dismiss: Label = {zh: "知道了", en: "Dismiss"};

/** Why the server did not do what it was asked, as a whole sentence, by the code of the fault. */
export const faults = {
  unreachable: {zh: "服务器没有应答，可能已经关闭。", en: "The server does not answer; it may have been closed."},
  "strange-answer": {
    zh: "服务器的应答看不懂，可能另有程序占用了这个地址。",
    en: "The server’s answer cannot be understood; another program may have its address.",
  },
  "other-folder": {
    zh: "这个地址现在打开的是另一个文件夹。请重新打开原来的文件夹。",
    en: "This address shows another folder now. Start the server over the former folder again.",
  },
  "wrong-token": {
    zh: "服务器重新启动过，请重新载入页面。",
    en: "The server has been started anew; load the page again.",
  },
  "foreign-origin": {zh: "请求不是从这个页面发出的。", en: "The request did not come from this page."},
  "unknown-address": {
    zh: "服务器与页面的版本不一致，请重新载入页面。",
    en: "Server and page do not match; load the page again.",
  },
  "wrong-method": {
    zh: "服务器与页面的版本不一致，请重新载入页面。",
    en: "Server and page do not match; load the page again.",
  },
  "no-condition": {
    zh: "服务器与页面的版本不一致，请重新载入页面。",
    en: "Server and page do not match; load the page again.",
  },
  "wrong-type": {
    zh: "服务器与页面的版本不一致，请重新载入页面。",
    en: "Server and page do not match; load the page again.",
  },
  "not-utf8": {zh: "文件不是 UTF-8 编码，请先转换。", en: "The file is not UTF-8; convert it first."},
  "too-large": {
    zh: "笔记本超过 8 MB，请把数据移到单独的文件里。",
    en: "The notebook exceeds 8 MB; move data into files of their own.",
  },
  "wrong-hosts": {zh: "不能让笔记本访问这样的主机。", en: "A notebook cannot be let reach such a host."},
  "unsafe-path": {zh: "这个路径不能用。", en: "This path cannot be used."},
  "outside-folder": {zh: "这个链接指向文件夹以外。", en: "This link leads out of the folder."},
  "not-found": {
    zh: "没有这个笔记本，可能已被移走或改名。",
    en: "There is no such notebook; it may have been moved or renamed.",
  },
  "not-a-file": {zh: "这个名字不是一个文件。", en: "This name is not a file’s."},
  "not-a-folder": {zh: "这个名字不是一个文件夹。", en: "This name is not a folder’s."},
  "is-a-link": {
    zh: "这是一个链接，请在系统的文件管理器里改动它，或改动它指向的文件。",
    en: "This is a link; change it, or the file it leads to, in the system’s file manager.",
  },
  "no-such-folder": {zh: "笔记本所在的文件夹不见了。", en: "The folder of this notebook is gone."},
  "name-taken": {zh: "这个名字已被占用，请换一个。", en: "This name is taken; choose another."},
  "not-empty": {
    zh: "文件夹不是空的，请先移走里面的东西。",
    en: "The folder is not empty; move away what is in it first.",
  },
  "inside-itself": {
    zh: "文件夹不能移到它自己里面。",
    en: "A folder cannot be moved into itself.",
  },
  changed: {zh: "文件在别处被改动过。", en: "The file has been changed elsewhere."},
  "already-exists": {zh: "已有同名的文件。", en: "There is a file of this name already."},
  "folder-gone": {zh: "文件夹不见了，请把它放回原处。", en: "The folder is gone; put it back."},
  "no-permission": {
    zh: "没有权限，或磁盘是只读的。请检查文件、文件夹和磁盘。",
    en: "Not permitted, or the disk is read-only; check the file, its folder and the disk.",
  },
  "disk-full": {zh: "磁盘已满，请腾出空间。", en: "The disk is full; free some space."},
  failed: {zh: "磁盘或服务器出错。", en: "The disk or the server failed."},
  "no-storage": {
    zh: "浏览器不让这个网站存放数据（可能是隐私浏览，或设置里禁止了）。请改用普通窗口，或在浏览器设置里允许。",
    en: "The browser lets this site keep no data (a private window, perhaps, or a setting). Use an ordinary window, or allow it in the browser’s settings.",
  },
  "storage-full": {
    zh: "浏览器给这个网站的空间已满。请下载并移除不用的笔记本，或腾出磁盘空间。",
    en: "The browser has no more room for this site. Download and remove notebooks that are not needed, or free disk space.",
  },
  "newer-storage": {
    zh: "这里的笔记本是由更新版本的推演保存的。请重新载入页面，换用新版本。",
    en: "The notebooks here were kept by a newer version of Tuiyan. Load the page again to use it.",
  },
  "storage-failed": {
    zh: "浏览器读写它的存储时出错。请重新载入页面再试。",
    en: "The browser failed to use its storage. Load the page again and try once more.",
  },
} satisfies Record<string, Label>;

export const noVersions: Label = {zh: "还没有留存的版本。", en: "No version has been kept yet."};
export const restore: Label = {zh: "恢复", en: "Restore"};
export const onScreen: Label = {zh: "与当前相同", en: "as on screen"};
export const characters = (count: number): Label => ({
  zh: `${count.toLocaleString("zh-CN")} 字符`,
  en: `${count.toLocaleString("en-GB")} characters`,
});
export const close: Label = {zh: "关闭", en: "Close"};
