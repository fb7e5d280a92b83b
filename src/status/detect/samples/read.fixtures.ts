/** The labelled samples, from one file for each state and kind of text. For tests and benches only. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LabelledItem } from '../score.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** Labelled items of one file of JSON lines; throws with the line when one is none. */
export function readSampleFile(file: string): LabelledItem[] {
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

/** Texts of which only the numbers to call are labelled with care: they teach who answers a number, and where. */
const OF_NUMBERS = 'numbers';

const filesIn = (folder: string): { kind: string; file: string }[] =>
  readdirSync(join(HERE, folder))
    .filter((file) => file.endsWith('.jsonl'))
    .map((file) => ({ kind: file.replace('.jsonl', ''), file: join(HERE, folder, file) }));

/** Files of samples by kind of text, all states together. */
export function sampleFiles(): { kind: string; file: string }[] {
  return readdirSync(HERE, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== OF_NUMBERS)
    .flatMap(({ name }) => filesIn(name));
}

export const readSamples = (): LabelledItem[] =>
  sampleFiles().flatMap(({ file }) => readSampleFile(file));

/** Texts kept for their numbers alone, beside the others. */
export const readNumberSamples = (): LabelledItem[] =>
  filesIn(OF_NUMBERS).flatMap(({ file }) => readSampleFile(file));

/** Samples written by one hand, whose turns of phrase are kin whatever their kind: `a` of `a12`, `n1` of `n1-communique-03`. */
export const groupOf = ({ id }: LabelledItem): string =>
  id.includes('-') ? id.slice(0, id.indexOf('-')) : id.replace(/\d+$/, '');
