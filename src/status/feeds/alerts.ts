/** Structured alerts of a source, as many as one document may bring. */
import type { Remark } from '../remarks.ts';
import { styleFor } from './dating.ts';
import { MAX_ENTRIES } from './feed.ts';
import type { FormatReading } from './reading.ts';
import type { FeedSource } from './source.ts';
import { readStructured, type StructuredAlert } from './structured.ts';

/** CAP of a source whose times may lack their zone. */
export const capOptions = (source: FeedSource) => ({
  ownTerritories: source.territories,
  dates: styleFor(source, '', []),
});

export function readAlerts(alerts: readonly StructuredAlert[], source: FeedSource): FormatReading {
  const readings = alerts.slice(0, MAX_ENTRIES).map((alert) => readStructured(alert, source));
  return {
    messages: readings.flatMap(({ messages }) => messages),
    remarks: [...tooMany(alerts.length), ...readings.flatMap(({ remarks }) => remarks)],
  };
}

/** Says when only a part was read. */
export const tooMany = (count: number): Remark[] =>
  count <= MAX_ENTRIES
    ? []
    : [
        {
          code: 'too-many-entries',
          detail: `${count} entries; only the first ${MAX_ENTRIES} were read.`,
        },
      ];
