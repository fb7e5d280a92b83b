/** `sources.json`: an identifier stands for one feed only, for good. */
import { error, type ProblemFound } from './problem.ts';

export const duplicateSourcesRule = 'sources';

/** @param items the feeds by their index in the file */
export function duplicateSources(
  items: readonly (readonly [number, { readonly id: string }])[],
): ProblemFound[] {
  const seen = new Set<string>();
  return items.flatMap(([index, { id }]) =>
    seen.size < seen.add(id).size
      ? []
      : [error('duplicate-source', ['sources', index, 'id'], { id })],
  );
}
