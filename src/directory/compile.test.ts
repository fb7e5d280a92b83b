import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { compileDirectory, normaliseArea } from './compile.ts';
import { Directory, type National, NationalNumber, Territory } from './model.ts';

const edition = {
  version: 3,
  issuedAt: '2026-11-22T18:00:00Z',
  validUntil: '2026-12-22T18:00:00Z',
};
const territory = (code: string) =>
  v.parse(Territory, {
    $schema: '../schema/territory.schema.json',
    code,
    name: `Territoire ${code}`,
    prefecture: { name: 'Préfecture', website: 'https://exemple.gouv.fr' },
    lines: [
      {
        service: 'police',
        number: '+33261910001',
        label: 'Commissariat',
        area: 'Rennes',
        kind: 'permanent',
        source: { publisher: 'Préfecture' },
      },
    ],
    notes: ['pour la rédaction'],
    updated: '2026-11-22',
  });
const national: National = { numbers: [], updated: '2026-11-22' };

describe('the compiled directory', () => {
  it('is what its own schema says, with every member of a line present', () => {
    const directory = compileDirectory([territory('35')], national, edition);
    expect(v.parse(Directory, directory)).toEqual(directory);
    expect(directory.territories[0]?.lines[0]).toEqual({
      service: 'police',
      number: '+33261910001',
      label: 'Commissariat',
      area: { label: 'Rennes', communes: [] },
      kind: 'permanent',
      network: 'unknown',
      source: { publisher: 'Préfecture', onBehalfOf: '', url: '', published: '' },
      alsoPublished: [],
      confirmation: null,
      withdrawn: null,
    });
  });

  it('keeps the editors’ notes to the editors', () => {
    expect(JSON.stringify(compileDirectory([territory('35')], national, edition))).not.toMatch(
      /rédaction|\$schema/,
    );
  });

  it('puts territories in the order of the codes, whatever the order of the files', () => {
    const files = ['971', '21', '2B', '19', '2A'].map(territory);
    const { territories } = compileDirectory(files, national, edition);
    expect(territories.map((t) => t.code)).toEqual(['19', '2A', '2B', '21', '971']);
  });

  it('spells out where a national number works', () => {
    const entry = v.parse(NationalNumber, {
      number: '112',
      id: 'european',
      reaches: 'any',
      by: ['voice'],
      territories: { allExcept: ['986', '987', '988'] },
      facts: [
        { about: ['by'], source: { publisher: 'Autre' }, checked: '2026-11-22' },
        { about: ['reaches'], source: { publisher: 'Arcep' }, checked: '2026-11-22' },
        {
          about: ['territories'],
          in: ['987'],
          standing: 'unconfirmed',
          source: { publisher: 'Radio' },
          checked: '2026-11-22',
        },
        {
          about: ['territories'],
          in: ['986', '988'],
          standing: 'not-found',
          source: null,
          checked: '2026-11-22',
        },
      ],
      notes: ['à confirmer'],
    });
    const list = { ...national, numbers: [entry, { ...entry, territories: 'all' as const }] };
    const { numbers } = compileDirectory([], list, edition).national;
    expect(numbers[0]?.territories).toHaveLength(104);
    expect(numbers[0]?.territories).not.toContain('987');
    expect(numbers[1]?.territories).toBe('all');
    expect(numbers[0]).not.toHaveProperty('notes');
    expect(numbers[0]).not.toHaveProperty('facts');
    expect(numbers[0]?.source.publisher).toBe('Arcep');
    // Not confirmed is not absent: who says so goes along.
    expect(numbers[0]?.localFacts).toEqual([
      {
        in: ['987'],
        standing: 'unconfirmed',
        source: expect.objectContaining({ publisher: 'Radio' }),
      },
    ]);
  });

  it('says the whole territory in one way only', () => {
    expect([normaliseArea(null), normaliseArea('')]).toEqual([null, null]);
    expect(normaliseArea({ label: 'Sens', communes: ['89387'] })).toEqual({
      label: 'Sens',
      communes: ['89387'],
    });
  });
});
