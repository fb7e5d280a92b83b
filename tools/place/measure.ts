/**
 * Measures how right positions are, against an independent list of places, and how often a typing
 * error hides a name: the figures of `docs/decisions/2026-11-22-lieux.md`. Run:
 * `npm run place:measure` (some minutes).
 */
import { wordsOf } from '../../src/place/communes/query.ts';
import { searchCommunes } from '../../src/place/communes/search.ts';
import { BOXES } from '../../src/place/position/boxes.ts';
import { locate } from '../../src/place/position/locate.ts';
import { surroundings } from '../../src/place/position/surroundings.ts';
import { communesOfToday } from '../../src/site/place-data/communes.ts';
import { builtIndex, builtOutlines } from '../../src/site/place-data/loaded.ts';
import { oneEditAway, rivals } from './edits.ts';
import { knownPlaces } from './known-places.ts';

const ACCURACY = 20;
/** Distances to the nearest border, in metres. */
const BANDS = [250, 500, 1000, 1500, 2000, 2500, 5000, Number.POSITIVE_INFINITY];
/** One name in so many. */
const EVERY = 20;
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(2)} %`;

function measurePositions(): void {
  const outlines = builtOutlines();
  const places = knownPlaces().filter(({ territory }) => !BOXES.some((b) => b.code === territory));
  const bands = BANDS.map((upTo) => ({ upTo, places: 0, wrongSide: 0 }));
  const kinds = new Map<string, number>();
  const off: number[] = [];
  const wrong: string[] = [];
  for (const { name, insee, territory, lat, lon } of places) {
    const { within, byDistance } = surroundings({ lat, lon }, outlines);
    const toBorder = byDistance.filter(({ owner }) => owner !== within)[0]?.meters ?? 0;
    const band = bands.find(({ upTo }) => toBorder <= upTo);
    if (band !== undefined) {
      band.places += 1;
      band.wrongSide += within === territory ? 0 : 1;
    }
    if (within !== territory) {
      off.push(byDistance.find(({ owner }) => owner === territory)?.meters ?? 0);
    }
    const answer = locate({ lat, lon, accuracyMeters: ACCURACY }, outlines);
    kinds.set(answer.kind, (kinds.get(answer.kind) ?? 0) + 1);
    const right =
      (answer.kind === 'inside' && answer.code === territory) ||
      (answer.kind === 'border' && answer.codes.includes(territory));
    if (!right) wrong.push(`${name} (${insee}): ${territory}, answered ${JSON.stringify(answer)}`);
  }
  off.sort((a, b) => a - b);
  const at = (share: number) => Math.round(off[Math.floor(off.length * share)] ?? 0);
  console.log(
    `${places.length} places; ${percent(off.length, places.length)} outside their outline`,
  );
  console.log(`  by p50 ${at(0.5)} m, p90 ${at(0.9)} m, p95 ${at(0.95)} m, p99 ${at(0.99)} m`);
  for (const { upTo, places: n, wrongSide } of bands) {
    console.log(
      `  up to ${upTo} m from a border: ${n} places, ${percent(wrongSide, n)} on the wrong side`,
    );
  }
  console.log(`answers: ${JSON.stringify(Object.fromEntries(kinds))}; wrong: ${wrong.length}`);
  for (const line of wrong) console.log(`  ${line}`);
}

function measureTyping(): void {
  const index = builtIndex();
  const names = [...new Set(communesOfToday().map(({ nom }) => nom))];
  const long = names.filter((name) => wordsOf(name).join('').length >= 6);
  let tried = 0;
  let lost = 0;
  let excused = 0;
  for (const [i, name] of long.filter((_, at) => at % EVERY === 0).entries()) {
    for (const typed of oneEditAway(wordsOf(name).join(' '), i)) {
      tried += 1;
      const found = searchCommunes(index, typed, 5).some(({ places }) =>
        places.some(({ commune }) => commune.name === name),
      );
      if (found) continue;
      lost += 1;
      if (rivals(names, wordsOf(typed).join('')).length > 5) excused += 1;
      else console.log(`  not in the top five: ${name}, typed ${typed}`);
    }
  }
  console.log(
    `${tried} edits of names of six letters or more: ${percent(lost, tried)} not in the top`,
  );
  console.log(`  five, ${excused} of these ${lost} with five other names as near`);
}

measurePositions();
measureTyping();
