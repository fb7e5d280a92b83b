/**
 * Scores the free-text detector: `npm run bench:detect [-- FILE.jsonl…]`, by default the fixed set.
 * `--wrong` also prints each item on which detection and label differ.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { detect } from '../src/status/detect/detect.ts';
import { DETECTED_STATES } from '../src/status/detect/model.ts';
import { type LabelledItem, type Rate, score } from '../src/status/detect/score.ts';

const samples = fileURLToPath(new URL('../src/status/detect/samples/', import.meta.url));
const args = process.argv.slice(2);
const named = args.filter((arg) => !arg.startsWith('--'));
const files =
  named.length > 0
    ? named
    : readdirSync(samples)
        .filter((name) => name.endsWith('.jsonl'))
        .map((name) => join(samples, name));

function read(file: string): LabelledItem[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      try {
        const item = JSON.parse(line) as LabelledItem;
        if (item.label === undefined) throw new Error('no label');
        return [item];
      } catch (error) {
        throw new Error(
          `${file}:${index + 1}: not a labelled item (${String(error)}): ${line.slice(0, 80)}`,
        );
      }
    });
}

const items = files.flatMap(read);
const result = score(items, detect);
const percent = (value: number) => value.toFixed(3);
const rate = ({ precision, recall, f1 }: Rate) =>
  `precision ${percent(precision)}  recall ${percent(recall)}  F1 ${percent(f1)}`;

if (args.includes('--wrong')) {
  for (const item of items) {
    const got = detect(item);
    const want = item.label;
    const differences = (
      ['state', 'services', 'departements', 'national', 'replacements', 'advice'] as const
    ).filter(
      (key) =>
        JSON.stringify(
          [want[key]]
            .flat(2)
            .map((x) => JSON.stringify(x))
            .sort(),
        ) !==
        JSON.stringify(
          [got[key]]
            .flat(2)
            .map((x) => JSON.stringify(x))
            .sort(),
        ),
    );
    if (differences.length === 0) continue;
    console.log(
      `${item.id} [${item.source.kind} ${item.source.departement}] ${item.title} — ${item.body}`,
    );
    for (const key of differences)
      console.log(
        `   ${key}: want ${JSON.stringify(want[key])}\n   ${' '.repeat(key.length)}   got ${JSON.stringify(got[key])}`,
      );
    console.log(`   ${got.reasons.join(' · ')}`);
  }
}

console.log(
  `${items.length} items\n\nlabelled \\ detected  ${DETECTED_STATES.map((state) => state.padStart(9)).join('')}`,
);
for (const state of DETECTED_STATES) {
  console.log(
    state.padEnd(20) +
      DETECTED_STATES.map((other) => String(result.confusion[state][other]).padStart(9)).join(''),
  );
}
console.log('');
for (const state of DETECTED_STATES)
  console.log(`${state.padEnd(20)} ${rate(result.states[state])}`);
console.log('');
for (const key of ['services', 'departements', 'numbers', 'pairs', 'areas', 'advice'] as const) {
  console.log(`${key.padEnd(20)} ${rate(result[key])}`);
}

const start = performance.now();
let runs = 0;
while (performance.now() - start < 1000) {
  for (const item of items) detect(item);
  runs += 1;
}
console.log(
  `\n${Math.round((runs * items.length * 1000) / (performance.now() - start))} items a second`,
);
