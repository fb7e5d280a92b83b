/** The part of a draft that is sound, for those who need a territory and not a draft. */
import * as v from 'valibot';
import { Line, type Territory } from '../../../directory/model.ts';
import type { LinesDraft } from './draft.ts';
import { rawLine } from './form.ts';

/** The territory with the lines whose members are all of their kind. */
export function soundTerritory(draft: LinesDraft, today: string): Territory {
  const { $schema: _editors, code, name, prefecture, notes } = draft.header;
  const lines = draft.lines.flatMap(({ form }) => {
    const parsed = v.safeParse(Line, rawLine(form, code));
    return parsed.success ? [parsed.output] : [];
  });
  return { code, name, prefecture, lines, notes: notes ?? [], updated: today };
}
