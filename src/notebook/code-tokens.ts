/** A word or a sign of JavaScript; texts, templates, regular expressions, numbers and comments are left out. */
export interface CodeToken {
  readonly text: string;
  readonly isWord: boolean;
  /** How many brackets are open around it; a bracket counts as outside of itself. */
  readonly depth: number;
}

const patterns = {
  skipped: /(?:\s+|\/\/[^\n\r\u2028\u2029]*|\/\*[^]*?(?:\*\/|$))+/y,
  text: /"(?:\\[^]|[^"\\\n]+)*"?|'(?:\\[^]|[^'\\\n]+)*'?/y,
  number: /\.?\d[\w.]*/y,
  regularExpression: /\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/y,
  word: /[\p{ID_Start}$_#@][\p{ID_Continue}$\u200c\u200d]*/uy,
  /** The text of a template up to its end or to the next value in it. */
  template: /(?:\\[^]|\$(?!\{)|[^`\\$]+)*(?:`|\$\{|\\?$)/y,
  sign: /=>|\.\.\.|[=!]==?|[<>]=|&&|\|\||\?\?|[^]/uy,
} as const;

/** Words after which a slash begins a regular expression. */
const beforeValue = /^(?:return|typeof|case|in|of|do|else|void|delete|throw|new|await|yield|instanceof)$/;

/**
 * Splits JavaScript into its words and signs, without understanding it: enough to see what a cell declares. Code that is
 * not JavaScript gives some tokens, never an error.
 */
export function codeTokens(code: string): CodeToken[] {
  const lexer = new Lexer(code);
  while (!lexer.isDone) lexer.readNext();
  return lexer.tokens;
}

class Lexer {
  readonly tokens: CodeToken[] = [];
  /** The brackets open; "`" for that of a value in a template. */
  readonly #brackets: string[] = [];
  #at = 0;
  /** Whether a slash here would divide, rather than begin a regular expression. */
  #mayDivide = false;

  constructor(private readonly code: string) {}

  get isDone(): boolean {
    return this.#at >= this.code.length;
  }

  readNext(): void {
    if (this.#match("skipped") !== undefined) return;
    if (this.#readLiteral()) {
      this.#mayDivide = true;
      return;
    }
    const word = this.#match("word");
    if (word === undefined) {
      this.#readSign(this.#match("sign") ?? "");
    } else {
      this.#push(word, true);
      this.#mayDivide = !beforeValue.test(word);
    }
  }

  #readLiteral(): boolean {
    const plain = this.#match("text") ?? this.#match("number");
    return plain !== undefined || (!this.#mayDivide && this.#match("regularExpression") !== undefined);
  }

  #readSign(sign: string): void {
    const isEnd = sign === ")" || sign === "]" || sign === "}";
    if (sign === "`" || (isEnd && this.#brackets.pop() === "`")) {
      if (this.#match("template")?.endsWith("${")) this.#brackets.push("`");
      this.#mayDivide = true;
      return;
    }
    this.#push(sign, false);
    if (sign === "(" || sign === "[" || sign === "{") this.#brackets.push(sign);
    this.#mayDivide = isEnd;
  }

  #push(text: string, isWord: boolean): void {
    this.tokens.push({text, isWord, depth: this.#brackets.length});
  }

  #match(name: keyof typeof patterns): string | undefined {
    const pattern = patterns[name];
    pattern.lastIndex = this.#at;
    const [found] = pattern.exec(this.code) ?? [];
    this.#at += found?.length ?? 0;
    return found;
  }
}
