/**
 * Fits the weights of src/status/detect from the labelled samples and says how right they are on whole groups of
 * samples left out: `npm run detect:fit`; `-- --wrong` also names the texts whose state is read wrong.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DETECTED_STATES } from '../../src/status/detect/model.ts';
import { readNumberSamples, readSamples } from '../../src/status/detect/samples/read.fixtures.ts';
import type { Weights } from '../../src/status/detect/weigh/softmax.ts';
import { answererCases, OF_ANSWERERS } from './answerer-cases.ts';
import { areaCases, OF_AREAS } from './area-cases.ts';
import { fitChoices, rightChoices } from './choice.ts';
import {
  type Case,
  type Fitting,
  fitWeights,
  leftOut,
  temperatureOf,
  withoutEachFold,
} from './regression.ts';
import { OF_STATES, stateCases } from './state-cases.ts';

const FOLDS = 12;
/** Areas take longest to fit. */
const FOLDS_OF_AREAS = 4;

const fileOf = (name: string) =>
  fileURLToPath(new URL(`../../src/status/detect/${name}`, import.meta.url));

/** One sign a line, as the lint wants it. */
function write(file: string, weights: Weights | Record<string, number>): void {
  const text = JSON.stringify(weights, null, 2).replace(
    /\[\n\s+([^\]]*?)\n\s+\]/g,
    (_, list: string) => `[${list.replace(/\s+/g, ' ')}]`,
  );
  writeFileSync(fileOf(file), `${text}\n`);
  execFileSync('npx', ['biome', 'format', '--write', fileOf(file)], { stdio: 'ignore' });
}

const likeliest = (chances: readonly number[]): number => chances.indexOf(Math.max(...chances));

/** Fits one file; gives the chances of each case by weights fitted without its group. */
function fitFile<Answer extends string>(
  what: string,
  cases: readonly Case<Answer>[],
  fitting: Fitting<Answer>,
  file: string,
): number[][] {
  const chances = leftOut(cases, FOLDS, fitting);
  const temperature = Math.round(temperatureOf(cases, chances, fitting) * 100) / 100;
  const weights = { ...fitWeights(cases, fitting), temperature };
  write(file, weights);
  const right = cases.filter(
    ({ answer }, at) => likeliest(chances[at] ?? []) === fitting.answers.indexOf(answer),
  );
  console.log(
    `${what}: ${cases.length} cases, ${Object.keys(weights.signs).length} signs, temperature ${temperature}, ` +
      `${((100 * right.length) / cases.length).toFixed(1)} % right when left out by groups`,
  );
  return chances;
}

const samples = readSamples();
const cases = stateCases(samples);
const chances = fitFile('states', cases, OF_STATES, 'weigh/weights.json');
// Texts that are kept for their numbers alone.
const texts = readNumberSamples();
const answerers = [...answererCases(samples, false), ...answererCases(texts, true)];
fitFile('numbers', answerers, OF_ANSWERERS, 'answerers/weights.json');
const choices = [...areaCases(samples, false), ...areaCases(texts, true)];
let settled = 0;
for (const { out, rest } of withoutEachFold(choices, FOLDS_OF_AREAS))
  settled += rightChoices(
    choices.filter(({ group }) => out.has(group)),
    fitChoices(rest, OF_AREAS),
  );
const areas = fitChoices(choices, OF_AREAS);
write('areas/weights.json', areas);
console.log(
  `areas: ${choices.length} cases, ${Object.keys(areas).length} signs, ` +
    `${((100 * settled) / choices.length).toFixed(1)} % right when left out by groups`,
);

if (process.argv.includes('--wrong'))
  samples.forEach((item, at) => {
    const own = chances[at] ?? [];
    const got = DETECTED_STATES[likeliest(own)];
    if (got === item.label.state) return;
    const chance = Math.max(...own).toFixed(2);
    const text = item.body.replace(/\n/g, ' / ').slice(0, 300);
    console.log(`${item.id} ${item.label.state} -> ${got} ${chance} | ${item.title} — ${text}`);
  });
