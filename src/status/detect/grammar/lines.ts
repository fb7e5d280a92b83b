/** A block with all that was found in it: the material of clauses, claims and lists. */
import { lastOf } from '../../../base/last.ts';
import type { TextLanguage } from '../lexicon/model.ts';
import type { FailingService, FeedItem } from '../model.ts';
import type { Block } from '../text/normalise.ts';
import { findPhones, type Phone } from '../text/phones.ts';
import { isCompared } from './compared.ts';
import { openingHour } from './dates.ts';
import { withHomonyms, withPronouns } from './homonyms.ts';
import { lineLanguage, littleWords, textLanguageOf } from './language.ts';
import { withoutFalseDrills } from './no-drill.ts';
import { findNumbers } from './numbers.ts';
import { findPlaces, type Place } from './places.ts';
import { mayCover } from './stretch.ts';
import { findTags, type Hit } from './tags.ts';
import { tokenize, type WordToken } from './tokens.ts';
import type { Accents } from './trie.ts';

export interface Mention {
  service: FailingService;
  /** `number`: 15, 17…; `name`: SAMU, pompiers…; `all`: « les numéros d'urgence ». */
  by: 'number' | 'name' | 'all';
  /** Tokens, end excluded. */
  from: number;
  to: number;
}

export interface TextLine {
  kind: Block['kind'];
  text: string;
  cells: readonly string[];
  phones: readonly Phone[];
  tokens: readonly WordToken[];
  hits: readonly Hit[];
  mentions: readonly Mention[];
  places: readonly Place[];
  /** Minutes after midnight of the hour that opens it, as in a live report; null without one. */
  hour: number | null;
}

export interface TextPage {
  language: TextLanguage;
  lines: readonly TextLine[];
}

const NAMES: Partial<Record<Hit['tag'], FailingService>> = {
  samu: 'samu',
  fire: 'fire',
  police: 'police',
  gendarmerie: 'police',
};
const ALL: readonly FailingService[] = ['samu', 'fire', 'police', '112'];

/** « Les autres services d'urgence », « leurs numéros courts »: not all of them. */
const isOfSome = (tokens: readonly WordToken[], from: number): boolean =>
  /^(?:autres|leurs?)$/.test(tokens[from - 1]?.key ?? '');

/** « Bornes d'appel d'urgence », « bouton d'appel d'urgence »: a thing by the road or in a lift, no number. */
const isOfADevice = (tokens: readonly WordToken[], at: number): boolean =>
  /^(?:bornes?|boutons?|postes?|boitiers?|bracelets?)$/.test(
    tokens[/^(?:d'|de)$/.test(tokens[at - 1]?.key ?? '') ? at - 2 : at - 1]?.key ?? '',
  );

function mentionsIn(
  tokens: readonly WordToken[],
  hits: readonly Hit[],
  places: readonly Place[],
  owner: string | null,
): Mention[] {
  const mentions: Mention[] = findNumbers(tokens, owner, places).map(({ service, at }) => ({
    service,
    by: 'number',
    from: at,
    to: at + 1,
  }));
  let hiddenTo = 0;
  for (const { tag, from, to } of hits) {
    const service = NAMES[tag];
    if (tag === 'desk') hiddenTo = Math.max(hiddenTo, to);
    // « Police municipale » is no police of ours.
    if (service !== undefined && to >= hiddenTo) mentions.push({ service, by: 'name', from, to });
    if (tag === 'allNumbers' && !isOfSome(tokens, from) && !isOfADevice(tokens, from)) {
      for (const service of ALL) mentions.push({ service, by: 'all', from, to });
    }
  }
  return mentions.sort((a, b) => a.from - b.from);
}

/** The « Pas de » of « Pas-de-Calais » denies nothing. */
function outsideNames(hits: Hit[], places: readonly Place[]): Hit[] {
  if (places.length === 0) return hits;
  return hits.filter(
    ({ from, to }) => !mayCover(places, from).some((place) => place.from <= from && to <= place.to),
  );
}

const isTelephone = ({ tag, entry }: Hit): boolean =>
  tag === 'mobile' || tag === 'landline' || (tag === 'toCall' && entry.startsWith('ligne'));

/** « Depuis un poste fixe » tells no time. */
function timely(hits: Hit[]): Hit[] {
  if (!hits.some(isTelephone)) return hits;
  return hits.filter(
    (hit) =>
      hit.tag !== 'since' ||
      !hits.some(
        (device) => isTelephone(device) && device.from >= hit.to && device.from <= hit.to + 3,
      ),
  );
}

/** « “Six heures”, lâche-t-il », « il ne peut plus appeler »: who speaks, and what one person cannot do. */
const ofSomebody = (tokens: readonly WordToken[], { tag, from, to }: Hit): boolean =>
  (tag === 'fails' &&
    tokens[to]?.key === 't' &&
    /^(?:il|elle|on)s?$/.test(tokens[to + 1]?.key ?? '')) ||
  (tag === 'unable' && /^(?:il|elle|je)$/.test(tokens[from - 1]?.key ?? ''));

/** « Plus aucun appel n'est rejeté »: nothing is cut off. */
function notLost(hits: Hit[], tokens: readonly WordToken[]): Hit[] {
  if (!hits.some(({ tag }) => tag === 'cutOff')) return hits;
  const denied = ({ to }: Hit) =>
    /^(?:ne|n')$/.test(tokens[to]?.key ?? '') &&
    hits.some(
      ({ tag, from }) => (tag === 'down' || tag === 'fails') && from > to && from - to <= 3,
    );
  return hits.filter((hit) => hit.tag !== 'cutOff' || !denied(hit));
}

const ACCENTED = /[éèêàçùôîâ]/g;

/** French texts in capitals or typed in haste have nearly no accents; none of ours has so few by nature. */
function accentsOf(blocks: readonly Block[], language: TextLanguage): Accents {
  if (language !== 'fr') return 'written';
  let [accents, length] = [0, blocks.length - 1];
  for (const { text } of blocks) {
    accents += text.match(ACCENTED)?.length ?? 0;
    length += text.length;
  }
  return accents >= 1 + length / 300 ? 'written' : 'left-out';
}

/** Every service of every territory, each on a line of its own, is less: what comes after more is unread. */
const MOST_LINES = 600;
/** A report as long as what is read of an item has some 7,000 words and marks: no more are read. */
const MOST_TOKENS = 8_000;

/** Reads every block of an item in its one language. */
export function readPage(all: readonly Block[], item: FeedItem): TextPage {
  const blocks = all.slice(0, MOST_LINES);
  let left = MOST_TOKENS;
  const cut = blocks.map((block) => {
    const found = left > 0 ? findPhones(block.text) : [];
    const all = left > 0 ? tokenize(block.text, found) : [];
    const tokens = all.length > left ? all.slice(0, left) : all;
    left -= tokens.length;
    const end = lastOf(tokens)?.end ?? 0;
    const phones = found.filter((phone) => phone.end <= end);
    return { block, phones, tokens, little: littleWords(tokens) };
  });
  const language = textLanguageOf(
    cut.map(({ little }) => little),
    item.lang,
  );
  const accents = accentsOf(blocks, language);
  const owner = item.source.departement;
  const found = cut.map(({ tokens }) => ({ tokens, places: findPlaces(tokens) }));
  const told = withHomonyms(found, owner);
  const places =
    owner === null
      ? withPronouns(found.map(({ tokens }, at) => ({ tokens, places: told[at] ?? [] })))
      : told;
  const lines = cut.map(({ block, phones, tokens, little }, at): TextLine => {
    const named = found[at]?.places ?? [];
    const tags = findTags(tokens, lineLanguage(little, language), accents);
    const own = tags.filter((hit) => !ofSomebody(tokens, hit));
    const apart = own.filter(({ from }) => !isCompared(tokens, from));
    const hits = withoutFalseDrills(notLost(timely(outsideNames(apart, named)), tokens), tokens);
    return {
      kind: block.kind,
      text: block.text,
      cells: block.cells,
      phones,
      tokens,
      hits,
      mentions: mentionsIn(tokens, hits, named, owner),
      places: places[at] ?? named,
      hour: openingHour(tokens),
    };
  });
  return { language, lines };
}
