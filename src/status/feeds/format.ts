/** What a document is, by its content: names, addresses and headers are often wrong. */
import type { Remark, RemarkCode } from '../remarks.ts';
import { type AnyJsonFormat, type AnyXmlFormat, JSON_FORMATS, XML_FORMATS } from './formats/all.ts';
import { isObject } from './json.ts';

type Detected =
  | { kind: 'xml'; format: AnyXmlFormat }
  | { kind: 'json'; format: AnyJsonFormat; value: unknown }
  | { kind: 'unknown'; remark: Remark };

const unknown = (code: RemarkCode, detail: string): Detected => ({
  kind: 'unknown',
  remark: { code, detail },
});

/** Longest run of comments, instructions and document type before the root, in characters. */
const LONGEST_PROLOG = 64 * 1024;

/** Name of the root element without its prefix, in lower case; null when none begins in the prolog. */
function rootName(text: string): string | null {
  const head = text.slice(0, LONGEST_PROLOG);
  let at = 0;
  for (;;) {
    at = head.indexOf('<', at);
    if (at < 0) return null;
    const skipped = [
      ['<!--', '-->'],
      ['<?', '?>'],
    ].find(([open = '']) => head.startsWith(open, at));
    if (skipped) {
      at = head.indexOf(skipped[1] ?? '', at);
      if (at < 0) return null;
      continue;
    }
    if (head.startsWith('<!', at)) {
      if (/^<!doctype\s+html/i.test(head.slice(at, at + 40))) return 'html';
      // An internal subset ends with `]>`; the parser refuses it later, by its own rule.
      const close = head.indexOf('>', at);
      const subset = head.indexOf('[', at);
      at = subset >= 0 && subset < close ? head.indexOf(']', subset) : close;
      if (at < 0) return null;
      continue;
    }
    const name = /^<(?:[\w.-]{1,60}:)?([\w.-]{1,60})/u.exec(head.slice(at, at + 130))?.[1];
    return name?.toLowerCase() ?? null;
  }
}

function detectXml(text: string): Detected {
  const root = rootName(text);
  if (root === null) return unknown('not-a-feed', 'No XML element was found.');
  const format = XML_FORMATS.find(({ roots }) => roots.includes(root));
  if (format !== undefined) return { kind: 'xml', format };
  if (root === 'html' || root === 'head' || root === 'body') {
    return unknown(
      'html-page',
      'An HTML page was met instead of a feed: an error page, a captive portal, or the address of the site itself.',
    );
  }
  return unknown(
    'unknown-xml',
    `The root element <${root}> is none of: alert (CAP), feed (Atom), rss, RDF (RSS 1.0).`,
  );
}

function detectJson(text: string): Detected {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unreadable';
    const cut = /[}\]]\s*$/.test(text.slice(-200)) ? '' : ' It seems to be cut short.';
    return unknown('not-well-formed', `The JSON cannot be read (${why.slice(0, 200)}).${cut}`);
  }
  if (Array.isArray(value) && value.length === 0) {
    return unknown('empty-list', 'An empty JSON list: its format cannot be told by its content.');
  }
  const format = JSON_FORMATS.find(({ matches }) => matches(value));
  if (format !== undefined) return { kind: 'json', format, value };
  const members = isObject(value) ? Object.keys(value).slice(0, 8).join(', ') : typeof value;
  return unknown(
    'unknown-json',
    `JSON, but none of: NWS alerts, MoWaS/NINA, Alertswiss, Statuspage summary (it holds: ${members.slice(0, 200)}).`,
  );
}

/**
 * The format of a document, by content alone.
 * @param text the decoded document
 * @returns the format (with the parsed value for JSON), or a remark that names what was met:
 *   `empty`, `html-page`, `unknown-xml`, `unknown-json`, `not-well-formed`, `not-a-feed`
 */
export function detectFormat(text: string): Detected {
  const start = /^[\s\ufeff]*(.?)/su.exec(text)?.[1] ?? '';
  if (start === '') return unknown('empty', 'The document is empty.');
  if (start === '<') return detectXml(text);
  if (start === '{' || start === '[') return detectJson(text);
  const shown = JSON.stringify(text.trim().slice(0, 40));
  return unknown('not-a-feed', `Neither XML nor JSON: it begins with ${shown}.`);
}
