/** A line as it stands in the form: exactly what was typed, sound or not, so that nothing is lost. */
import * as v from 'valibot';
import { suggestDay, suggestNumber } from '../../../directory/checks/suggest.ts';
import { normaliseArea } from '../../../directory/compile.ts';
import { networkOf } from '../../../directory/import/numbers.ts';
import {
  Caution,
  type Confirmation,
  Deducible,
  E164,
  type Line,
  Network,
  PublishedConfirmation,
  type PublishedLine,
  Service,
  Source,
} from '../../../directory/model.ts';
import { grouped } from '../../../directory/written.ts';

export const LineForm = v.object({
  service: v.union([Service, v.literal('')]),
  /** As people write it: `02 61 91 43 15`. */
  number: v.string(),
  label: v.string(),
  /** `station`: the own desk of one station, in a town. */
  where: v.picklist(['whole', 'part', 'station']),
  areaLabel: v.string(),
  /** INSEE codes, parted by anything. */
  communes: v.string(),
  kind: v.picklist(['permanent', 'incident']),
  /** Day that the source gave as the end; drafts kept before there was one do not have it. */
  openUntil: v.optional(v.string(), ''),
  cautions: v.optional(v.array(Caution), []),
  remark: v.optional(v.string(), ''),
  deduced: v.optional(v.array(Deducible), []),
  network: Network,
  publisher: v.string(),
  onBehalfOf: v.string(),
  url: v.string(),
  /** `03/06/2021`, `06/2021` or `2021`; ISO is understood too. */
  published: v.string(),
  alsoPublished: v.array(Source),
  /** A confirmation is of one number for one service: it counts only while both stand. */
  confirmation: v.nullable(
    v.object({ ...PublishedConfirmation.entries, number: E164, service: Service }),
  ),
  /** `22/11/2026`; null while the line is in use. */
  withdrawn: v.nullable(v.string()),
});
export type LineForm = v.InferOutput<typeof LineForm>;

/** `2021-06-03` → `03/06/2021`, `2021-06` → `06/2021`; anything else as it is. */
export const dayTyped = (day: string): string => day.split('-').reverse().join('/');

/** What was typed for a day, a month or a year, as files write it; the text itself when unclear. */
export function dayRead(typed: string): string {
  const text = typed.trim();
  const [, month, year] = /^(\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  if (month !== undefined && year !== undefined) return `${year}-${month.padStart(2, '0')}`;
  return suggestDay(text) || text;
}

/** The number as it will be dialled, E.164; the text itself when it cannot be read as one. */
export function numberRead(typed: string, territory: string): string {
  const text = typed.replace(/[\p{Cf}\p{Cc}]/gu, '').trim();
  const read = suggestNumber(text, territory);
  // A 0 that stays behind the calling code tells of a digit too few.
  const whole = read !== '' && !/^\+(33|590|594|596|262)0/.test(read);
  return whole ? read : text.replace(/\s+/gu, ' ');
}

/** Whether this is a full number, readable if not right. */
export const isNumber = (read: string): boolean => v.is(E164, read);

/** Codes of communes out of what was typed between them. */
export const communesRead = (typed: string): string[] =>
  typed
    .toUpperCase()
    .split(/[^0-9A-Z]+/)
    .filter((code) => code !== '');

/** A line of a file, or of the published directory, in the form. */
export function formOf(line: Line | PublishedLine): LineForm {
  const area = normaliseArea(line.area);
  const { service, number, label, kind, network, source, alsoPublished, confirmation } = line;
  const { openUntil = '', cautions = [], remark = '', deduced = [] } = line;
  return {
    service,
    number: grouped(number).replaceAll('\u00a0', ' '),
    label,
    where: area === null ? 'whole' : area.station === true ? 'station' : 'part',
    areaLabel: area?.label ?? '',
    communes: area?.communes.join(' ') ?? '',
    kind,
    openUntil: dayTyped(openUntil),
    cautions: [...cautions],
    remark,
    deduced: [...deduced],
    network,
    publisher: source.publisher,
    onBehalfOf: source.onBehalfOf,
    url: source.url,
    published: dayTyped(source.published),
    alsoPublished: [...alsoPublished],
    confirmation: confirmation === null ? null : { ...confirmation, number, service },
    withdrawn: line.withdrawn === null ? null : dayTyped(line.withdrawn),
  };
}

/**
 * A new line, with what most lines have.
 * @param publisher who puts it in print: the préfecture
 * @param today `2026-11-22`
 */
export function newForm(publisher: string, today: string): LineForm {
  return {
    service: '',
    number: '',
    label: '',
    where: 'whole',
    areaLabel: '',
    communes: '',
    kind: 'permanent',
    openUntil: '',
    cautions: [],
    remark: '',
    deduced: [],
    network: 'unknown',
    publisher,
    onBehalfOf: '',
    url: '',
    published: dayTyped(today),
    alsoPublished: [],
    confirmation: null,
    withdrawn: null,
  };
}

/** The members that were worked out, with one more or one less. */
export function withDeduced(
  form: LineForm,
  member: Deducible,
  deduced: boolean,
): Pick<LineForm, 'deduced'> {
  const others = form.deduced.filter((deduced) => deduced !== member);
  return { deduced: deduced ? [...others, member] : others };
}

/** The same line withdrawn on a day that somebody here knows, or in use again. */
export function withdrawnInForm(form: LineForm, day: string | null): LineForm {
  return { ...form, withdrawn: day, ...withDeduced(form, 'withdrawn', false) };
}

/**
 * The same line with another number typed: the network follows where the numbering plan tells it, and
 * is then worked out.
 */
export function withNumber(form: LineForm, typed: string, territory: string): LineForm {
  const read = numberRead(typed, territory);
  const told = isNumber(read) ? networkOf(read) : 'unknown';
  if (told === 'unknown' || told === form.network) return { ...form, number: typed };
  return { ...form, number: typed, network: told, ...withDeduced(form, 'network', true) };
}

/** The confirmation that still counts; null when the number or the service has changed since. */
export function standingConfirmation(
  form: LineForm,
  territory: string,
): LineForm['confirmation'] | null {
  const { confirmation } = form;
  if (confirmation === null || confirmation.service !== form.service) return null;
  return confirmation.number === numberRead(form.number, territory) ? confirmation : null;
}

/** A line as a file would hold it; faulty where the form is, which the checks then tell. */
export type RawLine = Omit<Line, 'service'> & { service: Service | '' };

/** What the form says, as it would stand in the file. Areas are written in their shortest form. */
export function rawLine(form: LineForm, territory: string): RawLine {
  const confirmation = standingConfirmation(form, territory);
  const label = form.areaLabel.trim();
  const communes = communesRead(form.communes);
  const openUntil = dayRead(form.openUntil);
  const remark = form.remark.trim();
  return {
    service: form.service,
    number: numberRead(form.number, territory),
    label: form.label.trim(),
    area: areaOf(form.where, label, communes),
    kind: form.kind,
    ...(openUntil === '' ? {} : { openUntil }),
    network: form.network,
    source: {
      publisher: form.publisher.trim(),
      onBehalfOf: form.onBehalfOf.trim(),
      url: form.url.trim(),
      published: dayRead(form.published),
    },
    alsoPublished: form.alsoPublished,
    confirmation: confirmation === null ? null : writtenConfirmation(confirmation),
    withdrawn: form.withdrawn === null ? null : dayRead(form.withdrawn),
    ...(form.cautions.length > 0 ? { cautions: form.cautions } : {}),
    ...(remark === '' ? {} : { remark }),
    ...(form.deduced.length > 0 ? { deduced: form.deduced } : {}),
  };
}

/** As a file holds it: signatures, or nothing; that there were some is no proof. */
function writtenConfirmation({
  by,
  on,
  method,
  oneDesk,
  attestations,
}: PublishedConfirmation): Confirmation {
  return {
    ...{ by, on, method },
    ...(oneDesk === undefined ? {} : { oneDesk }),
    ...(attestations === undefined ? {} : { attestations }),
  };
}

function areaOf(where: LineForm['where'], label: string, communes: string[]): Line['area'] {
  if (where === 'whole') return '';
  if (where === 'station') return { label, communes, station: true };
  return communes.length === 0 && label !== '' ? label : { label, communes };
}
