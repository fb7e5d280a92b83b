/** Writes `data/schema/*.schema.json` from the model: `npm run schema`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { jsonSchemas } from '../src/directory/json-schema.ts';
import { scenarioSchema } from '../src/exercise/scenario-schema.ts';
import { sourcesSchema } from '../src/status/feeds/sources-schema.ts';

const folder = new URL('../data/schema/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries({
  ...jsonSchemas(),
  sources: sourcesSchema(),
  exercise: scenarioSchema(),
})) {
  writeFileSync(new URL(`${name}.schema.json`, folder), text);
  console.log(`data/schema/${name}.schema.json`);
}
