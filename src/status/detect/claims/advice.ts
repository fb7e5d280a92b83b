/** What the text tells people to try: another kind of telephone, again, or the 114 by SMS. */
import { lastThat } from '../../../base/last.ts';
import { ADVISING } from '../lexicon/calls.ts';
import type { Tag } from '../lexicon/model.ts';
import { ADVICE, type Advice, type FailingService } from '../model.ts';
import type { RawClaim } from './claims.ts';

const PASSES =
  /^(?:passent|passe|capte|captent|fonctionnent|fonctionne|aboutissent|marchent|marche|work|working|funktionieren|peuvent)$/;

interface Device {
  advice: Advice;
  tag: Tag;
}

const DEVICES: readonly Device[] = [
  { advice: 'mobile', tag: 'mobile' },
  { advice: 'landline', tag: 'landline' },
];

/** Whether a device is one to use: told to, said to get through, or the only one that does. */
function advised(claim: RawClaim, tag: Tag): boolean {
  const { hits, tokens, from } = claim.clause;
  const key = (at: number) => tokens[at - from]?.key ?? '';
  const raw = (at: number) => tokens[at - from]?.raw ?? '';
  return hits.some((hit) => {
    if (hit.tag !== tag) return false;
    // « CODIS, poste fixe : 02… » names a line, not a device to try.
    if (tokens[hit.to - from]?.kind === 'phone' || tokens[hit.to + 1 - from]?.kind === 'phone')
      return false;
    const rather = lastThat(hits, (other) => other.tag === 'rather' && other.to <= hit.from);
    if (rather !== undefined && hit.from - rather.to <= 4) return false;
    if (
      hits.some((other) => other.tag === 'only' && other.to <= hit.from && hit.from - other.to <= 3)
    )
      return true;
    let at = hit.to;
    while (
      at < hit.to + 6 &&
      /^(?:telephones?|,|qui|eux|elles|lignes|reseau|seuls?|calls?|normalement|toujours|emis|d'|urgence)$/.test(
        key(at),
      )
    )
      at += 1;
    if (PASSES.test(key(at))) {
      // « Les mobiles fonctionnent mal », « passe plus ».
      if (!/^(?:pas|plus|mal|nicht)$/.test(key(at + 1)) && claim.says !== 'fails') return true;
    }
    if (/^(?:are|ne|n')$/.test(key(at)) && claim.says === 'works') return true;
    const use = lastThat(
      hits,
      (other) => other.tag === 'use' && other.to <= hit.from && hit.from - other.to <= 8,
    );
    if (use === undefined) return false;
    const order = ADVISING.some((stem) => key(use.from).startsWith(stem));
    const broken = /^[.;!?]$/.test(raw(use.to));
    return (
      !broken && (order || (claim.says !== 'fails' && claim.when !== 'past') || claim.when === 'if')
    );
  });
}

/** Advice of the text for the event it tells, in the usual order. */
export function findAdvice(
  claims: readonly RawClaim[],
  failing: readonly FailingService[],
): Advice[] {
  const found = new Set<Advice>();
  claims.forEach((claim, index) => {
    const has = (tag: Tag) => claim.clause.hits.some((hit) => hit.tag === tag);
    for (const { advice, tag } of DEVICES) if (advised(claim, tag)) found.add(advice);
    if (has('retry') && !has('noRetry')) found.add('retry');
    const by114 = claim.clause.mentions.some(
      ({ service, by }) => service === '114' && by === 'number',
    );
    const near = [claims[index - 1], claim, claims[index + 1]];
    const written = near.some((claim) => claim?.clause.hits.some(({ tag }) => tag === 'written'));
    if (by114 && written && !failing.includes('114')) found.add('sms114');
  });
  return ADVICE.filter((advice) => found.has(advice));
}
