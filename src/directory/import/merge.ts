/** New lines into a territory file, in an order that does not depend on the import's. */

import { jsonText } from '../../base/json-text.ts';
import { normaliseArea } from '../compile.ts';
import { type Line, SERVICES, type Source, type Territory } from '../model.ts';

const nameOf = (line: Line): string => normaliseArea(line.area)?.label ?? '';

function compare(a: Line, b: Line): number {
  return (
    SERVICES.indexOf(a.service) - SERVICES.indexOf(b.service) ||
    order(nameOf(a), nameOf(b)) ||
    order(a.number, b.number)
  );
}

/** By code unit: the same on every machine, whatever its language. */
function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/**
 * A territory with more lines: those that stand stay as and where they are, the new ones follow by
 * service, town and number.
 * @param today becomes `updated`, `2026-11-22`
 */
export function mergeLines(territory: Territory, lines: readonly Line[], today: string): Territory {
  return { ...territory, lines: [...territory.lines, ...[...lines].sort(compare)], updated: today };
}

/** The text of a territory file, members in the order of the model. */
export function territoryText(territory: Territory): string {
  const { $schema, code, name, prefecture, lines, notes, updated } = territory;
  return jsonText({
    $schema: $schema ?? '../schema/territory.schema.json',
    code,
    name,
    prefecture,
    lines: lines.map(tidy),
    notes,
    updated,
  });
}

/** Without the members that say nothing, as people write a line. */
function tidy(line: Line): object {
  const { service, number, label, area, kind, openUntil, network, source, alsoPublished } = line;
  const { confirmation, withdrawn, cautions = [], remark, deduced = [] } = line;
  return {
    service,
    number,
    label,
    area,
    kind,
    ...(openUntil === undefined ? {} : { openUntil }),
    network,
    source: tidySource(source),
    ...(alsoPublished.length > 0 ? { alsoPublished: alsoPublished.map(tidySource) } : {}),
    confirmation,
    withdrawn,
    ...(cautions.length > 0 ? { cautions } : {}),
    ...(remark === undefined ? {} : { remark }),
    ...(deduced.length > 0 ? { deduced } : {}),
  };
}

function tidySource({ publisher, onBehalfOf, url, published }: Source): object {
  const filled = Object.entries({ onBehalfOf, url }).filter(([, text]) => text !== '');
  return { publisher, ...Object.fromEntries(filled), published };
}
