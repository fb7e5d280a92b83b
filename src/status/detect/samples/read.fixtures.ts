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

/** Files of samples by kind of text, all states together. */
export function sampleFiles(): { kind: string; file: string }[] {
  return readdirSync(HERE, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(join(HERE, name))
        .filter((file) => file.endsWith('.jsonl'))
        .map((file) => ({ kind: file.replace('.jsonl', ''), file: join(HERE, name, file) })),
    );
}

export const readSamples = (): LabelledItem[] =>
  sampleFiles().flatMap(({ file }) => readSampleFile(file));

/** Samples written by one hand, whose turns of phrase are kin whatever their kind: `a` of `a12`, `n1` of `n1-communique-03`. */
export const groupOf = ({ id }: LabelledItem): string =>
  id.includes('-') ? id.slice(0, id.indexOf('-')) : id.replace(/\d+$/, '');
