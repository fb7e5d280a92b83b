/** Whether two lines say the same, however they are written. */
import { normaliseArea } from '../../../directory/compile.ts';
import type { Line, PublishedLine } from '../../../directory/model.ts';

/** A line with every member present, its area null or a label with communes. */
export function publishedLine(line: Line | PublishedLine): PublishedLine {
  return { ...line, area: normaliseArea(line.area) };
}

/** One text for all spellings of the same line. */
export function lineKey(line: Line | PublishedLine): string {
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
