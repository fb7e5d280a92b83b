/** An end or a retraction asked for a part of an announcement: it is refused, and the commands that say a part are named. */
import { listed } from '../../base/listed.ts';
import type { OfficeLanguage } from '../../base/messages.ts';
import { UsageError } from '../../host/io.ts';
import { type Chain, lastSaid } from '../../status/chain/continue.ts';
import type { Content } from '../../status/message.ts';
import { territoryName } from '../../territories/names.ts';
import { codesIn, covers } from '../../territories/scope.ts';
import { unheardIn } from './heard.ts';
import type { AnnounceOptions } from './options.ts';
import { ANNOUNCE_WORDS, wrongUse } from './words.ts';

/**
 * Refuses what would go unheard: every message of a chain stands for all of it.
 * @throws UsageError
 */
export function refuseUnheard(options: AnnounceOptions, chain: Chain): void {
  const { deed, sign } = options;
  const unheard = unheardIn(options);
  if (unheard.length === 0 || deed.kind === 'alert') return;
  if (deed.kind === 'update') throw wrongUse((words) => words.newHead);
  const { kind, of } = deed;
  const content = lastSaid(chain);
  const command = (said: string) =>
    `repli announce ${said}${sign === null ? '' : ` --sign ${sign}`}`;
  const refusal = (language: OfficeLanguage) =>
    ANNOUNCE_WORDS[language].unheard({
      kind,
      options: unheard.join(', '),
      about: content === null ? of : aboutOf(content, language),
      whole: command(`--${kind} ${of}`),
      parts: content === null ? [] : partsOf(options, of, content).map(command),
    });
  throw new UsageError({ fr: refusal('fr'), en: refusal('en') });
}

/** "15 et 18, Côtes-d’Armor et Ille-et-Vilaine". */
export function aboutOf(
  { territories, numbers }: Pick<Content, 'territories' | 'numbers'>,
  language: OfficeLanguage,
): string {
  const places =
    territories === 'all'
      ? ANNOUNCE_WORDS[language].country
      : listed(language, territories.map(territoryName));
  const named = listed(language, Object.keys(numbers));
  return named === '' ? places : `${named}, ${places}`;
}

/** Whether `--down 18` beside an end means that 18 is over, or that it alone is not: nobody can tell. */
const UNSURE = '--down … --works …';

/** The outage as it stands without the part that was named; nothing when nothing would be left of it. */
function partsOf({ territories, numbers }: AnnounceOptions, of: string, before: Content): string[] {
  const left = codesIn(before.territories).filter(
    (code) => territories === null || !covers(territories, code),
  );
  const after = { ...before.numbers, ...numbers };
  const goesOn = Object.values(after).some((state) => state !== 'works');
  const sure = Object.values(numbers ?? {}).every((state) => state === 'works');
  const states = sure ? statesTyped(after) : UNSURE;
  if (territories === null || left.length === 0) {
    if (numbers === null) return territories === null ? [`--update ${of} …`] : [];
    return goesOn ? [`--update ${of} ${states}`] : [];
  }
  const elsewhere = `--update ${of} --territory ${left.join(',')}`;
  if (numbers === null || !goesOn) return [elsewhere];
  // One announcement says the same numbers everywhere. The new one first: nobody there is without any in between.
  return [`--territory ${codesIn(territories).join(',')} ${states}`, elsewhere];
}

/** Numbers as options: `--down 18 --works 15`. */
function statesTyped(numbers: Content['numbers']): string {
  return (['down', 'disrupted', 'works'] as const)
    .map((state) => {
      const named = Object.entries(numbers).flatMap(([number, said]) =>
        said === state ? [number] : [],
      );
      return named.length === 0 ? '' : `--${state} ${named.join(',')}`;
    })
    .filter((typed) => typed !== '')
    .join(' ');
}
