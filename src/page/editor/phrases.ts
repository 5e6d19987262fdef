import type {Language} from "../../base/label.js";

/** What CodeMirror says by itself, in the reader's language; in English it speaks already. */
export const phrases: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {},
  zh: {
    Find: "查找",
    Replace: "替换为",
    next: "下一处",
    previous: "上一处",
    all: "全选",
    "match case": "区分大小写",
    "by word": "整词",
    regexp: "正则表达式",
    replace: "替换",
    "replace all": "全部替换",
    close: "关闭",
    "current match": "当前匹配",
    "on line": "行",
    "replaced match on line $": "已替换第 $ 行的一处",
    "replaced $ matches": "已替换 $ 处",
    "Go to line": "转到行",
    go: "转到",
    Completions: "补全",
    Diagnostics: "问题",
    "No diagnostics": "没有问题",
    "Selection deleted": "已删除选中内容",
    "Control character": "控制字符",
  },
};
