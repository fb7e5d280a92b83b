/** For which service a temporary number is most likely to be. */

import { servicesHit } from '../../authoring/lines.ts';
import type { Service } from '../../directory/model.ts';
import type { AnnounceDraft } from './draft.ts';
import type { WorkedOutage } from './outage-of.ts';

/** Either of them answers for 17. */
const ALIKE: Readonly<Partial<Record<Service, Service>>> = {
  police: 'gendarmerie',
  gendarmerie: 'police',
};

/** The first service that fails and has no line yet, given or being typed; the first one when all have. */
export function serviceWithout(
  { typed }: Pick<AnnounceDraft, 'typed'>,
  { numbers, lines }: Pick<WorkedOutage['outage'], 'numbers' | 'lines'>,
): Service {
  const hit = servicesHit(numbers);
  const served = new Set(
    [...lines, ...typed].flatMap(({ service }) => [service, ALIKE[service] ?? service]),
  );
  return hit.find((service) => !served.has(service)) ?? hit[0] ?? 'samu';
}
