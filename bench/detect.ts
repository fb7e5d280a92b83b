/**
 * Measures the reader of texts: `npm run bench:detect [-- FILE.jsonl…]`, by default the fixed set, each
 * sample read by weights that were fitted without its whole group. `--fitted` reads with the delivered
 * weights instead, as named files are; `--wrong` also prints each item on which answer and label differ.
 * Exits 1 when a figure asked for is not reached.
 */
import { cpus, loadavg } from 'node:os';
import { detect } from '../src/status/detect/detect.ts';
import { detectionFigures } from '../src/status/detect/figures.ts';
import { DETECTED_STATES, type Detection, type FeedItem } from '../src/status/detect/model.ts';
import { readSampleFile, sampleFiles } from '../src/status/detect/samples/read.fixtures.ts';
import { type Rate, score } from '../src/status/detect/score.ts';
import { builtSpeed } from './detect/built.ts';
import { answersLeftOut } from './detect/left-out.ts';
import { readSheets } from './detect/sheets.ts';

const args = process.argv.slice(2);
const named = args.filter((arg) => !arg.startsWith('--'));
const files = named.length > 0 ? named.map((file) => ({ kind: file, file })) : sampleFiles();
const read = files.map(({ kind, file }) => ({ kind, items: readSampleFile(file) }));
const items = read.flatMap((part) => part.items);
const whole = named.length > 0 || args.includes('--fitted');
const answers = whole ? items.map((item) => detect(item)) : answersLeftOut(items);
const answered = new Map<FeedItem, Detection>(
  items.map((item, at) => [item, answers[at] as Detection]),
);
const answerTo = (item: FeedItem) => answered.get(item) as Detection;

const COMPARED = [
  'state',
  'services',
  'departements',
  'national',
  'replacements',
  'advice',
] as const;
const sorted = (value: unknown) =>
  JSON.stringify(
    [value]
      .flat(2)
      .map((part) => JSON.stringify(part))
      .sort(),
  );

function printWrong(): void {
  for (const item of items) {
    const [want, got] = [item.label, answerTo(item)];
    const differences = COMPARED.filter((key) => sorted(want[key]) !== sorted(got[key]));
    if (differences.length === 0) continue;
    const { kind, departement } = item.source;
    console.log(`${item.id} [${kind} ${departement}] ${item.title} — ${item.body}`);
    console.log(`   ${got.shelf}, ${got.confidence}`);
    for (const key of differences) {
      console.log(`   ${key}: want ${JSON.stringify(want[key])}`);
      console.log(`   ${' '.repeat(key.length)}   got ${JSON.stringify(got[key])}`);
    }
    console.log(`   ${got.reasons.join(' · ')}`);
  }
}

const number = (value: number) => value.toFixed(3);
const rate = ({ precision, recall, f1 }: Rate) =>
  `precision ${number(precision)}  recall ${number(recall)}  F1 ${number(f1)}`;

function printScore(): void {
  const result = score(items, answerTo);
  const head = DETECTED_STATES.map((state) => state.padStart(9)).join('');
  console.log(`labelled \\ detected  ${head}`);
  for (const state of DETECTED_STATES) {
    const row = DETECTED_STATES.map((other) => String(result.confusion[state][other]).padStart(9));
    console.log(state.padEnd(20) + row.join(''));
  }
  console.log('');
  for (const state of DETECTED_STATES)
    console.log(`${state.padEnd(20)} ${rate(result.states[state])}`);
  for (const key of ['services', 'departements', 'numbers', 'pairs', 'areas', 'advice'] as const) {
    console.log(`${key.padEnd(20)} ${rate(result[key])}`);
  }
}

/** One line a kind of text. */
function printKinds(): void {
  console.log(`\n${'kind'.padEnd(20)} items  state right  ongoing shown  caught  false alarms`);
  for (const kind of [...new Set(read.map((part) => part.kind))].sort()) {
    const own = read.filter((part) => part.kind === kind).flatMap((part) => part.items);
    const right = own.filter((item) => answerTo(item).state === item.label.state).length;
    const { shown, caught, falseAlarms } = detectionFigures(own, own.map(answerTo));
    const cells = [
      kind.slice(-20).padEnd(20),
      String(own.length).padStart(5),
      number(right / own.length).padStart(12),
      number(shown).padStart(14),
      number(caught).padStart(7),
      falseAlarms.join(' '),
    ];
    console.log(cells.join(' '));
  }
}

/** Of answers given about this sure, how many are right. */
function printCalibration(): void {
  console.log('\nconfidence   answers  right');
  for (const [from, to] of [
    [0, 0.5],
    [0.5, 0.7],
    [0.7, 0.9],
    [0.9, 0.97],
    [0.97, 1.01],
  ] as const) {
    const own = items.filter((item) => {
      const { confidence } = answerTo(item);
      return confidence >= from && confidence < to;
    });
    const right = own.filter((item) => answerTo(item).state === item.label.state).length;
    console.log(
      `${from}–${Math.min(1, to)}`.padEnd(12),
      String(own.length).padStart(7),
      number(right / own.length),
    );
  }
}

const short: string[] = [];
function goal(what: string, value: string, reached: boolean): void {
  console.log(`${reached ? 'reached' : 'SHORT  '}  ${what.padEnd(58)} ${value}`);
  if (!reached) short.push(what);
}

/** A number given to the wrong territory: listed for one under another's. */
function wrongPlaces(): string[] {
  return items
    .filter((item) => {
      const want = item.label.replacements;
      return answerTo(item).replacements.some(({ number: digits, service, area }) => {
        const own = want.filter((found) => found.number === digits && found.service === service);
        return (
          /^\d[\dAB]\d?$/.test(area) && own.length > 0 && own.every((found) => found.area !== area)
        );
      });
    })
    .map(({ id }) => id);
}

function printGoals(): void {
  const figures = detectionFigures(items, items.map(answerTo));
  const { areas } = score(items, answerTo);
  console.log('');
  goal(
    'shown ongoing: precision ≥ .97',
    `${number(figures.precision)} ${figures.falseAlarms.join(' ')}`,
    figures.precision >= 0.97,
  );
  goal(
    'ongoing caught, shown or for review ≥ .98',
    `${number(figures.caught)} ${figures.missed.join(' ')}`,
    figures.caught >= 0.98,
  );
  goal('ongoing shown ≥ .85', number(figures.shown), figures.shown >= 0.85);
  goal(
    'exercise or look-back shown as real: 0',
    figures.drillsAsReal.join(' ') || '0',
    figures.drillsAsReal.length === 0,
  );
  goal(
    'ongoing read as over: 0',
    figures.endedTooSoon.join(' ') || '0',
    figures.endedTooSoon.length === 0,
  );
  goal('number, service and territory: F1 ≥ .93', number(areas.f1), areas.f1 >= 0.93);
  const misplaced = wrongPlaces();
  goal('a number given the wrong territory: 0', misplaced.join(' ') || '0', misplaced.length === 0);
}

function printSheets(): void {
  const sheets = readSheets();
  if (sheets === null) {
    console.log('not measured: the sheets (npm ci --prefix bench/detect --ignore-scripts)');
    return;
  }
  const read = sheets.map((sheet) => detect(sheet));
  const on = (shelf: Detection['shelf']) => read.filter((answer) => answer.shelf === shelf);
  const list = (found: Detection[]) =>
    `${found.length} of ${sheets.length} ${found
      .slice(0, 9)
      .map(({ id, state }) => `${id}:${state}`)
      .join(' ')}`;
  goal('administrative sheets shown: 0', list(on('probable')), on('probable').length === 0);
  goal(
    'administrative sheets for review ≤ 1 in 1,000',
    list(on('review')),
    on('review').length <= sheets.length / 1000,
  );
  const drills = read.filter(({ state }) => state === 'exercise');
  goal('administrative sheets read as exercises: 0', list(drills), drills.length === 0);
}

async function printSpeed(): Promise<void> {
  const [first] = items;
  if (first === undefined) return;
  const { longItems, perSecond, worstHostile } = await builtSpeed();
  console.log(`${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}`);
  const ordinary = perSecond(items);
  const long = perSecond(longItems(items));
  goal(
    '1,000 ordinary items a second, or 300 of 4,000 characters',
    `${Math.round(ordinary)}, ${Math.round(long)}`,
    ordinary >= 1000 || long >= 300,
  );
  const hostile = worstHostile(first);
  goal(
    'a hostile item of 40,000 characters under 50 ms',
    `${Math.round(hostile.ms)} ms ${JSON.stringify(hostile.text)}`,
    hostile.ms < 50,
  );
}

if (args.includes('--wrong')) printWrong();
console.log(`${items.length} items${whole ? '' : ', each read without its whole group'}\n`);
printScore();
printKinds();
printCalibration();
printGoals();
if (named.length === 0) {
  printSheets();
  await printSpeed();
}
if (short.length > 0) process.exitCode = 1;
