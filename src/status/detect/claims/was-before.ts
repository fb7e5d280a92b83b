/** What was back before, and has failed again since: « le 15 était revenu, il est reparti ». */
import type { Hit } from '../grammar/tags.ts';
import type { ClauseReader } from './reader.ts';

const WAS = /^(?:etait|etaient|avait|avaient|etre|avoir)$/;
/** Words between the two. */
const MOST_BETWEEN = 5;

const HAS = /^(?:est|sont|a|ont)$/;

/** « Le 15 était revenu, il est reparti », « … et a recoupé »: right after it, it went again. */
function failsAnew(reader: ClauseReader, from: number): boolean {
  let at = from;
  while (at < from + 3 && /^(?:,|et|puis|mais|il|elle|ils|elles)$/.test(reader.key(at))) at += 1;
  return at > from && HAS.test(reader.key(at)) && /^re/.test(reader.key(at + 1));
}

/**
 * « Alors qu'il était revenu », « lui qui était réparé », « après être revenu une heure », « il était pourtant
 * rétabli »: how it was before what the sentence tells, and not how it is.
 */
export function wasBefore(reader: ClauseReader, { from, to }: Hit): boolean {
  let was = from - 1;
  while (was > from - 4 && !WAS.test(reader.key(was))) was -= 1;
  const had = reader.key(was);
  if (!WAS.test(had)) return false;
  const [third, second, first] = [was - 3, was - 2, was - 1].map((at) => reader.key(at));
  if (/^(?:etre|avoir)$/.test(had)) return first === 'apres';
  const though = reader.key(was + 1) === 'pourtant' || first === 'pourtant';
  if (failsAnew(reader, to)) return true;
  const whileIt = [third, second, first].some(
    (key, at) => key === 'alors' && /^(?:que|qu')$/.test(reader.key(was - 2 + at)),
  );
  return though || whileIt || (first === 'qui' && /^(?:lui|elle|eux|,)$/.test(second ?? ''));
}

/** « … il est reparti »: after what was back before, it says that it went again. */
export const wentAgain = (reader: ClauseReader, { from }: Hit): boolean =>
  reader
    .of('restored')
    .some(
      (back) =>
        back.to < from &&
        from - back.to <= MOST_BETWEEN &&
        failsAnew(reader, back.to) &&
        wasBefore(reader, back),
    );
