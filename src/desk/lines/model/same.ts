/** Whether two lines say the same, however they are written. */
import { normaliseArea } from '../../../directory/compile.ts';
import type { Line, PublishedLine } from '../../../directory/model.ts';
import type { RawLine } from './form.ts';

/** A published line, or one of the draft that may still be faulty. */
export type ShownLine = Omit<PublishedLine, 'service'> & Pick<RawLine, 'service'>;

/** A line with every member present, its area null or a label with communes. */
export function publishedLine(line: Line | PublishedLine): PublishedLine {
  return { ...line, area: normaliseArea(line.area) };
}

/** A line of the draft, written like a published one. */
export function shownLine(line: RawLine): ShownLine {
  return { ...line, area: normaliseArea(line.area) };
}

/** One text for all spellings of the same line. */
export function lineKey(line: Line | ShownLine): string {
  const { service, number, label, kind, network, source, alsoPublished } = line;
  const { confirmation, withdrawn } = line;
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
    area === null ? null : [area.label, area.communes],
    kind,
    network,
    sourceKey(source),
    alsoPublished.map(sourceKey),
    confirmation === null ? null : [confirmation.by, confirmation.on, confirmation.method],
    withdrawn,
  ]);
}
