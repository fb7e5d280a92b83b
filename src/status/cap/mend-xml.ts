/**
 * Slips that make a text no XML and take nothing from what it says, mended before it is parsed: one slip
 * must not silence a source. Each is a closed list and leaves a remark; anything else stays as it is and
 * is refused. One pass, linear in the length of the text.
 */

import { CAP_11, CAP_12 } from '../codes.ts';
import type { Remark, RemarkCode } from '../remarks.ts';
import { htmlCharacter } from './html-entities.ts';
import { endOfTag, SKIPPED } from './xml-pieces.ts';

/** Namespaces of prefixes that feeds use and forget to declare. */
const NAMESPACES: Readonly<Record<string, string>> = {
  atom: 'http://www.w3.org/2005/Atom',
  cap: CAP_12,
  cap11: CAP_11,
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  georss: 'http://www.georss.org/georss',
  media: 'http://search.yahoo.com/mrss/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xlink: 'http://www.w3.org/1999/xlink',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
};
const namespaceOf = (prefix: string): string => NAMESPACES[prefix] ?? `urn:undeclared:${prefix}`;

const XML_ENTITIES = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);

/** What XML 1.0 takes for a character (production 2). */
const isCharacter = (code: number): boolean =>
  code === 0x9 ||
  code === 0xa ||
  code === 0xd ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff);

/** Also half of a pair that stands alone: `u` makes a pair one character. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const SAID: Readonly<Partial<Record<RemarkCode, string>>> = {
  'doctype-dropped': 'a DOCTYPE without internal subset was left out',
  'html-entity': 'HTML entities were read as their characters',
  'bare-ampersand': 'ampersands that begin no entity were read as they stand',
  'forbidden-character': 'characters that XML forbids were read as spaces',
  'undeclared-prefix': 'prefixes without a namespace were given one',
};

class Mender {
  readonly #met = new Map<RemarkCode, Set<string>>();
  readonly #used = new Set<string>();
  readonly #declared = new Set<string>(['xml', 'xmlns']);

  #meet(code: RemarkCode, what: string): void {
    const held = this.#met.get(code) ?? new Set<string>();
    if (held.size < 5) held.add(what);
    this.#met.set(code, held);
  }

  /** Characters that XML forbids, wherever they stand. */
  characters(text: string): string {
    return text.replace(FORBIDDEN, (character) => {
      const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      this.#meet('forbidden-character', `U+${code}`);
      return ' ';
    });
  }

  /** References in text and in the values of attributes. */
  references(text: string): string {
    if (!text.includes('&')) return text;
    return text.replace(
      /&(?:#(\d{1,9});|#x([\da-f]{1,8});|([a-z][\da-z]{1,31});)?/gi,
      (whole, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return this.#named(whole, name);
        if (decimal === undefined && hex === undefined) {
          this.#meet('bare-ampersand', '&');
          return '&amp;';
        }
        const code = Number.parseInt(decimal ?? hex ?? '', hex === undefined ? 10 : 16);
        if (isCharacter(code)) return whole;
        this.#meet('forbidden-character', whole);
        return ' ';
      },
    );
  }

  #named(whole: string, name: string): string {
    if (XML_ENTITIES.has(name)) return whole;
    const character = htmlCharacter(name);
    this.#meet(character === undefined ? 'bare-ampersand' : 'html-entity', whole);
    return character ?? `&amp;${whole.slice(1)}`;
  }

  /** A document type that only names itself; null for one that defines anything. */
  doctype(text: string): string | null {
    if (!/^<!doctype\s+(?!html\b)/i.test(text)) return null;
    // An internal subset stands in brackets; what is in quotes are names.
    if (text.replace(/"[^"]*"|'[^']*'/g, '').includes('[')) return null;
    this.#meet('doctype-dropped', text.slice(0, 60));
    return '';
  }

  /** Notes the prefixes that a tag uses and declares. */
  tag(text: string): void {
    for (const [, prefix = '', name = ''] of text.matchAll(
      /(?:^<\/?|\s)([\p{L}_][\w.-]{0,60}):([\p{L}_][\w.-]{0,60})(?=[\s=/>])/gu,
    )) {
      if (prefix === 'xmlns') this.#declared.add(name);
      else this.#used.add(prefix);
    }
  }

  /** The attributes that the root lacks. */
  declarations(): string {
    const missing = [...this.#used].filter((prefix) => !this.#declared.has(prefix)).slice(0, 50);
    for (const prefix of missing) this.#meet('undeclared-prefix', prefix);
    return missing.map((prefix) => ` xmlns:${prefix}="${namespaceOf(prefix)}"`).join('');
  }

  remarks(): Remark[] {
    return [...this.#met].map(([code, what]) => ({
      code,
      detail: `${SAID[code] ?? code}: ${[...what].join(', ')}`,
    }));
  }
}

/**
 * Mends HTML entities and bare ampersands outside comments and CDATA, characters and references that XML
 * forbids, a DOCTYPE without internal subset before the root, and prefixes that nothing declares.
 * @returns the text, the same when nothing had to be mended, and what was mended
 */
export function mendXml(source: string): { text: string; remarks: Remark[] } {
  const mender = new Mender();
  const text = mender.characters(source);
  const pieces: string[] = [];
  /** Which of the pieces is the first tag, and where its name ends. */
  let root: { piece: number; name: number } | null = null;
  let done = 0;
  for (let start = text.indexOf('<'); start !== -1; start = text.indexOf('<', done)) {
    pieces.push(mender.references(text.slice(done, start)));
    const skipped = SKIPPED.find(([open]) => text.startsWith(open, start));
    const closed = skipped && text.indexOf(skipped[1], start + skipped[0].length);
    const end =
      skipped === undefined
        ? endOfTag(text, start)
        : closed === -1
          ? -1
          : (closed ?? 0) + skipped[1].length;
    done = end === -1 ? text.length : end;
    const piece = text.slice(start, done);
    const isTag = skipped === undefined && !piece.startsWith('<!') && end !== -1;
    const doctype =
      skipped === undefined && root === null && end !== -1 ? mender.doctype(piece) : null;
    if (isTag) {
      mender.tag(piece);
      root ??= { piece: pieces.length, name: /^<[^\s/>]*/.exec(piece)?.[0].length ?? 1 };
    }
    pieces.push(isTag ? mender.references(piece) : (doctype ?? piece));
  }
  pieces.push(mender.references(text.slice(done)));
  const declarations = mender.declarations();
  if (root !== null && declarations !== '') {
    const piece = pieces[root.piece] ?? '';
    pieces[root.piece] = piece.slice(0, root.name) + declarations + piece.slice(root.name);
  }
  return { text: pieces.join(''), remarks: mender.remarks() };
}
