/** Numbers that a clause says to call, or that it says are called in vain. */
import type { Clause } from '../grammar/clauses.ts';
import type { Mention } from '../grammar/lines.ts';
import { BEFORE_A_NUMBER } from '../lexicon/calls.ts';

/** Mentions right after a verb of calling, lists and all: « composez le 15 ou le 112 ». */
export function dialledIn(clause: Clause): Set<Mention> {
  const dialled = new Set<Mention>();
  // « Les appels seront basculés vers le 18 »
  const calls = clause.hits.filter(
    ({ tag, entry }) => tag === 'call' || (tag === 'standIn' && /(?:vers|sur)$/.test(entry)),
  );
  if (calls.length === 0) return dialled;
  const mentions = clause.mentions;
  for (const call of calls) {
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
export function callsFirst({ tokens }: Clause): boolean {
  const first = tokens.findIndex(({ kind }) => kind === 'word');
  return tokens.some(
    ({ key }, at) =>
      (at === first || tokens[at - 1]?.raw === ',') &&
      /^(?:joindre|appeler|composer|contacter|reaching|calling)$/.test(key),
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
