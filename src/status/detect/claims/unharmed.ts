/** Places and numbers that are told to be spared, by words that are none of working: « le Jura n'a rien subi ». */
import type { Clause } from '../grammar/clauses.ts';
import type { Hit } from '../grammar/tags.ts';
import { keysOf } from '../grammar/tokens.ts';
import { words } from '../lexicon/words.ts';

/** Said of whoever is spoken of, named here or before. */
const UNHARMED: readonly RegExp[] = [
  // « Le 17, qui n'emprunte pas ces lignes, n'a rien. », « l'Ain et le Jura n'ont rien perdu du tout »
  /\bn' (?:a|ont|avait|avaient) rien(?: (?:eu|perdu|senti|subi|constate))?(?: (?:du tout|non plus))?(?: [.!,;])?$/,
  /\bhors (?:de cause|du coup|du perimetre|perimetre)\b/,
  /(?:^|\b(?:est|sont|reste|restent) )indemnes?\b/,
  /\b(?:ne|n') (?:\w+ ){1,2}aucune? (?:difference|dommage|trouble|degat)s?\b/,
  /\bn' (?:est|sont) pas (?:dans le perimetre|du lot)\b/,
  /\bentre les gouttes\b/,
  /\bpas une (?:seule )?(?:minute|seconde) (?:de|d') (?:coupure|panne|interruption)\b/,
];

/** Said of many a thing: of a place or a number that the clause itself names. */
const UNCHANGED: readonly RegExp[] = [
  /\b(?:est|sont|reste|restent|dort|dorment) tranquilles?\b/,
  // « Le Gers ne change rien », « dans le Gers, rien ne change »
  /\b(?:ne chang(?:e|ent|era|eront) rien|rien ne change)(?: (?:[.!,;]|pour |aujourd)|$)/,
];

/** « Le Gard n'est pas hors de cause », « aucun n'est passé entre les gouttes »: denied. */
const DENIED = /\b(?:pas|plus|ni|aucune?|jamais) (?:[a-z]+ ){0,4}$/;
const DENIABLE = /^(?:(?:est|sont|reste|restent) )?(?:hors|indemne|entre)/;

/** « Si le Jura n'a rien, … »: asked, not told. */
const ASKED = /^(?:si|s') /;

/** Each pattern above has one of these: a text is full of clauses with none. */
const WORDS = words(
  'rien hors indemne indemnes tranquille tranquilles aucun aucune perimetre lot gouttes minute seconde',
);

/** The words by which a clause tells that all is well where or with whom it speaks of; null where it tells it not. */
export function isUnharmed(clause: Clause): Hit | null {
  const { tokens, from } = clause;
  if (!tokens.some(({ key }) => WORDS.has(key))) return null;
  const said = keysOf(tokens, 0, tokens.length);
  if (ASKED.test(said)) return null;
  const named = clause.places.length > 0 || clause.mentions.some(({ by }) => by === 'number');
  const found = [...UNHARMED, ...(named ? UNCHANGED : [])].find((form) => form.test(said));
  if (found === undefined) return null;
  const match = found.exec(said);
  const lead = said.slice(0, match?.index ?? 0);
  if (DENIABLE.test(match?.[0] ?? '') && (DENIED.test(lead) || /\bn'? ?$/.test(lead))) return null;
  const before = lead.trim();
  const at = from + (before === '' ? 0 : before.split(' ').length);
  return { tag: 'able', entry: 'unharmed', from: at, to: at + 1 };
}
