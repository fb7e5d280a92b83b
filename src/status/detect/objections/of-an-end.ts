/** What speaks against an end that a text tells: it is asked, supposed, denied, of long ago, or of a drill. */
import type { RawClaim } from '../claims/raw-claim.ts';
import { keysOf } from '../grammar/tokens.ts';
import { DENIES_AN_END, IN_DOUBT, LONG_AGO, ONLY_ONCE } from '../lexicon/ends.ts';
import type { Tag } from '../lexicon/model.ts';
import type { Understood } from '../read.ts';

const OF_A_DRILL: ReadonlySet<Tag> = new Set<Tag>(['drill', 'notDrill']);
const TRIAL = /^(?:[[(] )?(?:test|essai)(?:$| [^a-z0-9])|\bceci est un (?:test|essai)\b/;

/** « EXERCICE – le 18 est rétabli », « fin de l'exercice : … », « TEST : … »: what was never out of order. */
export const isOfADrill = ({ page }: Understood): boolean =>
  page.lines.some(
    ({ hits, tokens }) =>
      hits.some(({ tag }) => OF_A_DRILL.has(tag)) || TRIAL.test(keysOf(tokens, 0, tokens.length)),
  );

const isEnd = ({ says, about, elsewhere }: RawClaim): boolean =>
  says === 'restored' && !elsewhere && about.length > 0;

/** Words of a clause up to the one that tells the end. */
const ledTo = ({ clause: { tokens, from }, at }: RawClaim): string =>
  keysOf(tokens, 0, Math.max(0, at - from) + 1);

const BEFORE_THAT = /\bavai(?:t|ent) (?:\w+ ){0,2}\w+$|\baurai(?:t|ent)\b/;

/** « Aucun rétablissement à cette heure », « sans retour à la normale ». */
const NO_END = /(?:^| )(?:aucune?|sans|ni|pas de) (?:\w+ )?\w+$/;

/** « Dès qu'ils seront rétablis », « le 15 fonctionnerait de nouveau », « avait été rétabli »: no end of now. */
const isSupposed = (claim: RawClaim): boolean =>
  ONLY_ONCE.test(ledTo(claim)) ||
  NO_END.test(ledTo(claim)) ||
  BEFORE_THAT.test(ledTo(claim)) ||
  IN_DOUBT.test(` ${keysOf(claim.clause.tokens, 0, claim.clause.tokens.length)} `);

/** No end is told but as what may be, will, or was before. */
export function isOnlySupposed({ claims }: Understood): boolean {
  const told = claims.filter(isEnd);
  return told.length > 0 && told.every(isSupposed);
}

/** « Le rétablissement avait été annoncé à tort », « ce que dément la préfecture ». */
export const isDenied = ({ page }: Understood): boolean =>
  page.lines.some(({ tokens }) => DENIES_AN_END.test(` ${keysOf(tokens, 0, tokens.length)} `));

const FAR = -6;

/** « Il y a un an : le 15 et le 18 rétablis », « l'an passé, le 114 avait été rétabli », « le 2 juin 2021 ». */
export const isOfLongAgo = ({ claims, page, signs }: Understood): boolean =>
  signs.has('title words: memory') ||
  page.lines.some(({ tokens }) => LONG_AGO.test(keysOf(tokens, 0, tokens.length))) ||
  claims.some(
    ({ says, clause, days }) =>
      (says === 'restored' || clause.line === 0) && days.some((day) => day < FAR),
  );
