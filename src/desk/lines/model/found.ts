/** Numbers that were read in texts, on their way to be lines: drafts until two people have confirmed them. */
import type { Service } from '../../../directory/model.ts';
import { grouped } from '../../../directory/written.ts';
import type { ReviewText } from '../../../status/review/model.ts';
import { dayThere } from '../../../territories/moment-there.ts';
import { isTerritoryCode } from '../../../territories/names.ts';
import type { LinesDraft } from './draft.ts';
import { dayTyped, type LineForm, newForm, numberRead, withNumber } from './form.ts';

/** A text that numbers were read in. */
export type TextWithNumbers = Pick<
  ReviewText,
  'publisher' | 'title' | 'link' | 'published' | 'numbers'
>;

/** A number of a text that no line of the territory has yet. */
export interface NumberInText {
  number: string;
  service: Service;
  area: string;
  draft: TextWithNumbers;
}

/** Each number once, of the newest text that gives it. */
export function foundIn(drafts: readonly TextWithNumbers[], lines: LinesDraft): NumberInText[] {
  const { code } = lines.header;
  const known = new Set(lines.lines.map(({ form }) => numberRead(form.number, code)));
  const found: NumberInText[] = [];
  for (const draft of drafts) {
    for (const { number, service, area } of draft.numbers) {
      if (known.has(number) || (isTerritoryCode(area) && area !== code)) continue;
      known.add(number);
      found.push({ number, service, area: isTerritoryCode(area) ? '' : area, draft });
    }
  }
  return found;
}

/** The day there on which a text was published; no later than today as the checks count, which is by universal time. */
function dayPublished(published: string, territory: string, today: string): string {
  const there = dayThere(published, [territory]);
  return there > today ? today : there;
}

/**
 * The form of a line that would give such a number: opened for the outage that the text is about.
 * @param label the service as people know it
 */
export function formFound(
  { number, service, area, draft }: NumberInText,
  label: string,
  territory: string,
  today: string,
): LineForm {
  const { publisher, link, published } = draft;
  const form = withNumber(newForm(publisher, today), grouped(number), territory);
  return {
    ...form,
    service,
    label,
    where: area === '' ? 'whole' : 'part',
    areaLabel: area,
    kind: 'incident',
    url: link,
    published: dayTyped(dayPublished(published, territory, today)),
  };
}
