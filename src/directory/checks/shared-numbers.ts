import { areServedTogether } from '../../territories/numbering.ts';
import { warning } from './problem.ts';
import type { CheckedTerritory, CollectionRule, FiledFinding } from './rule.ts';

/**
 * The same number for the same service in two territories is more often a copy than a common centre.
 * Sea rescue is left out: its centres serve a whole coast.
 */
export const sharedNumbersRule: CollectionRule = {
  name: 'shared-numbers',
  scope: 'collection',
  check(territories) {
    const uses = new Map<string, { territory: CheckedTerritory; index: number }[]>();
    for (const territory of territories) {
      for (const { index, line } of territory.lines) {
        if (line.service === 'sea' || line.withdrawn !== null) continue;
        const identity = `${line.service} ${line.number}`;
        uses.set(identity, [...(uses.get(identity) ?? []), { territory, index }]);
      }
    }
    return [...uses].flatMap(([identity, places]) => findingsOf(identity, places));
  },
};

function findingsOf(
  identity: string,
  places: readonly { territory: CheckedTerritory; index: number }[],
): FiledFinding[] {
  const codes = [...new Set(places.map(({ territory }) => territory.code ?? ''))];
  if (codes.length < 2 || areServedTogether(codes)) return [];
  const [service = '', number = ''] = identity.split(' ');
  return places.map(({ territory, index }) => {
    const elsewhere = codes.filter((code) => code !== territory.code).join(', ');
    const finding = warning('shared-number', ['lines', index, 'number'], {
      number,
      service,
      elsewhere,
    });
    return { ...finding, file: territory.file };
  });
}
