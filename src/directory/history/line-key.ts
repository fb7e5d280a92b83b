/** Whether two lines say the same, however they are written. */
import { normaliseArea } from '../compile.ts';
import type { Line, PublishedConfirmation, PublishedLine, Service } from '../model.ts';
import { strengthOf } from '../trust.ts';

/** A published line, or one of a draft whose service may still be missing or faulty. */
export type ShownLine = Omit<PublishedLine, 'service'> & { service: Service | '' };

/** A line with every member present, its area null or a label with communes. */
export function publishedLine(line: Line | PublishedLine): PublishedLine {
  return { ...line, area: normaliseArea(line.area) };
}

/** A line of the draft, written like a published one. */
export function shownLine(line: Omit<Line, 'service'> & { service: Service | '' }): ShownLine {
  return { ...line, area: normaliseArea(line.area) };
}

/** What a confirmation says, whether it stands in a file with its attestations or in a directory. */
export function confirmationKey(confirmation: PublishedConfirmation): string[] {
  const { by, on, method } = confirmation;
  const strength = strengthOf(confirmation);
  // As it was before there were others, so that names of what is published stay the same.
  return strength === 'unsigned' ? [by, on, method] : [by, on, method, strength];
}

/** One text for all spellings of the same line. */
export function lineKey(line: Line | ShownLine): string {
  const { service, number, label, kind, network, source, alsoPublished } = line;
  const { confirmation, withdrawn, openUntil = '', cautions = [], remark = '' } = line;
  const { deduced = [] } = line;
  const area = normaliseArea(line.area);
  const sourceKey = ({ publisher, onBehalfOf, url, published }: Line['source']) => [
    publisher,
    onBehalfOf,
    url,
    published,
  ];
  return JSON.stringify([
    service,
    number,
    label,
    area === null ? null : [area.label, area.communes, area.station === true],
    kind,
    network,
    sourceKey(source),
    alsoPublished.map(sourceKey),
    confirmation === null ? null : confirmationKey(confirmation),
    withdrawn,
    openUntil,
    [...cautions].sort(),
    remark,
    [...deduced].sort(),
  ]);
}
