/**
 * The door every XML text passes before a parser sees it: no DTD, no entity, bounded size, depth
 * and tag length. One pass, linear in the length of the text.
 */
import type { Remark, RemarkCode } from '../remarks.ts';
import { mendXml } from './mend-xml.ts';
import { endOfTag, SKIPPED } from './xml-pieces.ts';

/** The little of the DOM that readers use: the browser's own, or @xmldom/xmldom. */
export interface XmlNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly firstChild: XmlNode | null;
  readonly nextSibling: XmlNode | null;
  readonly localName?: string | null;
  readonly namespaceURI?: string | null;
}
interface XmlDocument {
  readonly documentElement: XmlNode | null;
  readonly doctype: unknown;
}
/** May throw on a bad text, or answer a document that holds a `parsererror`, as browsers do. */
export type ParseXml = (text: string) => XmlDocument;

export interface XmlLimits {
  /** Longest text taken, in UTF-16 units. */
  maxChars: number;
  maxDepth: number;
}
export const XML_LIMITS: XmlLimits = { maxChars: 2_000_000, maxDepth: 64 };

function remark(code: RemarkCode, detail: string): Remark {
  return { code, detail };
}

function lineAt(text: string, index: number): number {
  let line = 1;
  for (let i = text.indexOf('\n'); i !== -1 && i < index; i = text.indexOf('\n', i + 1)) line++;
  return line;
}

/**
 * Answers why `text` must not be parsed, or null. Codes: `empty`, `too-large`, `html-page`,
 * `doctype-refused`, `too-deep`, `not-well-formed` (also a truncated text), `not-xml`.
 */
export function refuseXml(text: string, limits: XmlLimits = XML_LIMITS): Remark | null {
  if (text.length > limits.maxChars) {
    return remark('too-large', `${text.length} characters; at most ${limits.maxChars} are read`);
  }
  const begin = text.slice(0, 200).trimStart().toLowerCase();
  if (begin === '' && text.trim() === '') return remark('empty', 'nothing to read');
  if (begin.startsWith('<!doctype html') || begin.startsWith('<html')) {
    return remark('html-page', 'an HTML page, not an alert');
  }
  let depth = 0;
  for (let i = text.indexOf('<'); i !== -1; i = text.indexOf('<', i)) {
    const start = i;
    const skipped = SKIPPED.find(([open]) => text.startsWith(open, start));
    if (skipped !== undefined) {
      const end = text.indexOf(skipped[1], start + skipped[0].length);
      if (end === -1) return remark('not-well-formed', `line ${lineAt(text, start)}: not closed`);
      i = end + skipped[1].length;
      continue;
    }
    if (text.startsWith('<!', start)) {
      return remark('doctype-refused', `line ${lineAt(text, start)}: a DTD or entity is refused`);
    }
    i = endOfTag(text, start);
    if (i === -1) {
      return remark('not-well-formed', `line ${lineAt(text, start)}: a tag that does not end`);
    }
    if (text.startsWith('</', start)) depth--;
    else if (text.charAt(i - 2) !== '/') depth++;
    if (depth > limits.maxDepth) {
      return remark('too-deep', `line ${lineAt(text, start)}: more than ${limits.maxDepth} levels`);
    }
  }
  if (!text.includes('<')) return remark('not-xml', 'no XML tag in it');
  if (depth !== 0) return remark('not-well-formed', 'truncated: an element is not closed');
  return null;
}

/** Element children, in order. */
export function elementsOf(parent: XmlNode): XmlNode[] {
  const found: XmlNode[] = [];
  for (let n = parent.firstChild; n !== null; n = n.nextSibling)
    if (n.nodeType === 1) found.push(n);
  return found;
}

/** Text and CDATA directly in an element, trimmed. */
export function textOf(element: XmlNode): string {
  let text = '';
  for (let n = element.firstChild; n !== null; n = n.nextSibling) {
    if (n.nodeType === 3 || n.nodeType === 4) text += n.nodeValue ?? '';
  }
  return text.trim();
}

function holdsParserError(element: XmlNode): boolean {
  if (element.localName === 'parsererror') return true;
  // Chromium puts it in the root's first children, Firefox makes it the root.
  return elementsOf(element).some(
    (child) =>
      child.localName === 'parsererror' ||
      elementsOf(child).some((grandchild) => grandchild.localName === 'parsererror'),
  );
}

/**
 * Parses a text that passed the door, slips mended; the root element with what was mended, or why there
 * is none. Never throws.
 */
export function parseSafely(
  text: string,
  parse: ParseXml,
  limits: XmlLimits = XML_LIMITS,
): { root: XmlNode; remarks: Remark[] } | { refused: Remark } {
  const clean = text.replace(/^[\uFEFF\s]+/, '');
  // Before anything is made of it: mending a text that is too large would be the work it is refused for.
  const mended = clean.length > limits.maxChars ? null : mendXml(clean);
  const refused = refuseXml(mended?.text ?? clean, limits);
  if (refused !== null || mended === null) {
    return { refused: refused ?? remark('too-large', `${clean.length} characters`) };
  }
  try {
    const document = parse(mended.text);
    const root = document.documentElement;
    if (root === null) return { refused: remark('not-well-formed', 'no root element') };
    if (document.doctype) return { refused: remark('doctype-refused', 'a DTD is refused') };
    if (holdsParserError(root)) return { refused: remark('not-well-formed', 'not well-formed') };
    return { root, remarks: mended.remarks };
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return { refused: remark('not-well-formed', why.slice(0, 200)) };
  }
}
