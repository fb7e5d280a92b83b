/** Lists of towns or territories shared out among as many numbers. */
import type { TextLine } from '../grammar/lines.ts';
import { words } from '../lexicon/words.ts';
import type { Label } from './label.ts';

/** Territories that a line names, each by its codes, in reading order. */
export function territoriesOf(line: TextLine, before = line.tokens.length): (readonly string[])[] {
  const all = new Map<string, readonly string[]>();
  for (const { kind, codes, to } of line.places)
    if (kind !== 'town' && codes.length > 0 && to <= before) all.set(codes.join(), codes);
  return [...all.values()];
}

/** « À Saint-Brieuc et à Lannion, la police répond au 02… et au 02… »: as many towns as numbers. */
export function shareOut(labels: Label[]): void {
  for (let first = 0; first < labels.length; first += 1) {
    const towns = labels[first]?.towns ?? [];
    if (towns.length < 2) continue;
    const same = labels.filter((label) => label.towns === towns).length;
    if (same !== towns.length) continue;
    towns.forEach((town, at) => {
      const label = labels[first + at];
      if (label !== undefined) labels[first + at] = { ...label, town, towns: [town], ranked: true };
    });
  }
}

const OR_THE = words('ou le au');

/**
 * « Le 04… pour le Samu et le 04… pour les pompiers en Corse-du-Sud »: the territory that closes a sentence is
 * that of the numbers before it that have none.
 *
 * @param trailing numbers whose territory is told after them
 */
export function shareTrailing(
  line: TextLine,
  at: readonly number[],
  labels: Label[],
  trailing: readonly boolean[],
): void {
  for (let order = labels.length - 1; order > 0; order -= 1) {
    const [own, before] = [labels[order], labels[order - 1]];
    if (own === undefined || before === undefined) continue;
    if (before.town !== '' || before.refused || own.codes.length === 0) continue;
    const between = line.tokens.slice((at[order - 1] ?? 0) + 1, at[order] ?? 0);
    // « Le 04… ou le 04… en Savoie, le 04… ou le 04… en Haute-Savoie »: not the territory of those before it.
    const either =
      trailing[order] === true && !before.ownCodes && between.every(({ key }) => OR_THE.has(key));
    if (before.codes.length > 0 && !either) continue;
    const closes = trailing[order] === true || labels[order + 1]?.codes === own.codes;
    if (closes && !between.some(({ raw }) => /^[.;!?|]$/.test(raw)))
      labels[order - 1] = { ...before, codes: own.codes };
  }
}

interface Run {
  from: number;
  to: number;
}

/** Numbers one after another that are of one territory. */
function runsByTerritory(labels: readonly Label[]): Run[] {
  const runs: Run[] = [];
  labels.forEach(({ codes }, at) => {
    const run = runs[runs.length - 1];
    if (run !== undefined && labels[run.from]?.codes.join() === codes.join()) run.to = at + 1;
    else runs.push({ from: at, to: at + 1 });
  });
  return runs;
}

/**
 * « Dans le Gard le 04… pour le Samu et le 04… pour les pompiers. Dans l'Hérault, le 04… et le 04… »: as many
 * numbers in a second territory are of the same services, in the same order.
 *
 * @param silent numbers beside which no service is named
 */
export function shareServices(labels: Label[], silent: readonly boolean[]): void {
  const runs = runsByTerritory(labels);
  runs.forEach(({ from, to }, order) => {
    const model = runs[order - 1];
    if (model === undefined || to - from < 2 || model.to - model.from !== to - from) return;
    const services = labels.slice(model.from, model.to).map(({ service }) => service);
    if (new Set(services).size < services.length || !silent.slice(from, to).every(Boolean)) return;
    services.forEach((service, at) => {
      const label = labels[from + at];
      if (label !== undefined) labels[from + at] = { ...label, service };
    });
  });
}
