/**
 * Fits src/status/detect/weigh/weights.json from the labelled samples and says how right the weights
 * are on whole groups of samples left out: `npm run detect:fit`.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DETECTED_STATES } from '../../src/status/detect/model.ts';
import { readSamples } from '../../src/status/detect/samples/read.fixtures.ts';
import { casesOf } from './cases.ts';
import { fitWeights, leftOut, temperatureOf } from './regression.ts';

const FOLDS = 12;
const TARGET = fileURLToPath(
  new URL('../../src/status/detect/weigh/weights.json', import.meta.url),
);

const samples = readSamples();
const cases = casesOf(samples);
const answers = leftOut(cases, FOLDS);
const temperature = temperatureOf(cases, answers);
const weights = { ...fitWeights(cases), temperature: Math.round(temperature * 100) / 100 };
writeFileSync(
  TARGET,
  `${JSON.stringify(weights, null, 1).replace(/\[\n\s+([^\]]*?)\n\s+\]/g, (_, list: string) => `[${list.replace(/\s+/g, ' ')}]`)}\n`,
);

const right = cases.slice(0, samples.length).filter(({ state }, at) => {
  const chances = answers[at];
  return (
    chances !== undefined && DETECTED_STATES.every((other) => chances[other] <= chances[state])
  );
}).length;
console.log(
  `${cases.length} samples, ${Object.keys(weights.signs).length} signs, temperature ${weights.temperature}`,
);
console.log(`left out by groups: ${((100 * right) / samples.length).toFixed(1)} % of states right`);
const wrong = process.argv.includes('--wrong');
if (wrong) {
  cases.forEach(({ state }, at) => {
    const chances = answers[at];
    const item = samples[at];
    if (chances === undefined || item === undefined) return;
    const got = DETECTED_STATES.reduce((best, state) =>
      chances[state] > chances[best] ? state : best,
    );
    if (got !== state)
      console.log(
        `${item.id} ${state} -> ${got} ${chances[got].toFixed(2)} | ${item.title} — ${item.body.replace(/\n/g, ' / ').slice(0, 300)}`,
      );
  });
}
