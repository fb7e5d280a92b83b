/** What callers cannot do and numbers do no more, and what they can again: told by verbs that are no words of failing. */
import type { Clause } from '../grammar/clauses.ts';
import type { Hit } from '../grammar/tags.ts';
import { keysOf } from '../grammar/tokens.ts';
import type { ClauseReader } from './reader.ts';

/** Nobody can call: « impossible de joindre le 18 », « vous n'arrivez pas à avoir le 15 ». */
export function unreached(reader: ClauseReader): Hit | null {
  for (const unable of reader.of('unable')) {
    const call = reader.of('call').find(({ from }) => from >= unable.to && from - unable.to <= 6);
    // « Il ne peut plus appeler le 15 »: one person, for reasons of his own.
    if (call === undefined || /^(?:il|elle|je)$/.test(reader.key(unable.from - 1))) continue;
    const bare = /^(?:ne|n')/.test(unable.entry);
    // « Plus aucune difficulté pour joindre le 15 », « plus rien n'empêche de composer le 15 »
    if (!bare && (reader.denied(unable, 1) !== null || nothingDoes(reader, unable))) continue;
    if (!bare || reader.negation(call) !== null || negatedAbility(reader, unable)) return unable;
  }
  return null;
}

const ONE_PERSON =
  /\b(?:il|elle|je) ne (?:peut|peux) (?:plus|pas) (?:appeler|joindre|composer|contacter)\b/;

/** « Privé de téléphone par son opérateur, il ne peut plus appeler le 15 ». */
export const ofOnePerson = ({ tokens }: Clause): boolean =>
  ONE_PERSON.test(keysOf(tokens, 0, tokens.length));

const nothingDoes = (reader: ClauseReader, { from }: Hit): boolean =>
  /^(?:ne|n')$/.test(reader.key(from - 1)) && /^(?:rien|aucune?)$/.test(reader.key(from - 2));

function negatedAbility(reader: ClauseReader, unable: Hit): boolean {
  for (let at = unable.from; at < unable.to + 4; at += 1) {
    if (/^(?:plus|pas|guere|ni|jamais)$/.test(reader.key(at))) return true;
  }
  return false;
}

/** « Vous pouvez de nouveau composer le 17 », not « composez de nouveau ». */
export function callableAgain(reader: ClauseReader): Hit | null {
  const again = reader.of('again').find(({ entry }) => /nouveau|again|wieder/.test(entry));
  if (again === undefined) return null;
  for (let at = again.from - 1; at >= again.from - 4; at -= 1) {
    if (/^(?:pouvez|peut|peuvent|possible|pouvons|can|konnen|kann)$/.test(reader.key(at)))
      return again;
  }
  return null;
}

const NOT_A_LOSS =
  /^(?:(?:est|sont|a|ont|avez|avons|fai\w*|font|faut)$|concern|depend|comp|appel|utilis|do|v?peu|touch|affect|rempl|rest)/;

/** « Le 112 ne délivre plus qu'un message »: any other verb that a number does no more. */
function doesNoMore(clause: Clause, reader: ClauseReader): Hit | null {
  for (const ne of reader.of('ne')) {
    const subject = clause.mentions.some(
      ({ by, to }) => by !== 'name' && to <= ne.from && ne.from - to <= 3,
    );
    if (!subject || NOT_A_LOSS.test(reader.key(ne.to)) || reader.passesBy(ne.to + 1)) continue;
    // « Ni le 17 ni le 112 n'en sortent »
    if (reader.of('none').filter(({ entry, to }) => entry === 'ni' && to <= ne.from).length > 1)
      return ne;
    for (let at = ne.to + 1; at <= ne.to + 3; at += 1) if (reader.key(at) === 'plus') return ne;
  }
  return null;
}

const OBTAINS = /^(?:obt|recoi|recev|joi|attei|trouv|dispos|capt|aur)/;
const TO_AN_OBJECT = /^(?:l[ae]s?|l'|du|de|d'|aux?|vers|ni|votre|notre|appels?|numeros?|centre)$/;

/** « Les abonnés ne disposent plus du 18 », « nos box ne routent plus le 15 », « n'obtiennent pas le centre 15 ». */
function hasNoMore(clause: Clause, reader: ClauseReader): Hit | null {
  for (const ne of reader.of('ne')) {
    const verb = reader.key(ne.to);
    const called = reader.of('call').some(({ from }) => from === ne.to);
    if (called || NOT_A_LOSS.test(verb)) continue;
    const denial = [1, 2].find((step) => /^(?:plus|pas|ni)$/.test(reader.key(ne.to + step)));
    if (denial === undefined) continue;
    if (reader.key(ne.to + denial) !== 'plus' && !OBTAINS.test(verb)) continue;
    let at = ne.to + denial + 1;
    while (at < ne.to + denial + 5 && TO_AN_OBJECT.test(reader.key(at))) at += 1;
    if (clause.mentions.some(({ by, from }) => by !== 'name' && from === at)) return ne;
  }
  return null;
}

/** « Ni pompiers ni Samu au bout du fil »: said without a verb. */
function neitherNor(clause: Clause, reader: ClauseReader): Hit | null {
  if (reader.has('call') || reader.has('ne')) return null;
  const nor = reader
    .of('none')
    .filter(
      ({ entry, to }) =>
        entry === 'ni' && clause.mentions.some(({ from }) => from - to <= 1 && from >= to),
    );
  return nor.length > 1 ? (nor[0] ?? null) : null;
}

/** « Les Ardennes, un temps concernées, ne le sont plus depuis 18 h ». */
export function isNoMore(reader: ClauseReader): Hit | null {
  const found = reader
    .of('ne')
    .find(
      ({ to }) =>
        /^(?:le|l')$/.test(reader.key(to)) &&
        /^(?:est|sont)$/.test(reader.key(to + 1)) &&
        reader.key(to + 2) === 'plus',
    );
  return found ?? null;
}

/** The word by which a clause tells a loss without a word of failing; null where it tells none. */
export const lossOf = (clause: Clause, reader: ClauseReader): Hit | null =>
  doesNoMore(clause, reader) ?? hasNoMore(clause, reader) ?? neitherNor(clause, reader);
