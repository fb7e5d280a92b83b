/** What stands in for the list of communes while it cannot be read. */
import type { CommuneList } from '../../../directory/import/stations.ts';
import { territoryOfCommune } from '../../../place/communes/index.ts';

/** Takes codes by their territory alone; names are then taken as names of sectors, unchecked. */
export function bareCommunes(territory: string): CommuneList {
  return {
    byCode: (code) =>
      territoryOfCommune(code) === territory ? { code, name: code, territory } : null,
    byName: () => [],
  };
}
