/** Which kind of telephone a clause tells people to take: told to, said to get through, or the only one that does. */
import { lastOf, lastThat } from '../../../base/last.ts';
import type { Hit } from '../grammar/tags.ts';
import type { WordToken } from '../grammar/tokens.ts';
import { ADVISING } from '../lexicon/calls.ts';
import type { Tag } from '../lexicon/model.ts';
import type { RawClaim } from './raw-claim.ts';

const PASSES =
  /^(?:passent|passe|capte|captent|fonctionnent|fonctionne|aboutissent|marchent|marche|work|working|funktionieren|peuvent)$/;
const BETWEEN =
  /^(?:telephones?|,|qui|eux|elles|lignes|reseau|seuls?|calls?|normalement|toujours|emis|d'|urgence|ca|en|revanche|[45]|g)$/;
const NOT = /^(?:pas|plus|mal|nicht)$/;

const FROM_WHERE = /^(?:depuis|d'|de|sur|avec|du)$/;
const OF_A_CONTRACT = /^(?:clients?|abonnes?|offres?|donnees|forfaits?)$/;

const DEVICE_TAGS = ['mobile', 'landline'] as const;
const isDevice = ({ tag }: Hit): boolean => tag === 'mobile' || tag === 'landline';

/** Looks at the words of one clause around the telephones that it names. */
class Devices {
  private readonly claim: RawClaim;
  private readonly hits: readonly Hit[];

  constructor(claim: RawClaim) {
    this.claim = claim;
    this.hits = claim.clause.hits;
  }

  private token(at: number): WordToken | undefined {
    return this.claim.clause.tokens[at - this.claim.clause.from];
  }

  private key(at: number): string {
    return this.token(at)?.key ?? '';
  }

  /** « CODIS, poste fixe : 02… », « les lignes fixes des commissariats »: a line, not a device to try. */
  private namesALine(hit: Hit): boolean {
    // « From a foreign mobile, dial +33 »
    if (/^(?:foreign|french)$/.test(this.key(hit.from - 1))) return true;
    // « Nos clients mobiles », « les données mobiles »: said of a contract
    if (OF_A_CONTRACT.test(this.key(hit.from - 1))) return true;
    if (this.token(hit.to)?.kind === 'phone' || this.token(hit.to + 1)?.kind === 'phone')
      return true;
    // « C'est le portable de garde de la caserne »
    if (this.key(hit.to) === 'de' && /^(?:garde|service|permanence)$/.test(this.key(hit.to + 1)))
      return true;
    return (
      /^(?:de|des|du|d')$/.test(this.key(hit.to)) &&
      this.hits.some(
        ({ tag, from }) =>
          /^(?:samu|fire|police|gendarmerie)$/.test(tag) && from > hit.to && from <= hit.to + 2,
      )
    );
  }

  /** « Plutôt qu'un fixe », « évitez d'utiliser un mobile », « passez d'un fixe à un mobile ». */
  private turnedAway(hit: Hit): boolean {
    const rather = lastThat(this.hits, ({ tag, to }) => tag === 'rather' && to <= hit.from);
    if (rather !== undefined && hit.from - rather.to <= 4) return true;
    return (
      /^(?:un|une|son|votre|leur)$/.test(this.key(hit.from - 1)) &&
      /^(?:d'|de)$/.test(this.key(hit.from - 2)) &&
      this.hits.some(
        (other) =>
          isDevice(other) &&
          other.tag !== hit.tag &&
          other.from >= hit.to &&
          other.from <= hit.to + 4 &&
          /^(?:a|vers|au)$/.test(this.key(hit.to)),
      )
    );
  }

  private passes(hit: Hit): boolean {
    let at = hit.to;
    while (at < hit.to + 7 && BETWEEN.test(this.key(at))) at += 1;
    // « Les mobiles fonctionnent mal », « passe plus ».
    if (PASSES.test(this.key(at)))
      return !NOT.test(this.key(at + 1)) && this.claim.says !== 'fails';
    if (/^(?:are|ne|n')$/.test(this.key(at)) && this.claim.says === 'works') return true;
    // « (fixe de préférence) »
    if (this.key(hit.to + 1) === 'preference') return true;
    // « Un mobile par foyer doit rester chargé »
    for (let next = hit.to; next < hit.to + 6; next += 1)
      if (/^charges?$/.test(this.key(next)) && /^(?:rest|gard|bien|etre)/.test(this.key(next - 1)))
        return true;
    return false;
  }

  /** « Utilisez un fixe »; « depuis un fixe » tells to only where nothing is said to fail. */
  private told(hit: Hit): boolean {
    const uses = this.hits.filter(
      ({ tag, to }) => tag === 'use' && to <= hit.from && hit.from - to <= 8,
    );
    return uses.some((use) => {
      if (/^[.;!?]$/.test(this.token(use.to)?.raw ?? '')) return false;
      if (/^(?:ne|n')$/.test(this.key(use.from - 1)) || this.anotherBetween(use, hit)) return false;
      if (this.order(use)) return true;
      const { says, when, clause } = this.claim;
      // « Appels au 18 depuis un mobile : des clients coupés », « vous appelez d'un portable ? »
      if (clause.line === 0 || lastOf(clause.tokens)?.raw === '?') return false;
      // « Les appels au 18 depuis les mobiles », « depuis certains mobiles »: from where it fails.
      if (/^(?:les|certains|leur|leurs)$/.test(this.key(hit.from - 1))) return false;
      // « Toujours aucun appel depuis un mobile »
      if (this.hits.some(({ tag, to }) => tag === 'none' && to <= use.from)) return false;
      return (
        hit.from - use.to <= 4 &&
        ((says !== 'fails' && when !== 'past') || (when === 'if' && !this.failsBefore(use)))
      );
    });
  }

  /** « Quand l'appel échoue depuis un mobile »: a case, no advice. */
  private failsBefore(use: Hit): boolean {
    return this.hits.some(({ tag, to }) => tag === 'fails' && to === use.from);
  }

  /** « Si vous avez encore une ligne fixe, utilisez-la ». */
  private toldAfter(hit: Hit): boolean {
    return this.hits.some(
      (use) =>
        use.tag === 'use' && use.from >= hit.to && use.from - hit.to <= 8 && this.pointsBack(use),
    );
  }

  /** « Prenez-la », « servez-vous-en ». */
  pointsBack(use: Hit): boolean {
    const next = this.token(use.to);
    return this.order(use) && next?.spaced === false && /^(?:la|le|les|vous|en)$/.test(next.key);
  }

  /** Whether its first words tell to take what was named just before. */
  beginsByPointing(): boolean {
    return this.hits.some(
      (use) => use.tag === 'use' && use.from - this.claim.clause.from <= 2 && this.pointsBack(use),
    );
  }

  /** « Un fixe, puisque les mobiles posent problème », not « un fixe ou un mobile ». */
  private anotherBetween(use: Hit, hit: Hit): boolean {
    const other = lastThat(this.hits, (one) => isDevice(one) && one.to <= hit.from);
    if (other === undefined || other.from < use.to || other.tag === hit.tag) return false;
    for (let at = other.to; at < Math.min(hit.from, other.to + 5); at += 1)
      if (/^(?:ou|et|puis|a|vers|\/)$/.test(this.key(at))) return false;
    return true;
  }

  /** Whether it names a telephone of this kind, no line of somebody's and none to be left. */
  names(tag: Tag): boolean {
    return this.hits.some(
      (hit) => hit.tag === tag && !this.turnedAway(hit) && !this.namesALine(hit),
    );
  }

  /** It tells people what to do, and names no telephone. */
  orders(): boolean {
    return (
      !this.hits.some(isDevice) && this.hits.some((hit) => hit.tag === 'use' && this.order(hit))
    );
  }

  private order(use: Hit): boolean {
    return ADVISING.some((stem) => this.key(use.from).startsWith(stem));
  }

  advises(tag: Tag): boolean {
    return this.hits.some((hit) => {
      if (hit.tag !== tag || this.namesALine(hit) || this.turnedAway(hit)) return false;
      // « Ceux dont le portable capte encore peuvent écrire au 114 »: for whom it is.
      if (this.key(hit.from - 2) === 'dont') return false;
      // « Ça marche depuis le portable de mon mari »: one person's.
      if (this.key(hit.to) === 'de' && /^(?:mon|ma|mes)$/.test(this.key(hit.to + 1))) return false;
      if (this.hits.some((o) => o.tag === 'only' && o.to <= hit.from && hit.from - o.to <= 3))
        return true;
      if (this.passes(hit) || this.toldAfter(hit)) return true;
      return !hit.entry.startsWith('réseau') && !this.tested() && this.told(hit);
    });
  }

  /** « Depuis votre fixe, faites le 03… »: from where the line is dialled, where another device is the advice. */
  onlyDials(tag: Tag): boolean {
    const { tokens, from } = this.claim.clause;
    const own = this.hits.filter((hit) => hit.tag === tag);
    return own.every((hit) => {
      const led = [1, 2].some((back) => FROM_WHERE.test(this.key(hit.from - back)));
      const after = tokens.slice(hit.to - from);
      const dials = after.some(({ kind }) => kind === 'phone') || lastOf(tokens)?.raw === ':';
      return led && dials && !this.passes(hit);
    });
  }

  /** « Test depuis mobile » */
  private tested(): boolean {
    return this.hits.some(({ tag, entry }) => tag === 'test' && /^tests?$/.test(entry));
  }
}

/** Whether a telephone of this kind is one to use. */
export const advises = (claim: RawClaim, tag: Tag): boolean => new Devices(claim).advises(tag);

/** Whether it is named only as the one that a line of ten digits is dialled from. */
export const onlyDials = (claim: RawClaim, tag: Tag): boolean => new Devices(claim).onlyDials(tag);

/** « Vous avez un fixe sous la main ? Essayez avec »; « Changez de téléphone : fixe, portable »: the device stands in the one clause, the advice in the other. */
export function advisesAcross(before: RawClaim | undefined, claim: RawClaim, tag: Tag): boolean {
  if (before === undefined) return false;
  const has = (of: RawClaim, wanted: Tag) => of.clause.hits.some((hit) => hit.tag === wanted);
  const last = lastOf(before.clause.tokens)?.raw;
  const words = claim.clause.tokens.filter(({ kind }) => kind === 'word');
  if (last === ':' && words.length <= 8 && (has(before, 'standIn') || new Devices(before).orders()))
    return new Devices(claim).names(tag);
  if (last === ',' && new Devices(claim).beginsByPointing() && new Devices(before).names(tag))
    return before.says !== 'fails';
  if (last !== '?' || !has(before, tag) || before.clause.hits.filter(isDevice).length > 1)
    return false;
  // « Pas de fixe chez vous ? Essayez avec votre portable. »
  if (has(before, 'none')) return false;
  if (DEVICE_TAGS.some((other) => new Devices(claim).names(other))) return false;
  const use = claim.clause.hits.find((hit) => hit.tag === 'use');
  return use !== undefined && use.from - claim.clause.from <= 3;
}
