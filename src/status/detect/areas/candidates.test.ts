/** Areas that a number may hold for. */
import { describe, expect, it } from 'vitest';
import { ruledArea } from '../lists/placing.ts';
import { placingOf } from '../lists/replacements.ts';
import { whoAnswers } from '../lists/who-answers.ts';
import { understand } from '../read.ts';
import { readerOf } from '../read-text.fixtures.ts';
import { settingOf } from '../setting-of.ts';
import { candidatesOf } from './candidates.ts';
import type { Candidate } from './named.ts';

const { item } = readerOf({
  source: { kind: 'press', departement: null },
  title: 'Le 18 ne répond plus en Lozère et dans le Gard',
});

/** Candidates of the last number of a text. */
function candidatesIn(body: string, departements: readonly string[], given?: string): Candidate[] {
  const understood = understand(item(body));
  const setting = settingOf(understood, 'ongoing', ['fire'], departements);
  const served = whoAnswers(understood, setting, false);
  const placing = placingOf(understood, setting, served);
  const entries = [...served.keys()];
  const entry = entries[entries.length - 1];
  if (entry === undefined) throw new Error('no number in the text');
  return candidatesOf(entry, placing, given ?? ruledArea(entry, 'fire', placing));
}
const areasOf = (candidates: readonly Candidate[], kind: Candidate['kind']) =>
  candidates.filter((candidate) => candidate.kind === kind).map(({ area }) => area);

describe('the areas of a number', () => {
  it('are all, the territories that are hit, and the names near it', () => {
    const found = candidatesIn('En Lozère, les pompiers de Florac sont au 04 65 71 48 18.', [
      '30',
      '48',
    ]);
    expect(areasOf(found, 'all')).toEqual(['']);
    expect(areasOf(found, 'territory').sort()).toEqual(['30', '48']);
    expect(areasOf(found, 'town')).toContain('Florac');
  });
  it('are no territory where one alone is hit, nor one that is not hit', () => {
    const one = candidatesIn('Pompiers de Florac : 04 65 71 48 18', ['48']);
    expect(areasOf(one, 'territory')).toEqual([]);
    const body = 'Le Gard et la Lozère sont touchés, pas la Drôme. Pompiers : 04 65 71 48 18';
    expect(areasOf(candidatesIn(body, ['30', '48']), 'territory')).not.toContain('26');
  });
  it('are towns of one list together as well, and those of a heading or a title', () => {
    const listed = candidatesIn('Florac et Meyrueis : pompiers, 04 65 71 48 18', ['48']);
    expect(areasOf(listed, 'town')).toEqual(
      expect.arrayContaining(['Florac', 'Meyrueis', 'Florac et Meyrueis']),
    );
    const headed = candidatesIn('Meyrueis :<br>pompiers, 04 65 71 48 18', ['48']);
    expect(areasOf(headed, 'town')).toContain('Meyrueis');
  });
  it('are not a whole territory by its name', () => {
    const found = candidatesIn('Pour la Lozère et pour Florac : 04 65 71 48 18', ['30', '48']);
    expect(areasOf(found, 'town')).not.toContain('Lozère');
  });
  it('are what the rules say as well, however many others stand nearer', () => {
    const names = [
      ...['Florac', 'Mende', 'Langogne', 'Marvejols', 'Meyrueis', 'Villefort', 'Millau', 'Alès'],
      ...['Rodez', 'Aurillac', 'Nîmes', 'Uzès', 'Béziers', 'Lodève', 'Sète', 'Mauguio'],
    ];
    const body = `Pompiers de ${names.join(', de ')} : 04 65 71 48 18`;
    for (const given of ['Quelque Part', '26'])
      expect(candidatesIn(body, ['48'], given).map(({ area }) => area)).toContain(given);
  });
  it('are few, however many names a line holds', () => {
    const names = Array.from({ length: 60 }, (_, at) => `Ville${'a'.repeat(at % 7)}${at}`);
    const found = candidatesIn(`${names.join(', ')} : 04 65 71 48 18`, ['48']);
    expect(found.length).toBeLessThan(50);
  });
});
