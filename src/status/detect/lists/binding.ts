/** Which of the towns that stand beside a number is the number's own. */
import { lastOf, lastThat } from '../../../base/last.ts';
import { oncePer } from '../../../base/once.ts';
import type { TextLine } from '../grammar/lines.ts';
import { beginningAt, inStretch } from '../grammar/stretch.ts';
import type { Hit } from '../grammar/tags.ts';
import { ANSWERS, LEAD_INS, ORDERS } from '../lexicon/calls.ts';
import { AREA_NOUNS, OFFICES } from '../lexicon/places/offices.ts';
import { words } from '../lexicon/words.ts';
import { inOneList, NEARBY } from './listing.ts';
import type { Stretch } from './manner.ts';
import type { Town } from './town.ts';

/** « La préfecture demande d'appeler le … » orders a call; « mairie : … » only names a desk. */
export function orders(stretch: Stretch, after: number): boolean {
  for (let at = after; at < stretch.to; at += 1) {
    const { key, raw } = stretch.line.tokens[at] ?? { key: '', raw: '' };
    // « La mairie a ouvert le… », not « la mairie est ouverte jusqu'à 20 h ».
    if (ORDERS.has(key) && raw !== 'à') return true;
  }
  return false;
}

/** Claims of a failing or of its end: a town beside one may be where it fails, not whose the number is. */
const TOLD: ReadonlySet<Hit['tag']> = new Set<Hit['tag']>([
  'fault',
  'down',
  'hit',
  'fails',
  'restored',
  'notYet',
  'works',
]);

const ANSWERING_MARK = /^[:,()|–—=>→°-]$/;

/** Where a line first tells of a failing or of its end; past all where it does not. Found once for each line. */
const firstTold: (line: TextLine) => number = oncePer(
  ({ hits }: TextLine) => hits.find(({ tag }) => TOLD.has(tag))?.from ?? Number.POSITIVE_INFINITY,
);

/** A line of a list that tells of nothing but whom to call. */
const quiet = ({ line, from, to }: Stretch): boolean => to - from <= 16 && firstTold(line) >= to;

function belongs(stretch: Stretch, town: Town, bound: boolean): boolean {
  const { line, to } = stretch;
  const entry = quiet(stretch) && !orders(stretch, town.to);
  // « L'ARS, à Dijon, donne ces lignes : Samu 21 au 03… »: whose the number is has been said since.
  const since = inStretch(line.places, town.to, to).some(({ kind }) => kind !== 'town');
  // « “Les communes de Koné et de Voh sont isolées”, a-t-il dit, invitant à appeler le… »
  const quoted = line.tokens
    .slice(town.to, to)
    .some(({ raw }, at) => /^["»]$/.test(raw) && line.tokens[town.to + at + 1]?.raw === ',');
  if (((bound && !quoted) || (entry && !since)) && noStop(stretch, town)) return true;
  let steps = 0;
  let bracket = false;
  for (let at = town.to; at < to; at += 1) {
    const { key, raw } = line.tokens[at] ?? { key: '', raw: '' };
    const answers =
      ANSWERS.has(key) ||
      (key === 'demande' && line.tokens[at - 1]?.key === 'vous') ||
      ANSWERING_MARK.test(raw) ||
      OFFICES.has(key) ||
      line.tokens[at]?.capital === true;
    // « Commissariat de Nice (1, avenue Foch) : 04… »
    if (raw === '(') bracket = true;
    if (raw === ')') bracket = false;
    if (bracket) continue;
    // « Vous habitez Dinan ? 02… »
    if (raw === '?' && at === to - 1) return true;
    if (/^[.;!?]$/.test(raw) || !answers) return false;
    steps += 1;
  }
  return steps <= 10;
}

/** What a sentence goes on with after the place that opens it, without a comma. */
const SUBJECTS = words(`vous on il ils nous c' les si`);

/** Words that put a town before what is said of it: « À Cahors, … », « Pour Béziers, … ». */
const PUTS =
  /^(?:a|aux?|pour|autour|cote|dans|sur|en|in|the|for|im|fur|l[ae]s?|l'|villes?|communes?|secteur|zone|de|d'|du)$/;

/** Where what leads to a town begins: « Enfin, à Ham, … », « Si vous êtes dans le Diois, … ». */
function leadFrom({ line, from }: Stretch, town: Town): number {
  let start = town.from;
  const key = () => line.tokens[start - 1]?.key ?? '';
  while (start > from && (PUTS.test(key()) || LEAD_INS.has(key()))) start -= 1;
  const second = line.tokens[start - 2]?.key ?? '';
  // « Composez, à Brioude, le 04… »
  if (key() === ',' && start - 2 === from && ORDERS.has(second)) return from;
  if (key() === ',' && start - 1 > from && LEAD_INS.has(second)) {
    start -= 1;
    while (start > from && LEAD_INS.has(key())) start -= 1;
  }
  return start;
}

/** Past « et ses environs », « ou dans son agglomération » after a town. */
function pastItsEnvirons({ tokens }: TextLine, at: number): number {
  const key = (token: number) => tokens[token]?.key ?? '';
  // « À Niort seulement, … »
  // « In the Sarlat area, … »
  if (/^(?:seulement|uniquement|meme|area)$/.test(key(at))) return at + 1;
  if (!/^(?:et|ou)$/.test(key(at))) return at;
  const own = key(at + 1) === 'dans' ? at + 2 : at + 1;
  if (/^les?$/.test(key(own)) && NEARBY.test(key(own + 2))) return own + 3;
  return /^(?:son|sa|ses|leurs?)$/.test(key(own)) ? own + 2 : at;
}

/** Past « (Saint-Laurent, Mana, Apatou) » before a colon. */
function pastItsBracket({ tokens }: TextLine, at: number): number {
  if (tokens[at]?.raw !== '(') return at;
  const close = tokens.findIndex(({ raw }, token) => token > at && raw === ')');
  return tokens[close + 1]?.raw === ':' ? close + 1 : at;
}

/** « En Guadeloupe, … »: the territory that opens the sentence, up to its comma. */
function followsATerritory({ tokens, places }: TextLine, comma: number): boolean {
  const whole = places.find(({ kind, to }) => kind === 'departement' && to === comma);
  if (whole === undefined) return false;
  const lead = tokens[whole.from - 1]?.kind === 'word' ? whole.from - 2 : whole.from - 1;
  return lead < 0 || /^[.;!?]$/.test(tokens[lead]?.raw ?? '');
}

/** « À Cahors, le commissariat répond au… », « Balagne : toutes urgences au… »: towns that open a sentence. */
function opens(stretch: Stretch, first: Town, last: Town): boolean {
  const { line, from } = stretch;
  const start = leadFrom(stretch, first);
  const mark = line.tokens[start - 1];
  // « …, et pour La Châtre, où le réseau est capricieux, le 06… », « en Guadeloupe, pour les Saintes, le 05… »
  const turns =
    mark?.raw === ',' && (line.tokens[start]?.key === 'et' || followsATerritory(line, start - 1));
  if (
    start > from &&
    mark !== undefined &&
    !turns &&
    !(mark.kind === 'mark' && !/^[,'"]$/.test(mark.raw))
  )
    return false;
  const after = pastItsBracket(line, pastItsEnvirons(line, last.to));
  const next = line.tokens[after];
  // « Secteur d'Aubenas, si le premier est saturé : … », « autour de Gray vous pouvez aussi appeler le… »
  const sector = AREA_NOUNS.has(line.tokens[first.from]?.key ?? '');
  if (next?.raw === ',') return start < first.from || sector;
  if (next?.kind === 'word' && SUBJECTS.has(next.key) && (start < first.from || sector))
    return true;
  // « In Metz wählen Sie … »
  if (beginningAt(line.hits, after).some(({ tag }) => tag === 'call')) return start < first.from;
  // « Marie-Galante ☎ 05… (Samu) et 05… (pompiers) »
  if (next?.key === 'tel' && line.tokens[after + 1]?.kind === 'phone') return true;
  return next?.raw === ':' || (next?.spaced === true && /^[–—-]$/.test(next.raw));
}

const isDetail = ({ tokens }: TextLine, whole: Town, town: Town): boolean =>
  tokens[whole.to]?.raw === ',' &&
  (([2, 1].some((back) => tokens[whole.from - back]?.key === 'dans') &&
    /^(?:a|de)$/.test(tokens[whole.to + 1]?.key ?? '') &&
    town.from === whole.to + 2) ||
    // « Du côté d'Ambert, dans le Livradois »
    (tokens[whole.to + 1]?.key === 'dans' && town.from <= whole.to + 3));

/** Towns in runs of one list each. */
function runsOf(line: TextLine, towns: readonly Town[]): Town[][] {
  const runs: Town[][] = [];
  let detail: Town | undefined;
  for (const town of towns) {
    const run = lastOf(runs);
    // « Dans le Nord-Isère, à Bourgoin, à Vienne… »: towns of the sector that was named.
    const whole = run === undefined ? undefined : lastOf(run);
    if (
      whole !== undefined &&
      (isDetail(line, whole, town) || (detail !== undefined && inOneList(line, detail, town)))
    ) {
      detail = town;
      continue;
    }
    const before = run === undefined ? undefined : lastOf(run);
    if (run !== undefined && before !== undefined && inOneList(line, before, town)) run.push(town);
    else runs.push([town]);
  }
  return runs;
}

/** « (les deux sont régulés à Limoges) »: a bracket that is a sentence tells of something else. */
function inAnAside({ tokens }: TextLine, at: number): boolean {
  for (let before = at - 1; before > at - 10; before -= 1) {
    const { raw, key, capital } = tokens[before] ?? { raw: ')', key: '', capital: false };
    if (raw === ')' || raw === '(') return false;
    if (!capital && /^(?:est|sont)$/.test(key))
      return tokens.slice(Math.max(0, at - 12), before).some((token) => token.raw === '(');
  }
  return false;
}

const WHERE_THEY_SIT =
  /^(?:plateforme|regulation|tenue?s?|regroupee?s?|repliee?s?|installee?s?|regules?|regulees?|hebergee?s?)$/;

/** « Étant sur la même plateforme à Auch », « plateforme commune de Châteauroux »: where those who answer sit. */
const whereItSits = ({ tokens }: TextLine, at: number): boolean =>
  /^(?:a|au|de|d')$/.test(tokens[at - 1]?.key ?? '') &&
  [2, 3].some((back) => WHERE_THEY_SIT.test(tokens[at - back]?.key ?? ''));

/** A town where those who answer sit, as « c'est Pau » or « par l'hôpital de Sarlat » says. */
const sitsThere = ({ tokens }: TextLine, { from, to, seat }: Town): boolean =>
  seat !== null ||
  // « … les urgences de l'hôpital Sainte-Marie, à Grand-Bourg, au 05… »
  (tokens[from - 1]?.key === 'a' && tokens[from - 2]?.raw === ',' && tokens[to]?.raw === ',') ||
  // « Ouest guyanais : urgences du site de Saint-Laurent »
  tokens[from - 2]?.key === 'site' ||
  // « … nous avons ouvert une ligne à Verdun »
  (tokens[from - 1]?.key === 'a' && tokens[from - 2]?.key === 'ligne') ||
  (tokens[from - 1]?.key === 'est' && /^c'$/.test(tokens[from - 2]?.key ?? ''));

/** « … appeler plutôt la caserne de Saint-Pierre »: whom to call, for the place that was named first. */
const toldToCall = ({ tokens }: TextLine, { from }: Town): boolean =>
  tokens
    .slice(Math.max(0, from - 8), from)
    .some(({ key }) => /^(?:appel|joign|contact|prefer|compos)/.test(key));

/** « Petite-Terre (pompiers de Pamandzi) : … »: what a bracket tells of a place that stands before it. */
const isBracketed = (
  { tokens }: TextLine,
  runs: readonly Town[][],
  run: readonly Town[],
): boolean =>
  runs.some((other) => {
    const [end, next] = [lastOf(other)?.to, run[0]?.from];
    if (end === undefined || next === undefined || end >= next) return false;
    return tokens[end]?.raw === '(' && !tokens.slice(end, next).some(({ raw }) => raw === ')');
  });

/** Whether another town or sector opens the sentence that a run of towns stands in. */
const opensBefore = (stretch: Stretch, runs: readonly Town[][], run: readonly Town[]): boolean =>
  runs.some((other) => {
    const [first, last, next] = [other[0], lastOf(other), run[0]];
    if (other === run || first === undefined || last === undefined || next === undefined)
      return false;
    return last.to < next.from && opens(stretch, first, last) && noStop(stretch, last);
  });

/** The towns that a label names, as one area or as a list to be shared out. */
export function townsIn(stretch: Stretch, side: 'left' | 'right'): Town[] {
  const { line, towns } = stretch;
  const inside = inStretch(towns, stretch.from, stretch.to).filter(
    ({ from, to, guessed, text }) =>
      to <= stretch.to &&
      (!guessed || (text === 'Nord' ? stretch.bySide : stretch.byTown)) &&
      !/^(?:hors|vers)$/.test(line.tokens[from - 1]?.key ?? '') &&
      !inAnAside(line, from) &&
      !whereItSits(line, from) &&
      // « La préfecture de Cergy annonce une ligne »
      !(
        /^(?:de|d'|in|a)$/.test(line.tokens[from - 1]?.key ?? '') &&
        line.tokens[from - 2]?.key === 'prefecture'
      ),
  );
  const runs = runsOf(line, inside);
  const own =
    side === 'right'
      ? runs[0]
      : lastThat(runs, (run) => {
          const [first, last] = [run[0], lastOf(run)];
          if (first === undefined || last === undefined) return false;
          const bound = run.some((town) => town.bound);
          // « Pour le Béarn, c'est Pau : 05… », « dans le Périgord noir, passez par l'hôpital de Sarlat »
          if (sitsThere(line, first) && opensBefore(stretch, runs, run)) return false;
          // « Pour le Médoc, appeler la caserne de Lesparre au 05… »
          if (bound && toldToCall(line, first) && opensBefore(stretch, runs, run)) return false;
          if (isBracketed(line, runs, run)) return false;
          return (
            belongs(stretch, last, bound) || (opens(stretch, first, last) && noStop(stretch, last))
          );
        });
  return own ?? [];
}

function noStop({ line, to }: Stretch, town: Town): boolean {
  for (let at = town.to; at < to; at += 1) {
    if (line.tokens[at]?.raw === ';') return false;
    if (/^[.!?]$/.test(line.tokens[at]?.raw ?? '') && line.tokens[at + 1]?.spaced === true)
      return false;
  }
  return true;
}

/** « À Amiens, composez le 03… pour le Samu et le 03… pour les pompiers ». */
export function opensSentence(stretch: Stretch, found: readonly Town[]): boolean {
  const [first, last] = [found[0], lastOf(found)];
  if (first === undefined || last === undefined) return false;
  return opens(stretch, first, last) && noStop(stretch, last);
}
