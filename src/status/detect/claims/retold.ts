/** Claims read again beside each other, once all are read: what one says may change what another meant. */
import { lastOf } from '../../../base/last.ts';
import type { Mention } from '../grammar/lines.ts';
import { isOfNumbers, numberedIn, type RawClaim } from './raw-claim.ts';

const isNumbered = ({ by }: Pick<Mention, 'by'>): boolean => by === 'number';

const OFFICE_LINE = /^(?:standard|ligne|accueil|telephone|brigade|secretariat)$/;

/** « Le standard du SDIS », « la ligne directe de la brigade ». */
const isOfTheirLine = ({ clause }: RawClaim): boolean =>
  clause.tokens.some(({ key }) => OFFICE_LINE.test(key));

/** « Le standard du SDIS est en panne. Le 18 n'est pas concerné. »: where its number is spared, its office alone fails. */
function ofTheirOffice(claims: readonly RawClaim[]): RawClaim[] {
  const answering = claims.some((claim) => claim.says === 'fails' && isOfTheirLine(claim))
    ? claims.filter((claim) => claim.says === 'works' && claim.own && claim.when === 'now')
    : [];
  const spared = numberedIn([...answering, ...claims.filter((claim) => claim.spared && claim.own)]);
  if (spared.size === 0) return [...claims];
  const failing = numberedIn(claims.filter(({ says }) => says === 'fails' || says === 'notYet'));
  return claims.map((claim) =>
    claim.says === 'fails' &&
    claim.about.length > 0 &&
    claim.about.every(
      ({ by, service }) => by === 'name' && spared.has(service) && !failing.has(service),
    )
      ? { ...claim, about: [], elsewhere: true }
      : claim,
  );
}

/** « Résolution : à venir », a field of a ticket: what follows the colon says that nothing is back yet. */
function fields(claims: readonly RawClaim[]): RawClaim[] {
  return claims.map((claim, at) => {
    const next = claims[at + 1];
    const open =
      claim.says === 'restored' &&
      lastOf(claim.clause.tokens)?.raw === ':' &&
      next?.clause.continues === true &&
      next.about.every(({ by }) => by !== 'number' || !next.own) &&
      (next.days.some((day) => day > 0) ||
        next.clause.hits.some(({ tag }) => tag === 'future' || tag === 'notYet'));
    return open ? { ...claim, says: 'notYet' } : claim;
  });
}

/** « Tout est réparé : le 15 et le 18 répondent »: what a colon leads to is what was meant. */
function announced(claims: readonly RawClaim[]): RawClaim[] {
  return claims.map((claim, at) => {
    const next = claims[at + 1];
    const leads =
      lastOf(claim.clause.tokens)?.raw === ':' && next?.own === true && next.clause.continues;
    if (!leads || claim.own || claim.elsewhere || !/^(?:fails|restored|notYet)$/.test(claim.says))
      return claim;
    // « Tout ne marche pas : 17 ok, 18 ok, 15 KO »: the first named is no example of it.
    if (claim.says === 'fails' && next.says === 'works') return claim;
    // « Sourds et malentendants : le 114… » speaks of people, not of what becomes of the 114.
    if (claim.says === 'fails' && claim.weak) return claim;
    return { ...claim, about: next.about, own: true };
  });
}

/** « Le numéro donné à 8 h n'est plus valable. À la place, composez le 02… »: one line for another, nothing is back. */
function exchanged(claims: readonly RawClaim[]): RawClaim[] {
  return claims.map((claim, at) => {
    const next = claims[at + 1]?.clause;
    const closed =
      claim.says === 'restored' && claim.clause.hits.some(({ tag }) => tag === 'lineClosed');
    const another =
      next?.line === claim.clause.line &&
      next.tokens.some(({ kind }) => kind === 'phone') &&
      next.hits.some(({ tag }) => tag === 'call');
    return closed && another ? { ...claim, says: 'nothing' } : claim;
  });
}

/** What an older message told has passed once the newer one above it tells how things stand. */
function superseded(claims: readonly RawClaim[]): RawClaim[] {
  const news = claims.some(
    ({ earlier, about, when, says }) =>
      !earlier && about.length > 0 && when === 'now' && /^(?:fails|restored|notYet)$/.test(says),
  );
  return claims.map((claim) => (news && claim.earlier ? { ...claim, when: 'past' } : claim));
}

/** A title that names no number speaks of the first one its text does: « Fin de l'incident ». */
function titled(claims: readonly RawClaim[]): RawClaim[] {
  const first =
    claims.find(({ own, spared }) => own && !spared) ??
    claims.find(({ dialled }) => dialled.length > 0);
  if (first === undefined) return [...claims];
  const about = first.own ? first.about : first.dialled;
  // « Incident télécom », over « Joignables : 17. Non joignables : 15 ».
  const failing = claims.find(
    (claim) =>
      claim.own && claim.says === 'fails' && claim.when === 'now' && claim.about.some(isNumbered),
  )?.about;
  // « Notre ligne directe est coupée. Pour une urgence, le 17 vous répond. »
  const back = claims.some(
    ({ says, clause }) =>
      says === 'restored' || says === 'notYet' || clause.hits.some(({ tag }) => tag === 'ended'),
  );
  const answers = first.own && first.says === 'works' && first.about.some(isOfNumbers);
  const named = claims.some(({ own, clause }) => own && clause.line === 0);
  const said = claims.some(
    (claim) => claim.about.length > 0 && /^(?:fails|notYet|restored)$/.test(claim.says),
  );
  const own = claims.some((claim) => claim.own && !claim.spared);
  return claims.map((claim) => {
    if (
      claim.about.length > 0 ||
      claim.elsewhere ||
      !/^(?:fails|notYet|restored)$/.test(claim.says) ||
      (answers && claim.says === 'fails' && (claim.clause.line > 0 || !back))
    )
      return claim;
    // A ticket names its numbers in one field and what befalls them in another.
    const silent =
      (claim.clause.line === 0 && !named && claim.says === 'restored') ||
      (claim.clause.line === 0 && !named && own) ||
      (!said && own);
    if (!silent) return claim;
    return { ...claim, about: claim.says === 'fails' ? (failing ?? about) : about };
  });
}

/** Every claim as the others have it: « Résolution : à venir », « Fin de l'incident » over a text on the 15. */
export function retold(claims: readonly RawClaim[]): RawClaim[] {
  return superseded(titled(announced(fields(exchanged(ofTheirOffice(claims))))));
}
