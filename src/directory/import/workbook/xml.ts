/** What both kinds of workbook want of XML, and the bounds that keep a small file from filling a machine. */
import { MOST_ROWS } from '../table.ts';

/** Of the browser's DOM, or another parser's, what is asked for here. */
interface XmlNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly firstChild: XmlNode | null;
  readonly nextSibling: XmlNode | null;
}
export interface XmlElement extends XmlNode {
  readonly localName: string;
  readonly attributes: ArrayLike<{
    readonly name: string;
    readonly localName: string | null;
    readonly value: string;
  }>;
}

/** The browser's parser or another; may throw, or give a document of something else. */
export type ParseSheet = (text: string) => { readonly documentElement: XmlNode | null };

export class TooLarge extends Error {}

/** Columns looked at; an import has fewer than ten. */
export const MOST_COLUMNS = 200;

/** Characters kept of all cells together; a text that many cells repeat counts in each. */
const MOST_CHARACTERS = 20_000_000;
/** Characters of one cell: more is no number, and no name. */
export const LONGEST_CELL = 2_000;
/** Merged cells, each looked for in every row. */
const MOST_MERGES = 5_000;

/** Counts what a workbook makes of few bytes: rows, cells and texts that it says are repeated. */
export class SheetBounds {
  #rows = 0;
  #characters = 0;

  /** One more row is kept, with these cells. */
  row(cells: readonly string[]): void {
    this.#rows += 1;
    for (const cell of cells) this.#characters += cell.length;
    if (this.#rows > MOST_ROWS || this.#characters > MOST_CHARACTERS) throw new TooLarge();
  }

  /** As many cells are merged. */
  merges(countIn: number): void {
    if (countIn > MOST_MERGES) throw new TooLarge();
  }
}

/**
 * The root of a part.
 * @throws Error when it is missing, is no XML, declares a document type, or is of another kind
 */
export function rootOf(text: string | undefined, name: string, parse: ParseSheet): XmlElement {
  if (text === undefined || /<!(DOCTYPE|ENTITY)/i.test(text)) throw new Error(`no ${name}`);
  const root = parse(text).documentElement as XmlElement | null;
  if (root?.localName !== name) throw new Error(`no ${name}`);
  return root;
}

/** The child elements, of a name if one is given; prefixes and editions of the namespace differ. */
export function children(element: XmlNode, name?: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType !== 1) continue;
    const child = node as XmlElement;
    if (name === undefined || child.localName === name) found.push(child);
  }
  return found;
}

/** An attribute by its name without prefix; empty when there is none. */
export function sheetAttribute(element: XmlElement, name: string, prefixed = false): string {
  for (const each of Array.from(element.attributes)) {
    if (each.localName === name && (!prefixed || each.name.includes(':'))) return each.value;
  }
  return '';
}

/** A count that an attribute gives, at least 1. */
export function countIn(element: XmlElement, name: string): number {
  const given = Number(sheetAttribute(element, name));
  return Number.isSafeInteger(given) && given > 1 ? given : 1;
}

/** The text that stands right in an element. */
export function sheetContent(element: XmlElement | undefined): string {
  let text = '';
  for (let node = element?.firstChild ?? null; node !== null; node = node.nextSibling) {
    if (isText(node)) text += node.nodeValue ?? '';
  }
  return text;
}

/** Text or a CDATA section. */
export const isText = ({ nodeType }: XmlNode): boolean => nodeType === 3 || nodeType === 4;
