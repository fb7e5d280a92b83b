/** Numbers that a clause says to call, or that it says are called in vain. */
import { lastOf } from '../../../base/last.ts';
import type { Clause } from '../grammar/clauses.ts';
import type { Mention } from '../grammar/lines.ts';
import type { Hit } from '../grammar/tags.ts';
import { keysOf } from '../grammar/tokens.ts';
import { BEFORE_A_NUMBER } from '../lexicon/calls.ts';
import type { Says } from './polarity.ts';

/** « On ne reçoit plus rien par le 17 »: the way that calls come, and no advice. */
const isTheWay = ({ hits }: Clause, { entry, from }: Hit): boolean =>
  /^(?:par|via) le$/.test(entry) &&
  hits.some(
    ({ tag, entry: word, to }) =>
      (tag === 'works' && /^re[çc]/.test(word) && to <= from) ||
      // « N'est plus joignable par le 17 »
      ((tag === 'able' || tag === 'down') && to === from),
  );

/** « Ne faites pas le 18, il ne mène nulle part », « inutile de faire le 18, il est en panne ». */
function isRefused({ tokens, from: shift }: Clause, { from }: Hit): boolean {
  const [second, before] = [
    tokens[from - shift - 2]?.key ?? '',
    tokens[from - shift - 1]?.key ?? '',
  ];
  return /^(?:ne|n')$/.test(before) || /^(?:inutile|evitez|eviter)$/.test(second);
}

/** Mentions right after a verb of calling, lists and all: « composez le 15 ou le 112 ». */
export function dialledIn(clause: Clause, says: Says): Set<Mention> {
  const dialled = new Set<Mention>();
  // « Les appels seront basculés vers le 18 »
  const calls = clause.hits.filter(
    ({ tag, entry }) => tag === 'call' || (tag === 'standIn' && /(?:vers|sur)$/.test(entry)),
  );
  if (calls.length === 0) return dialled;
  const mentions = clause.mentions;
  for (const call of calls) {
    if (isTheWay(clause, call)) continue;
    if (says === 'fails' && isRefused(clause, call)) continue;
    let at = call.to;
    let steps = 0;
    while (at < clause.to && steps < 24) {
      const here = mentions.filter(({ from }) => from === at);
      for (const mention of here) dialled.add(mention);
      const key = clause.tokens[at - clause.from]?.key ?? '';
      if (here.length > 0) at = Math.max(...here.map(({ to }) => to));
      else if (BEFORE_A_NUMBER.has(key) || /^[,/(]$/.test(key)) at += 1;
      else break;
      steps += 1;
    }
  }
  return dialled;
}

/** « Joindre le 18 relève de l'exploit », « depuis midi, composer le 15 ne mène à rien »: the call itself is what is spoken of. */
export function callsFirst({ tokens, from }: Clause, said: number): boolean {
  const first = tokens.findIndex(({ kind }) => kind === 'word');
  return tokens.some(
    ({ key }, at) =>
      (at === first || tokens[at - 1]?.raw === ',') &&
      // « …, composer le 18 », after what fails, is what to do.
      (said < 0 || at + from < said) &&
      /^(?:joindre|appeler|composer|contacter|reaching|calling)$/.test(key),
  );
}

/** « Quand on compose le 18, aucune tonalité »: what befalls whoever calls, not « quand le 18 ne répond pas ». */
export function whenCalled({ tokens, hits, from, mentions }: Clause): boolean {
  if (lastOf(tokens)?.raw === '?') return false;
  const said = keysOf(tokens, 0, tokens.length);
  const opens = /\b(?:quand|lorsqu'|des qu') (?:on|vous|l' on|nous|ils|elles) /.exec(said);
  if (opens === null || /\bet que?\b/.test(said)) return false;
  const at = from + said.slice(0, opens.index + opens[0].length).split(' ').length - 1;
  return (
    hits.some((hit) => hit.tag === 'call' && hit.from === at) &&
    mentions.some((mention) => mention.from > at && mention.from - at <= 3)
  );
}

/** « Qui ne peuvent joindre le 112, et à qui l'on conseille de composer le 15 ». */
export const isAdvised = ({ tokens, from, hits }: Clause, mention: Mention): boolean => {
  const unable = hits.find(({ tag }) => tag === 'unable');
  const told = tokens.findIndex(
    ({ key }, at) =>
      at + from > (unable?.to ?? Number.POSITIVE_INFINITY) &&
      /^(?:conseill|invit|recommand|demand|faut)/.test(key),
  );
  return told >= 0 && told + from < mention.from;
};
