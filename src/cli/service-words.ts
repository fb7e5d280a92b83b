/** Services as a terminal names them, where a file or a program has a code. */
import { messages } from '../base/messages.ts';
import type { Service } from '../directory/model.ts';
import type { FailingService } from '../status/detect/model.ts';

export const SERVICE_WORDS = messages({
  fr: {
    any: 'tous les secours',
    samu: 'Samu',
    fire: 'pompiers',
    police: 'police',
    gendarmerie: 'gendarmerie',
    sea: 'secours en mer',
    mountain: 'secours en montagne',
    '112': '112',
    '114': '114',
  } satisfies Record<Service | FailingService, string>,
  en: {
    any: 'all services',
    samu: 'Samu',
    fire: 'fire brigade',
    police: 'police',
    gendarmerie: 'gendarmerie',
    sea: 'rescue at sea',
    mountain: 'mountain rescue',
    '112': '112',
    '114': '114',
  },
});
