/** Whose line a number is where its own words do not say, and which lines nobody needs, by what fails. */
import type { TextLine } from '../grammar/lines.ts';
import type { FailingService, ReplacementService } from '../model.ts';
import type { ListEntry } from './entry.ts';
import type { Label } from './label.ts';
import { type Setting, STANDS_IN_FOR } from './setting.ts';

/** What a 17, or an unnamed line, is when the words do not say: the failing one's, or the publisher's own. */
export function fallbackService(
  { item, failing: all }: Setting,
  gendarmes: boolean,
): ReplacementService {
  // Nobody calls in place of the 114, which is written to.
  const failing = all.filter((service) => service !== '114');
  const only = failing.length === 1 ? failing[0] : undefined;
  if (only === 'police')
    return item.source.kind === 'gendarmerie' || gendarmes ? 'gendarmerie' : 'police';
  if (only === 'samu' || only === 'fire') return only;
  if (
    failing.includes('fire') &&
    failing.every((service) => service === 'fire' || service === '112')
  )
    return 'fire';
  const own: Partial<Record<string, ReplacementService>> = {
    sdis: 'fire',
    samu: 'samu',
    ars: 'samu',
    gendarmerie: 'gendarmerie',
    police: 'police',
  };
  return own[item.source.kind] ?? 'any';
}

/** « Le Samu de l'Ariège, au 05…, prête main-forte »: the line of a territory where nothing fails. */
export const ofAnother = ({ codes, ownCodes }: Label, { departements, failed }: Setting): boolean =>
  ownCodes &&
  departements.length > 0 &&
  codes.every((code) => !departements.includes(code) && !failed.has(code));

/**
 * « 18 h 30 : le 17 est rétabli dans le Pas-de-Calais »: nobody needs the number given for it at 16 h 10, nor one
 * for everything where all that failed is back.
 */
export function needless({ service, codes, each }: Label, { isBack, failing }: Setting): boolean {
  if (service === null) return false;
  const code = codes.length === 1 ? (codes[0] ?? '') : '';
  if (service === 'any' && each.length === 0)
    return code !== '' && failing.length > 0 && failing.every((fails) => isBack(fails, code));
  const own = each.length > 0 ? undefined : STANDS_IN_FOR[service];
  return own !== undefined && isBack(own, code);
}

/** « S'y ajoutent le Tarn (05…) et le Gers (05…) », after lines of the Samu alone: whose the others are. */
export function oneService(
  entries: readonly ListEntry[],
  failing: readonly FailingService[],
): ReplacementService | null {
  const named = new Set(entries.flatMap(({ label }) => label.service ?? []));
  const [only] = named;
  const fails = only !== undefined && failing.some((service) => service === STANDS_IN_FOR[only]);
  return named.size === 1 && fails ? only : null;
}

/** Not « rendez-vous à la brigade la plus proche ». */
export const speakOfGendarmes = (lines: readonly TextLine[]): boolean =>
  lines.some(({ hits }) =>
    hits.some(
      ({ tag, from }) =>
        tag === 'gendarmerie' &&
        !hits.some((other) => other.tag === 'goThere' && other.from <= from && from < other.to + 2),
    ),
  );

/** « Feu, malaise : 05… », by pompiers whose 18 alone fails: who has a malaise calls the 15, which answers. */
export function ofTheFailing(
  each: readonly ReplacementService[],
  { failing, item }: Setting,
): readonly ReplacementService[] {
  const own = each.filter((service) => failing.some((fails) => fails === STANDS_IN_FOR[service]));
  return item.source.kind === 'sdis' && own.length > 0 ? own : each;
}

/** « Pour les deux services »: those of the two short numbers that fail, besides the 112. */
export function theTwo({ failing }: Setting): readonly ReplacementService[] {
  const two = (['samu', 'fire', 'police'] as const).filter((service) => failing.includes(service));
  return two.length === 2 ? two : [];
}
