/** Tries many sources: those of one site one after the other, some sites at a time. */
import type { ListedSource } from '../../status/feeds/sources-model.ts';
import { siteOf } from '../troubles.ts';
import { type Answer, type TryOptions, trySource } from './try-source.ts';

/** Sites asked at a time. */
const AT_ONCE = 6;

export interface Tried {
  source: ListedSource;
  answer: Answer;
}

interface TryAllOptions extends TryOptions {
  /** Milliseconds between two sources of one site. */
  pause: number;
}

/** @returns in the order given, once all have answered or failed */
export async function trySources(
  sources: readonly ListedSource[],
  options: TryAllOptions,
): Promise<Tried[]> {
  const sites = new Map<string, ListedSource[]>();
  for (const source of sources) {
    const site = siteOf(source.address);
    sites.set(site, [...(sites.get(site) ?? []), source]);
  }
  const waiting = [...sites.values()];
  const answers = new Map<string, Answer>();
  const work = async (): Promise<void> => {
    for (let site = waiting.shift(); site !== undefined; site = waiting.shift()) {
      for (const [index, source] of site.entries()) {
        if (index > 0) await new Promise((rested) => setTimeout(rested, options.pause));
        answers.set(source.id, await trySource(source, options));
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return sources.flatMap((source) => {
    const answer = answers.get(source.id);
    return answer === undefined ? [] : [{ source, answer }];
  });
}
