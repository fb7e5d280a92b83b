/** A territory file that was admitted, held against the file in place: nobody's lines vanish unseen. */
import { checkFiles } from '../../directory/checks/check.ts';
import type { Problem } from '../../directory/checks/problem.ts';
import { baseOf } from '../../directory/history/base.ts';
import { goingBackRule } from '../../directory/history/compare-files.ts';
import { publishedLine } from '../../directory/history/line-key.ts';
import type { Territory } from '../../directory/model.ts';
import { type PublisherRefusal, refused } from './refusal.ts';

interface Offered {
  territory: Territory;
  /** Name of the published lines that it was made from (`baseOf`); null when it does not say. */
  base: string | null;
  kid: string;
}

/**
 * Why the file may not replace the one in place; null when it may. The key's holder may open a withdrawn
 * number again, but a published line is closed, never left out.
 * @param today `2026-11-22`
 */
export async function refusedBy(
  inPlace: Territory,
  { territory, base, kid }: Offered,
  today: string,
): Promise<PublisherRefusal | null> {
  if (inPlace.updated > territory.updated) {
    const days = { updated: inPlace.updated, offered: territory.updated };
    return refused('older-than-file', days, kid).refusal;
  }
  const lines = inPlace.lines.map(publishedLine);
  const problems = undone({ lines, updated: inPlace.updated }, territory, today);
  const held = await baseOf(lines);
  if (
    base !== null &&
    base !== held &&
    held !== (await baseOf(territory.lines.map(publishedLine)))
  ) {
    return refused('other-base', {}, kid, problems).refusal;
  }
  const lost = problems.filter(({ code }) => code === 'line-gone');
  if (lost.length === 0) return null;
  return refused('would-lose', { count: String(lost.length) }, kid, lost).refusal;
}

/** What of the published lines the file undoes, each in its place. */
function undone(
  before: { lines: ReturnType<typeof publishedLine>[]; updated: string },
  territory: Territory,
  today: string,
): Problem[] {
  const { code } = territory;
  const text = `${JSON.stringify(territory, null, 2)}\n`;
  const bytes = new TextEncoder().encode(text);
  const file = `data/territories/${code}.json`;
  const published = { territories: new Map([[code, before]]), nationalUpdated: null };
  const { problems } = checkFiles([{ file, kind: 'territory', bytes }], {
    today,
    whole: false,
    published,
  });
  return problems.filter(({ rule }) => rule === goingBackRule);
}
