/** Writes the small generated module of `src/place` anew: `npm run place:tables`, then format. */
import { writeFileSync } from 'node:fs';
import { postcodeExceptionsModule } from '../../src/site/place-data/postcodes.ts';

const folder = new URL('../../src/place/', import.meta.url);

writeFileSync(new URL('postcode-exceptions.ts', folder), postcodeExceptionsModule());
