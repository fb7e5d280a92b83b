/** Which short numbers fail, from the claims that carry the state. */

import { keysOf } from '../grammar/tokens.ts';
import type { Tag } from '../lexicon/model.ts';
import { words } from '../lexicon/words.ts';
import {
  type DetectedState,
  FAILING_SERVICES,
  type FailingService,
  type FeedItem,
} from '../model.ts';
import { carriers, type ReadItem } from './carriers.ts';
import type { RawClaim } from './raw-claim.ts';
import type { Standing } from './settle.ts';

const OWN: Readonly<Partial<Record<FeedItem['source']['kind'], FailingService>>> = {
  sdis: 'fire',
  ars: 'samu',
  samu: 'samu',
  gendarmerie: 'police',
  police: 'police',
};

/** Short numbers said to fail (or to be back, to fail, to be played), in the usual order. */
export function affectedServices(reading: ReadItem, state: DetectedState): FailingService[] {
  if (state === 'none') return [];
  const { claims, standings, item } = reading;
  const carrying = carriers(reading, state);
  const found = new Set<FailingService>();
  const take = (from: readonly RawClaim[], by: string, own = false) => {
    if (found.size > 0) return;
    for (const claim of from) {
      if (own && !claim.own) continue;
      for (const mention of claim.about) if (mention.by === by) found.add(mention.service);
    }
  };
  if (state !== 'over') take(claims.filter(saysWhich), 'number');
  if (state !== 'over') take(carrying.filter(namesSome), 'all');
  if (state === 'over')
    take(
      carrying.filter(({ says }) => says === 'restored'),
      'number',
    );
  take(carrying, 'number');
  if (state === 'over') take(claims, 'number');
  if (state === 'ongoing') {
    for (const service of [...found]) if (ended(standings, service)) found.delete(service);
    // « Les pompiers et le 15 »: a service named without its number fails with the others.
    for (const claim of carrying) {
      if (claim.about.some(({ by }) => by === 'number')) continue;
      for (const { by, service } of claim.about)
        if (by === 'name' && claim.own && targeted(claim)) found.add(service);
    }
  }
  take(carrying, 'all');
  if (found.size === 0 && state !== 'over') {
    const dialled = new Set(
      claims.flatMap((claim) =>
        claim.dialled.filter(({ by }) => by === 'number').map(({ service }) => service),
      ),
    );
    if (dialled.size > 1) for (const service of dialled) found.add(service);
  }
  const cutOff = claims.some(({ clause }) => clause.hits.some(({ tag }) => tag === 'cutOff'));
  take(
    claims.filter(({ says }) => says !== 'works'),
    'number',
  );
  if (found.size === 0 && cutOff)
    for (const service of FAILING_SERVICES.slice(0, 4)) found.add(service);
  take(carrying, 'name');
  take(claims, 'all');
  if (found.size === 0) for (const service of spokenOf(claims)) found.add(service);
  if (found.size === 0) {
    const own = OWN[item.source.kind];
    for (const service of own === undefined ? FAILING_SERVICES.slice(0, 4) : [own])
      found.add(service);
  }
  const spared = state === 'ongoing' || state === 'planned' ? sparedBy(reading) : new Set();
  const explicit = new Set(
    carrying.flatMap((claim) =>
      claim.says === 'fails' || claim.says === 'notYet'
        ? claim.about.filter(({ by }) => by === 'number').map(({ service }) => service)
        : [],
    ),
  );
  const failing = FAILING_SERVICES.filter(
    (service) => found.has(service) && (!spared.has(service) || explicit.has(service)),
  );
  return failing.length > 0 ? failing : FAILING_SERVICES.filter((service) => found.has(service));
}

/** « Ça bugue pour appeler les pompiers »: where no claim is about any, those that the text names, and names not to call. */
function spokenOf(claims: readonly RawClaim[]): ReadonlySet<FailingService> {
  const advised = new Set(claims.flatMap(({ dialled }) => dialled.map(({ service }) => service)));
  const named = (by: string) =>
    claims
      .filter(({ elsewhere }) => !elsewhere)
      .flatMap(({ clause }) => clause.mentions)
      .filter((mention) => mention.by === by && !advised.has(mention.service))
      .map(({ service }) => service);
  const numbered = new Set(named('number'));
  return numbered.size > 0 ? numbered : new Set(named('name'));
}

/** « Services : 15, 18 », a field of a ticket. */
const saysWhich = ({ clause: { tokens }, says }: RawClaim): boolean => {
  const colon = tokens.findIndex(({ raw }) => raw === ':');
  return (
    colon > 0 &&
    colon <= 4 &&
    says !== 'works' &&
    /^(?:services|numeros)$/.test(tokens[0]?.key ?? '') &&
    tokens.every(({ kind }) => kind !== 'phone')
  );
};

/** « Les numéros d'urgence, dont le 15 et le 18 »: all of them, of which some are named. */
const namesSome = ({ about, clause }: RawClaim): boolean =>
  about.some(({ by }) => by === 'all') &&
  clause.tokens.some(({ key }) => /^(?:dont|notamment|compris|including|darunter)$/.test(key));

const OPERATORS = /\b(?:chez|avec|par|sur) (?:orange|sfr|free|bouygues)\b/;

const ended = (standings: readonly Standing[], service: FailingService): boolean => {
  const own = standings.filter((standing) => standing.service === service);
  return own.some(({ says }) => says === 'restored') && own.every(({ says }) => says !== 'fails');
};

/** « Joindre les pompiers est impossible »: the service itself is what is not reached. */
const targeted = (claim: RawClaim): boolean =>
  claim.clause.hits.some(({ tag }) => tag === 'unable' || tag === 'toCall') ||
  claim.clause.line === 0;

const BY_HALVES = words(
  'devrait devraient peut peuvent pourrait pourraient parfois moments intermittence certains certaines quelques mieux',
);
const OF_SOME: ReadonlySet<Tag> = new Set<Tag>(['landline', 'mobile', 'notYet']);

/** « Le 15 devrait fonctionner à 20 h », « avec Orange, le 15 fonctionne »: it fails all the same. */
const isHedged = ({ clause: { tokens, hits } }: RawClaim): boolean =>
  tokens.some(({ key }) => BY_HALVES.has(key)) ||
  OPERATORS.test(keysOf(tokens, 0, tokens.length)) ||
  hits.some(({ tag }) => OF_SOME.has(tag));

function sparedBy({ claims }: ReadItem): Set<FailingService> {
  const local = (claim: RawClaim) => claim.places.some(({ kind }) => kind !== 'abroad');
  return new Set([
    ...claims.flatMap(({ except }) => except),
    ...claims
      .filter(
        (claim) =>
          claim.says === 'works' &&
          claim.when === 'now' &&
          claim.own &&
          !local(claim) &&
          !isHedged(claim),
      )
      .flatMap(({ about }) =>
        about.filter(({ by }) => by === 'number').map(({ service }) => service),
      ),
  ]);
}
