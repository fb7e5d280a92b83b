/** Lines cut into clauses: the stretch of text in which one thing is said of one matter. */
import { lastOf } from '../../../base/last.ts';
import { words } from '../lexicon/words.ts';
import type { Mention, TextLine } from './lines.ts';
import type { Place } from './places.ts';
import { endsSentence } from './sentence-ends.ts';
import { inStretch, mayCover } from './stretch.ts';
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
  /** A ten-digit number stands in it, or right after it. */
  givesANumber: boolean;
  text: string;
}

/** No clause of real prose is longer; bounds the work on a hostile one. */
const LONGEST = 120;

/** Tokens of a list of places, with its articles. */
const LONGEST_LIST = 16;

/** What begins at a token, as bits of one number. */
const SAYS = 1;
const PREDICATE = 2;
const TURN = 4;
const STILL = 8;
const MENTION = 16;
const RECOVERY = 32;

const BEGUN_BY: ReadonlyMap<Hit['tag'], number> = new Map<Hit['tag'], number>([
  ['fault', SAYS],
  ['down', SAYS | PREDICATE],
  ['hit', SAYS | PREDICATE],
  ['fails', SAYS],
  ['works', SAYS],
  ['able', SAYS],
  ['restored', SAYS | PREDICATE],
  ['aux', SAYS],
  ['still', SAYS | STILL],
  ['recovery', SAYS | RECOVERY],
  ['notYet', STILL],
  ['turn', TURN],
]);

const ARTICLE = words(`
le la les las l' celui celle ceux celles de du des dus d' the die der et seul seuls seule vers appel appels`);
/** Between the members of a bare list. */
const LISTING = words(`le la les las l' et ou ainsi que de du des dus d' and und die der`);
const OF_A_SUBJECT = words('n numero ligne lignes ou court courts');
/** « Départements : … », « Services : … », fields of a ticket. */
const NAMES_A_SUBJECT = words('departement departements zone zones perimetre services numeros');
const OF = words('de du des dus');
const AND = words('et and und');
/** « …, pas le 17 », « …, non le 17 » */
const DENIALS = words('pas non');
const ADVISES = words(
  'invite appelle conseille recommande demande rappelle prie invitent conseillent recommandent demandent',
);
const ELSEWHERE = words('depuis pour dans chez avec');
const CLOSES = words('" » ) ]');
const BREAKS = words('– — |');
const STOPS = words('; : .');

/** A report of 4,000 words has some 500: what comes after more is unread. */
const MOST = 700;

interface Start {
  at: number;
  /** It opens a sentence. */
  sentence: boolean;
}

/** Cuts one line; what is asked of tags and mentions is asked by token. */
class Cutter {
  private readonly line: TextLine;
  /** For each token what begins there. */
  private readonly begun: number[];

  constructor(line: TextLine) {
    this.line = line;
    this.begun = new Array<number>(line.tokens.length).fill(0);
    for (const { tag, from } of line.hits) this.begin(from, BEGUN_BY.get(tag) ?? 0);
    for (const { from } of line.mentions) this.begin(from, MENTION);
  }

  private begin(at: number, what: number): void {
    this.begun[at] = (this.begun[at] ?? 0) | what;
  }

  private begins(at: number, what: number): boolean {
    return ((this.begun[at] ?? 0) & what) !== 0;
  }

  /** Where clauses begin, in order. */
  starts(): Start[] {
    const { tokens } = this.line;
    const starts: Start[] = [{ at: 0, sentence: true }];
    let start = 0;
    let said = false;
    const cut = (at: number, sentence: boolean) => {
      if (at <= start || at >= tokens.length) return;
      starts.push({ at, sentence });
      start = at;
      said = false;
    };
    for (let at = 0; at < tokens.length && starts.length < MOST; at += 1) {
      if (this.begins(at, SAYS)) said = true;
      const raw = tokens[at]?.raw ?? '';
      if (at - start >= LONGEST) cut(at, false);
      else if (endsSentence(tokens, at)) {
        const quote = CLOSES.has(tokens[at + 1]?.raw ?? '') ? 1 : 0;
        cut(at + 1 + quote, true);
      } else if (this.line.kind === 'row') continue;
      else if (this.breaks(at, start)) cut(at + 1, false);
      else if (this.begins(at, TURN) && at - start > 1 && said && !this.withinItsClause(at))
        cut(at, false);
      else if (said && this.listGoesOn(at)) continue;
      // « 15 coupé / 112 coupé / 18 ok »
      else if (raw === '/' && said && tokens[at]?.spaced && this.newSubject(at + 1))
        cut(at + 1, false);
      else if (
        raw === ',' &&
        said &&
        (this.newSubject(at + 1) || this.newPredicate(at + 1, start) || this.advises(at + 1))
      )
        cut(at + 1, false);
      else if (
        (raw === 'et' || raw === 'and') &&
        said &&
        !OF.has(tokens[at + 1]?.raw ?? '') &&
        this.newSubject(at + 1)
      )
        cut(at + 1, false);
    }
    return starts;
  }

  /** « Elle se poursuit en revanche dans le Finistère »: the turn stands inside what it turns to. */
  private withinItsClause(at: number): boolean {
    const key = (token: number) => this.line.tokens[token]?.key ?? '';
    const to = key(at) === 'en' && key(at + 1) === 'revanche' ? at + 2 : at + 1;
    const adverb = to === at + 2 || /^(?:neanmoins|cependant|toutefois)$/.test(key(at));
    return adverb && key(at - 1) !== ',' && /^(?:dans|en|a|aux?|sur)$/.test(key(to));
  }

  /** Semicolons, spaced dashes, colons: what follows says something of its own. */
  private breaks(at: number, start: number): boolean {
    const { tokens } = this.line;
    const token = tokens[at];
    if (token?.kind !== 'mark') return false;
    if (token.raw === ';') return true;
    if (BREAKS.has(token.raw)) return at > start;
    if (token.raw === '-')
      return token.spaced && (tokens[at + 1]?.spaced ?? false) && !this.betweenNumbers(at);
    if (token.raw !== ':' || tokens[at + 1]?.spaced === false) return false;
    return !this.onlySubject(start, at) && !this.labels(start, at);
  }

  /** « (15 - 17 - 18) » */
  private betweenNumbers(at: number): boolean {
    const key = (token: number) => this.line.tokens[token]?.key ?? '';
    // « 15, 18, 112 - 17 non impacté », but « 15 - 17 - 18 non joignables »
    const spared = DENIALS.has(key(at + 2)) && /^(?:impact|touch|concern|affect)/.test(key(at + 3));
    return this.begins(at - 1, MENTION) && this.begins(at + 1, MENTION) && !spared;
  }

  /** « Services impactés : 15, 18 », « Rien à signaler : Jura, Doubs »: what is said of each of a bare list. */
  private labels(from: number, at: number): boolean {
    const { tokens } = this.line;
    let told = false;
    for (let before = from; before < at; before += 1) {
      if (this.begins(before, MENTION)) return false;
      told ||= this.begins(before, SAYS);
    }
    if (!told || at - from > 8 || tokens.length - at > LONGEST) return false;
    let listed = false;
    for (let next = at + 1; next < tokens.length && !endsSentence(tokens, next); next += 1) {
      const { key, kind } = tokens[next] ?? { key: '', kind: 'mark' };
      if (this.isNamed(next, at + 1, tokens.length)) listed = true;
      else if (kind === 'word' && !LISTING.has(key)) return false;
      else if (kind === 'phone') return false;
    }
    return listed;
  }

  /** Whether a token is of the name of a number, a service or a place that lies in a stretch. */
  private isNamed(at: number, from: number, to: number): boolean {
    const over = (name: { from: number; to: number }) =>
      name.from >= from && name.from <= at && at < name.to && name.to <= to;
    const { mentions, places } = this.line;
    return mayCover(mentions, at).some(over) || mayCover(places, at).some(over);
  }

  /** « 17 : ne fonctionne pas », « Zone : Jura »: the words before the colon are what the rest is about. */
  private onlySubject(from: number, to: number): boolean {
    if (to - from > 12) return false;
    let subject = false;
    for (let at = from; at < to; at += 1) {
      const { key, kind } = this.line.tokens[at] ?? { key: '', kind: 'mark' };
      if (this.isNamed(at, from, to) || NAMES_A_SUBJECT.has(key)) subject = true;
      else if (kind !== 'mark' && !ARTICLE.has(key) && !OF_A_SUBJECT.has(key)) return false;
    }
    return subject;
  }

  /** « …, l'Eure et l'Orne toujours touchées », « …, le Tarn rétabli »: places of which something else is said. */
  private saidOfPlaces(at: number): boolean {
    const { tokens, places } = this.line;
    let told = false;
    for (let next = at; next < at + LONGEST_LIST; next += 1) {
      if (told && this.begins(next, STILL)) return this.begins(next + 1, PREDICATE);
      if (told && this.begins(next, PREDICATE)) return true;
      const [place] = inStretch(places, next, next + 1);
      if (place !== undefined) {
        told = true;
        next = place.to - 1;
      } else if (!ARTICLE.has(tokens[next]?.key ?? '')) return false;
    }
    return false;
  }

  /** « …, le 15 ne répond pas », « …, toujours coupé à Cognac ». */
  private newSubject(at: number): boolean {
    const { tokens } = this.line;
    if (this.saidOfPlaces(at)) return true;
    // « Rétablis dans la Somme, pas l'Aisne ni l'Oise »
    if (tokens[at]?.key === 'pas' && this.placedWithin(at + 1, at + 4) && this.onlyJoints(at + 1))
      return true;
    // « …, pas depuis un portable »
    if (tokens[at]?.key === 'pas' && ELSEWHERE.has(tokens[at + 1]?.key ?? '')) return true;
    for (let next = at; next < at + 5; next += 1) {
      if (this.begins(next, MENTION))
        return (
          DENIALS.has(tokens[at]?.key ?? '') ||
          DENIALS.has(tokens[next + 1]?.key ?? '') ||
          this.saysLater(next)
        );
      // « Le 18 est de retour, le 04… sera coupé ce soir »: of the line.
      if (tokens[next]?.kind === 'phone') return next > at && this.saysLater(next);
      if (next - at < 2 && this.begins(next, STILL)) return true;
      if (next === at && DENIALS.has(tokens[next]?.key ?? '')) continue;
      if (!ARTICLE.has(tokens[next]?.key ?? '')) return false;
    }
    return false;
  }

  /**
   * « Une panne touche le 15, le 17 et le 18 »: a comma or « et » within one list of numbers. « Panne du
   * 15, le 18 marche » is none: its articles differ; nor is « touche le 15, le 18 marche », of two alone.
   */
  private listGoesOn(at: number): boolean {
    const { tokens } = this.line;
    if (!this.begins(at - 1, MENTION)) return false;
    const joint = tokens[at]?.raw ?? '';
    if (joint !== ',' && !AND.has(joint)) return false;
    const lead = this.leadOf(at - 1);
    const next = this.begins(at + 1, MENTION) ? at + 1 : at + 2;
    if (!this.begins(next, MENTION)) return false;
    if (next === at + 1) return true;
    if (this.leadOf(next) !== lead) return false;
    if (joint !== ',') return true;
    const after = tokens[next + 1]?.raw ?? '';
    return after === ',' || AND.has(after);
  }

  /** The article or preposition before a number, empty for any other word. */
  private leadOf(at: number): string {
    const key = this.line.tokens[at - 1]?.key ?? '';
    return ARTICLE.has(key) || key === 'au' || key === 'aux' ? key : '';
  }

  /** « Perturbés dans la Meuse, rétablis en Moselle », « … dans l'Aisne, fin de panne dans l'Oise ». */
  private newPredicate(at: number, start: number): boolean {
    if (this.begins(at, RECOVERY))
      return this.placedWithin(start, at) && this.placedWithin(at, at + LONGEST_LIST);
    if (!this.begins(at, PREDICATE)) return false;
    for (let back = start; back < at; back += 1) if (this.begins(back, PREDICATE)) return true;
    return false;
  }

  /** « …, a indiqué l'agence, qui invite à rappeler en cas d'échec »: what follows is its advice. */
  private advises(at: number): boolean {
    const [who, verb] = [this.line.tokens[at], this.line.tokens[at + 1]];
    const not = this.line.tokens.slice(at + 2, at + 5).some(({ key }) => key === 'ne');
    return who?.key === 'qui' && ADVISES.has(verb?.key ?? '') && !not;
  }

  private placedWithin(from: number, to: number): boolean {
    return inStretch(this.line.places, from, to).length > 0;
  }

  /** Only articles stand from a token on before a place. */
  private onlyJoints(at: number): boolean {
    let next = at;
    while (ARTICLE.has(this.line.tokens[next]?.key ?? '')) next += 1;
    return inStretch(this.line.places, next, next + 1).length > 0;
  }

  private saysLater(from: number): boolean {
    for (let at = from + 1; at < Math.min(from + 14, this.line.tokens.length); at += 1) {
      if (this.begins(at, SAYS | STILL)) return true;
      if (STOPS.has(this.line.tokens[at]?.raw ?? '')) return false;
    }
    return false;
  }
}

const AGENCY = words(`actualise ajoute corrige precise complete redige edite avec`);

/** « (Actualisé avec le numéro du Samu, corrigé par la préfecture) »: an agency's word on its own text. */
const ofTheAgency = ({ tokens }: TextLine): boolean =>
  tokens[0]?.raw === '(' && AGENCY.has(tokens[1]?.key ?? '') && lastOf(tokens)?.raw === ')';

/** Every clause of every line, in reading order. A row of a table is one clause. */
export function cutClauses(lines: readonly TextLine[]): Clause[] {
  const clauses: Clause[] = [];
  for (const [index, line] of lines.entries()) {
    if (clauses.length >= MOST) break;
    if (ofTheAgency(line)) continue;
    addClauses(clauses, line, index);
  }
  return clauses;
}

const isPhone = (token: WordToken | undefined): boolean => token?.kind === 'phone';

function addClauses(clauses: Clause[], line: TextLine, index: number): void {
  const starts = new Cutter(line).starts();
  let open = false;
  for (let order = 0; order < starts.length && clauses.length < MOST; order += 1) {
    const { at: from, sentence } = starts[order] as Start;
    const to = starts[order + 1]?.at ?? line.tokens.length;
    const tokens = starts.length === 1 ? line.tokens : line.tokens.slice(from, to);
    let quoted = open;
    for (const { raw } of tokens) {
      if (raw === '«') open = true;
      else if (raw === '»') open = false;
      else if (raw === '"') open = !open;
      quoted ||= open;
    }
    if (tokens.every(({ kind }) => kind === 'mark')) continue;
    clauses.push({
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
      givesANumber: isPhone(line.tokens[to]) || tokens.some(isPhone),
      text: line.text.slice(tokens[0]?.start ?? 0, lastOf(tokens)?.end ?? 0),
    });
  }
}
