import {html, type TemplateResult} from "lit";
import {toUnicode} from "punycode.js";
import {locale, t} from "../../i18n/locale.js";
import {andSo} from "../../i18n/network.js";
import {bracketed} from "../../i18n/punctuation.js";

/**
 * A host as the reader sees it: in the letters that browsers send, which nothing can be mistaken for, and where those
 * stand for other letters, these too.
 */
export function shownHost(host: string): TemplateResult {
  const readable = readableName(host);
  return html`<bdi>${host}</bdi
    >${readable === undefined ? "" : html`<bdi>${bracketed(readable, locale.language)}</bdi>`}`;
}

/** Several of them in a sentence. */
export function shownHosts(hosts: readonly string[]): readonly (TemplateResult | string)[] {
  return hosts.flatMap((host, i) => (i === 0 ? [shownHost(host)] : [t(andSo), shownHost(host)]));
}

/** The name in the letters that its punycode stands for; undefined where there is none. */
export function readableName(host: string): string | undefined {
  const {hostname} = new URL(host);
  try {
    const readable = toUnicode(hostname);
    return readable === hostname ? undefined : readable;
  } catch {
    return undefined;
  }
}
