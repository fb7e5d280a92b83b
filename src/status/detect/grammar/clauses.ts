/** Lines cut into clauses: the stretch of text in which one thing is said of one matter. */
import { lastOf } from '../../../base/last.ts';
import { ABBREVIATIONS } from '../lexicon/function-words.ts';
import type { Mention, TextLine } from './lines.ts';
import type { Place } from './places.ts';
import { inStretch } from './stretch.ts';
import type { Hit } from './tags.ts';
import type { WordToken } from './tokens.ts';

export interface Clause {
  /** Index of its line. */
  line: number;
  kind: TextLine['kind'];
  /** Tokens of its line, end excluded. */
  from: number;
  to: number;
  tokens: readonly WordToken[];
  hits: readonly Hit[];
  mentions: readonly Mention[];
  places: readonly Place[];
  /** It goes on from the clause before within one sentence. */
  continues: boolean;
  /** Somebody's words in quotation marks. */
  quoted: boolean;
  text: string;
}

/** No clause of real prose is longer; bounds the work on a hostile one. */
const LONGEST = 120;
const SAYS: ReadonlySet<Hit['tag']> = new Set<Hit['tag']>([
  'fault',
  'down',
  'hit',
  'fails',
  'works',
  'able',
  'restored',
  'aux',
  'still',
  'recovery',
]);
const ARTICLE =
  /^(?:l[ea]s?|l'|celui|celle|ceux|celles|d[eu]s?|d'|the|die|der|et|seuls?|seule|vers|appels?)$/;
/** Between the members of a bare list. */
const LISTING = /^(?:l[ea]s?|l'|et|ou|ainsi|que|d[eu]s?|d'|and|und|die|der)$/;

function endsSentence(tokens: readonly WordToken[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token?.kind !== 'mark' || next === undefined) return false;
  if (/^[!?…]$/.test(token.raw)) return next.spaced || next.kind === 'mark';
  if (token.raw !== '.') return false;
  if (!next.spaced && next.raw !== '"' && next.raw !== '»') return false;
  const before = tokens[at - 1];
  if (before?.kind === 'number' && next.kind === 'number') return false;
  if (before === undefined || token.spaced) return true;
  if (before.kind === 'word' && ABBREVIATIONS.has(before.key)) return false;
  return !(
    before.kind === 'word' &&
    before.key.length === 1 &&
    before.capital &&
    before.key !== 'h'
  );
}

/** Cuts one line; what is asked of tags and mentions is asked by token, through these maps. */
class Cutter {
  private readonly line: TextLine;
  private readonly says = new Set<number>();
  private readonly predicates = new Set<number>();
  private readonly turns = new Map<number, Hit>();
  private readonly still = new Set<number>();
  private readonly mention = new Set<number>();

  constructor(line: TextLine) {
    this.line = line;
    for (const hit of line.hits) {
      if (SAYS.has(hit.tag)) this.says.add(hit.from);
      if (/^(?:down|restored|hit)$/.test(hit.tag)) this.predicates.add(hit.from);
      if (hit.tag === 'turn') this.turns.set(hit.from, hit);
      if (hit.tag === 'still' || hit.tag === 'notYet') this.still.add(hit.from);
    }
    for (const { from } of line.mentions) this.mention.add(from);
  }

  /** Token indices at which a clause begins, with whether it opens a sentence. */
  starts(): Map<number, boolean> {
    const { tokens } = this.line;
    const starts = new Map<number, boolean>([[0, true]]);
    let start = 0;
    let said = false;
    const cut = (at: number, sentence: boolean) => {
      if (at <= start || at >= tokens.length) return;
      starts.set(at, sentence);
      start = at;
      said = false;
    };
    for (let at = 0; at < tokens.length; at += 1) {
      if (this.says.has(at)) said = true;
      const raw = tokens[at]?.raw ?? '';
      if (at - start >= LONGEST) cut(at, false);
      else if (endsSentence(tokens, at)) {
        const quote = /^["»)\]]$/.test(tokens[at + 1]?.raw ?? '') ? 1 : 0;
        cut(at + 1 + quote, true);
      } else if (this.line.kind === 'row') continue;
      else if (this.breaks(at, start)) cut(at + 1, false);
      else if (this.turns.has(at) && at - start > 1 && said) cut(at, false);
      else if (said && this.listGoesOn(at)) continue;
      else if (raw === ',' && said && (this.newSubject(at + 1) || this.newPredicate(at + 1, start)))
        cut(at + 1, false);
      else if (
        (raw === 'et' || raw === 'and') &&
        said &&
        !/^d[eu]s?$/.test(tokens[at + 1]?.raw ?? '') &&
        this.newSubject(at + 1)
      )
        cut(at + 1, false);
    }
    return starts;
  }

  /** Semicolons, spaced dashes, colons: what follows says something of its own. */
  private breaks(at: number, start: number): boolean {
    const { tokens } = this.line;
    const token = tokens[at];
    if (token?.kind !== 'mark') return false;
    if (token.raw === ';') return true;
    if (/^[–—|]$/.test(token.raw)) return at > start;
    if (token.raw === '-')
      return token.spaced && (tokens[at + 1]?.spaced ?? false) && !this.betweenNumbers(at);
    if (token.raw !== ':' || tokens[at + 1]?.spaced === false) return false;
    return !this.onlySubject(start, at) && !this.labels(start, at);
  }

  /** « (15 - 17 - 18) » */
  private betweenNumbers(at: number): boolean {
    return this.mention.has(at - 1) && this.mention.has(at + 1);
  }

  /** « Services impactés : 15, 18 », « Rien à signaler : Jura, Doubs »: what is said of each of a bare list. */
  private labels(from: number, at: number): boolean {
    const { tokens } = this.line;
    let told = false;
    for (let before = from; before < at; before += 1) {
      if (this.mention.has(before)) return false;
      told ||= this.says.has(before);
    }
    if (!told || at - from > 8 || tokens.length - at > LONGEST) return false;
    const covered = this.covered(at + 1, tokens.length);
    let listed = false;
    for (let next = at + 1; next < tokens.length; next += 1) {
      const { key, kind } = tokens[next] ?? { key: '', kind: 'mark' };
      if (covered.has(next)) listed = true;
      else if (kind === 'word' && !LISTING.test(key)) return false;
      else if (kind === 'phone') return false;
    }
    return listed;
  }

  /** Tokens that name a number, a service or a place. */
  private covered(from: number, to: number): Set<number> {
    const covered = new Set<number>();
    for (const { from: a, to: b } of [...this.line.mentions, ...this.line.places]) {
      if (a >= from && b <= to) for (let at = a; at < b; at += 1) covered.add(at);
    }
    return covered;
  }

  /** « 17 : ne fonctionne pas », « Zone : Jura »: the words before the colon are what the rest is about. */
  private onlySubject(from: number, to: number): boolean {
    if (to - from > 12) return false;
    let subject = false;
    const covered = this.covered(from, to);
    for (let at = from; at < to; at += 1) {
      const { key, kind } = this.line.tokens[at] ?? { key: '', kind: 'mark' };
      if (covered.has(at) || /^(?:departements?|zones?|perimetre)$/.test(key)) subject = true;
      else if (kind !== 'mark' && !ARTICLE.test(key) && !/^(?:n|numeros?|lignes?|ou)$/.test(key))
        return false;
    }
    return subject;
  }

  /** « …, le 15 ne répond pas », « …, toujours coupé à Cognac ». */
  private newSubject(at: number): boolean {
    const { tokens } = this.line;
    for (let next = at; next < at + 5; next += 1) {
      if (this.mention.has(next)) return tokens[at]?.key === 'pas' || this.saysLater(next);
      if (next - at < 2 && this.still.has(next)) return true;
      if (next === at && /^(?:pas|non)$/.test(tokens[next]?.key ?? '')) continue;
      if (!ARTICLE.test(tokens[next]?.key ?? '')) return false;
    }
    return false;
  }

  /**
   * « Une panne touche le 15, le 17 et le 18 »: a comma or « et » within one list of numbers. « Panne du
   * 15, le 18 marche » is none: its articles differ; nor is « touche le 15, le 18 marche », of two alone.
   */
  private listGoesOn(at: number): boolean {
    const { tokens } = this.line;
    const joint = tokens[at]?.raw ?? '';
    if (!/^(?:,|et|and|und)$/.test(joint) || !this.mention.has(at - 1)) return false;
    const lead = this.leadOf(at - 1);
    const next = this.mention.has(at + 1) ? at + 1 : at + 2;
    if (!this.mention.has(next)) return false;
    if (next === at + 1) return true;
    if (this.leadOf(next) !== lead) return false;
    if (joint !== ',') return true;
    return /^(?:,|et|and|und)$/.test(tokens[next + 1]?.raw ?? '');
  }

  /** The article or preposition before a number, empty for any other word. */
  private leadOf(at: number): string {
    const key = this.line.tokens[at - 1]?.key ?? '';
    return ARTICLE.test(key) || /^aux?$/.test(key) ? key : '';
  }

  /** « Perturbés dans la Meuse, rétablis en Moselle ». */
  private newPredicate(at: number, start: number): boolean {
    if (!this.predicates.has(at)) return false;
    for (let back = start; back < at; back += 1) if (this.predicates.has(back)) return true;
    return false;
  }

  private saysLater(from: number): boolean {
    for (let at = from + 1; at < Math.min(from + 14, this.line.tokens.length); at += 1) {
      if (this.says.has(at) || this.still.has(at)) return true;
      if (/^[;:,.]$/.test(this.line.tokens[at]?.raw ?? '')) {
        if (this.line.tokens[at]?.raw !== ',') return false;
      }
    }
    return false;
  }
}

/** A report of 4,000 words has some 500: what comes after more is unread. */
const MOST = 700;

/** Every clause of every line, in reading order. A row of a table is one clause. */
export function cutClauses(lines: readonly TextLine[]): Clause[] {
  const clauses: Clause[] = [];
  for (const [index, line] of lines.entries()) {
    if (clauses.length >= MOST) break;
    clauses.push(...clausesOf(line, index).slice(0, MOST - clauses.length));
  }
  return clauses;
}

function clausesOf(line: TextLine, index: number): Clause[] {
  const starts = [...new Cutter(line).starts()].sort(([a], [b]) => a - b).slice(0, MOST);
  let open = false;
  return starts.flatMap(([from, sentence], at): Clause[] => {
    const to = starts[at + 1]?.[0] ?? line.tokens.length;
    const tokens = line.tokens.slice(from, to);
    let quoted = open;
    for (const { raw } of tokens) {
      if (raw === '«') open = true;
      else if (raw === '»') open = false;
      else if (raw === '"') open = !open;
      quoted ||= open;
    }
    if (tokens.every(({ kind }) => kind === 'mark')) return [];
    return [
      {
        line: index,
        kind: line.kind,
        from,
        to,
        tokens,
        hits: inStretch(line.hits, from, to),
        mentions: inStretch(line.mentions, from, to),
        places: inStretch(line.places, from, to),
        continues: !sentence,
        quoted,
        text: line.text.slice(tokens[0]?.start ?? 0, lastOf(tokens)?.end ?? 0),
      },
    ];
  });
}
