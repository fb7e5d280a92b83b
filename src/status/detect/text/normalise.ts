/** From a feed's title and body to plain blocks of text that keep lists and tables apart. */
import { openHashtags, plainCharacters } from './characters.ts';
import { textTables } from './columns.ts';
import { decodeEntities } from './entities.ts';
import { joinNumbersToNames } from './number-first.ts';
import { CELL, cellMark, keepCellsWhole, PART_OF_CELL, ROW, SPANS, TableRows } from './tables.ts';

export interface Block {
  /** `title`: the item's own; `heading`: h1…h6 or a line that only names what follows. */
  kind: 'title' | 'heading' | 'text' | 'item' | 'row';
  text: string;
  /** Cells of a table's row in order; empty for any other block. */
  cells: string[];
}

/** What is read of one item. Longer than any real announcement; bounds the work on hostile ones. */
const MAX_TITLE = 1_000;
const MAX_BODY = 40_000;

const HEADING = '\u0003';
const ITEM = '\u0004';
const MARKS = new RegExp(`[${CELL}${ROW}${HEADING}${ITEM}${SPANS}]`, 'g');

/** A link to a telephone whose words are not the number itself keeps the number beside them. */
function keepTelephoneLinks(html: string): string {
  return html.replace(
    /<a\s[^<>]{0,300}?href\s*=\s*["']?tel:([+\d\s().%-]{6,30})["']?[^<>]{0,300}>([^<]{0,200})<\/a>/gi,
    (_, target: string, words: string) =>
      words.replace(/\D/g, '').length >= 8
        ? ` ${words} `
        : ` ${words} ${target.replace(/%20/g, ' ')} `,
  );
}

function tagToMark(tag: string): string {
  const name = /^<\/?\s*([a-z]+[1-6]?)/i.exec(tag)?.[1]?.toLowerCase() ?? '';
  const closing = tag.startsWith('</');
  if (/^h[1-6]$/.test(name)) return closing ? '\n' : `\n${HEADING}`;
  if (name === 'td' || name === 'th') return closing ? '' : cellMark(tag);
  if (name === 'tr') return closing ? '\n' : `\n${ROW}`;
  if (name === 'li' || name === 'dt') return closing ? '\n' : `\n${ITEM}`;
  if (name === 'dd') return closing ? '' : ' : ';
  if (/^(p|div|br|ul|ol|dl|table|tbody|thead|section|article|blockquote|hr|figure)$/.test(name)) {
    return '\n';
  }
  return /^(strong|b|em|i|u|span|a|mark|small|sup|sub|font|abbr|time)$/.test(name) ? '' : ' ';
}

/** « <s>03…</s> fermée », « ~~03…~~ »: what is struck through is taken back. */
const STRUCK = /<(s|strike|del)\b[^<>]{0,200}>[\s\S]{0,1000}?<\/\1\s*>/gi;
const STRUCK_IN_MARKDOWN = /(^|[^~])~~[^\s~](?:[^~\n]{0,198}[^\s~])?~~(?!~)/g;

/** Tags out, structure kept as marks; run twice because feeds often escape their HTML twice. */
function stripTags(html: string): string {
  if (!html.includes('<')) return html;
  // In a page's source a line break is a blank unless the text has no block tags at all.
  const blocks = /<(p|br|div|li|tr|h[1-6]|table)\b/i.test(html) ? html.replace(/\s+/g, ' ') : html;
  return keepTelephoneLinks(keepCellsWhole(blocks))
    .replace(/<(script|style)\b[^<>]{0,500}>[^<]{0,20000}<\/\1>/gi, ' ')
    .replace(/<!--[^<>]{0,2000}-->/g, ' ')
    .replace(/<\/?[a-zA-Z][^<>]{0,1000}>/g, tagToMark);
}

const withoutStruck = (text: string): string =>
  /<(?:s|strike|del)\b|~~/i.test(text)
    ? text.replace(STRUCK, ' … ').replace(STRUCK_IN_MARKDOWN, '$1 … ')
    : text;

function toText(source: string): string {
  const once = decodeEntities(stripTags(withoutStruck(source)));
  const twice = /<\/?[a-z][^<>]{0,1000}>/i.test(once) ? stripTags(withoutStruck(once)) : once;
  return openHashtags(plainCharacters(decodeEntities(twice)));
}

/** A blank other than one between two words, or a mark. */
const UNTIDY = new RegExp(`[${CELL}${ROW}${HEADING}${ITEM}${SPANS}]|[^\\S ]|^ |  | $`);

function tidy(text: string): string {
  return UNTIDY.test(text) ? text.replace(MARKS, ' ').replace(/\s+/g, ' ').trim() : text;
}

function block(kind: Block['kind'], text: string, cells: string[] = []): Block {
  return { kind, text, cells };
}

/** More gaps than this are a drawing or spaced letters. */
const MOST_COLUMNS = 8;

/** What a cell holds: its parts, « 02 … / 02 … ». */
const tidyCell = (cell: string): string =>
  cell
    .split(PART_OF_CELL)
    .map(tidy)
    .filter((part) => part !== '')
    .join(' / ');

/** « Sapeurs-pompiers     05…     île de Ré »: three columns or more, set apart by blanks; null for anything else. */
function columnsOf(line: string): string[] | null {
  // « 03;SAMU;04… »
  if (/^\s*[^;\s]{1,30}(?:;[^;\s][^;]{0,40}){2,7}\s*$/.test(line)) return line.split(';').map(tidy);
  if (line.includes('|') || !/\S[ \u00a0]{4,}\S/.test(line)) return null;
  const cells = line
    .trim()
    .split(/[ \u00a0]{4,}/)
    .map(tidy);
  return cells.length >= 3 && cells.length <= MOST_COLUMNS ? cells : null;
}

function cellsOf(line: string, table: TableRows): string[] | null {
  if (line.includes(CELL)) return table.cells(line, tidyCell);
  if (/\S/.test(line)) table.leave();
  const columns = columnsOf(line);
  if (columns !== null) return columns;
  if (/[|\t]/.test(line) && /\S\s*[|\t]\s*\S/.test(line) && !/^[-\s|:]+$/.test(line)) {
    const cells = line
      .replace(/^\s*\|/, '')
      .replace(/\|\s*$/, '')
      .split(/[|\t]/)
      .map(tidy);
    if (cells.length >= 2) return cells;
  }
  return null;
}

/** « Zone          22 et 29 »: the name of a field, blanks, and what it holds. */
const FIELD_GAP = /^ {0,8}([\p{L}][\p{L}' ]{1,24}?) {4,}(?=[\p{L}\d+(][^ ])/u;

const HOUR = /^\d{1,2} ?[h:.] ?\d{2}$/i;

function lineToBlock(
  line: string,
  table: TableRows,
  columns: readonly string[] | null,
): Block | null {
  const cells = columns === null ? cellsOf(line, table) : columns.map(tidy);
  if (cells !== null) {
    const filled = cells.filter((cell) => cell !== '');
    // An empty cell keeps its column.
    const text = filled.length < 2 ? filled.join('') : cells.join(' | ').trim();
    // « 19 h 20 | Le 17 remarche. »: an entry of a live report, no row of a table.
    if (cells.length === 2 && HOUR.test(cells[0] ?? '')) return block('text', text);
    return text === '' ? null : block('row', text, cells);
  }
  const text = tidy(line.replace(FIELD_GAP, '$1 : '));
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  if (line.includes(HEADING)) return block('heading', text);
  const bullet = /^[-•*·▪◦●–—>]\s*(?=\S)/.exec(text);
  if (bullet !== null) return block('item', text.slice(bullet[0].length));
  if (line.includes(ITEM)) return block('item', text);
  // A short line that only announces what follows is its heading: « Haute-Loire : ».
  if (text.length <= 60 && text.endsWith(':')) return block('heading', text);
  return block('text', text);
}

/** What of an item is left unread, as it is written. */
export const beyondReach = ({ title, body }: { title: string; body: string }) => ({
  title: title.slice(MAX_TITLE),
  body: body.slice(MAX_BODY),
});

/** Title first (always present, maybe empty), then the body's blocks in reading order. */
export function readBlocks(title: string, body: string): Block[] {
  const blocks = [block('title', tidy(toText(title.slice(0, MAX_TITLE))))];
  const table = new TableRows();
  const lines = joinNumbersToNames(toText(body.slice(0, MAX_BODY)).split(/\r?\n|\r/));
  const columns = textTables(lines);
  lines.forEach((line, at) => {
    const read = lineToBlock(line, table, columns[at] ?? null);
    if (read !== null) blocks.push(read);
  });
  return blocks;
}

/** The words of a body as people read them, one block a line. */
export const plainLines = (body: string): string[] =>
  readBlocks('', body)
    .slice(1)
    .map(({ text }) => text);
