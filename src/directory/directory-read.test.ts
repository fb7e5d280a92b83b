import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { compileDirectory } from './compile.ts';
import { isWhole, readDirectory } from './directory-read.ts';
import { Directory, National, Territory } from './model.ts';
import { mutated } from './mutations.fixtures.ts';
import { trustOf } from './trust.ts';

const NOW = new Date('2026-11-28T12:00:00Z');
const SAMU = '+33261911515';
const POLICE = '+33261911717';

const line = (number: string, change: object = {}) => ({
  service: number === SAMU ? 'samu' : 'police',
  number,
  label: 'Régulation',
  area: { label: 'Rennes', communes: ['35238'] },
  kind: 'permanent',
  source: { publisher: 'Préfecture', url: 'https://pref.example/', published: '2026-11' },
  alsoPublished: [{ publisher: 'Le journal' }],
  confirmation: { by: 'Préfecture', on: '2026-11-20', method: 'appel' },
  ...change,
});
const territory = (code: string, lines: object[]) =>
  v.parse(Territory, {
    code,
    name: `Territoire ${code}`,
    prefecture: { name: 'Préfecture', website: 'https://pref.example' },
    lines,
    updated: '2026-11-22',
  });
const national = v.parse(National, {
  numbers: [
    {
      number: '15',
      id: 'samu',
      reaches: 'samu',
      by: ['voice'],
      territories: { allExcept: ['986'] },
      standIns: ['112'],
      facts: [
        { about: ['reaches'], source: { publisher: 'Service-Public.fr' }, checked: '2026-11-22' },
        {
          about: ['territories'],
          in: ['986'],
          standing: 'unconfirmed',
          source: { publisher: 'Une radio' },
          checked: '2026-11-22',
        },
      ],
    },
    {
      number: '114',
      id: 'deaf',
      reaches: 'deaf',
      by: ['text', 'app'],
      territories: ['35'],
      facts: [
        { about: ['reaches'], source: { publisher: 'Service-Public.fr' }, checked: '2026-11-22' },
      ],
    },
  ],
  updated: '2026-11-22',
});
const edition = (version: number) => ({
  version,
  issuedAt: `2026-11-2${version}T18:00:00Z`,
  validUntil: '2027-11-22T18:00:00Z',
});
const directory = (version: number, change: object = {}) =>
  compileDirectory(
    [territory('35', [line(SAMU), line(POLICE, change)]), territory('22', [line(SAMU)])],
    national,
    edition(version),
  );
const wired = (made: Directory): unknown => JSON.parse(JSON.stringify(made));
const HELD = directory(1);
const numbersOf = (read: Directory | null, code: string) => {
  const lines = read?.territories.find((t) => t.code === code)?.lines ?? [];
  const context = { now: NOW, announcedNumbers: new Set<string>() };
  return lines.filter((held) => trustOf(held, context) !== 'withdrawn').map((held) => held.number);
};

/** Whether a line of this number says, however it says it, that it was withdrawn. */
const isShut = (document: unknown, number: string): boolean =>
  JSON.stringify(document, (name, value) =>
    name !== '' && value?.number === number && (value.withdrawn ?? null) !== null ? 'shut' : value,
  ).includes('"shut"');

describe('a directory with malformed parts', () => {
  it('is read as the model says, or not at all, whatever is wrong with it', () => {
    fc.assert(
      fc.property(mutated(wired(directory(2))), fc.boolean(), (document, knew) => {
        const read = readDirectory(document, knew ? HELD : null);
        if (read === null) return;
        const { issues } = v.safeParse(Directory, read);
        // Of a national number nothing on a phone depends on whom it reaches, nor on who says so.
        const others = issues?.filter(({ path }) => path?.[0]?.key !== 'national') ?? [];
        expect(others.map(({ message }) => message)).toEqual([]);
        expect(readDirectory(read, null)).toEqual(read);
      }),
      { numRuns: 500 },
    );
  });

  it('takes no number away that this phone held (law 1)', () => {
    fc.assert(
      fc.property(mutated(wired(directory(2))), (document) => {
        const read = readDirectory(document, HELD);
        if (read === null) return;
        for (const code of ['35', '22']) {
          for (const number of numbersOf(HELD, code)) {
            if (isShut(document, number)) continue;
            const known = read.territories
              .find((t) => t.code === code)
              ?.lines.some((own) => own.number === number);
            expect(known, `${number} in ${code}`).toBe(true);
          }
        }
        expect(read.national.numbers.map(({ number }) => number)).toEqual(
          expect.arrayContaining(['15', '114']),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('brings no withdrawn number back (law 4)', () => {
    const shut = directory(2, { withdrawn: '2026-11-25' });
    const own = ['territories', 1, 'lines', 1];
    expect(shut.territories[1]?.lines[1]?.number).toBe(POLICE);
    fc.assert(
      fc.property(mutated(wired(shut), own), (document) => {
        // Without its number nobody knows which line was meant; without its day it is not withdrawn.
        fc.pre(isShut(document, POLICE));
        expect(numbersOf(readDirectory(document, HELD), '35')).not.toContain(POLICE);
      }),
      { numRuns: 300 },
    );
  });

  it('never offers a town’s line to a whole territory, nor a line without its publisher', () => {
    const own = directory(2);
    const withLine = (change: object) => ({
      ...own,
      territories: own.territories.map((t) =>
        t.code === '35' ? { ...t, lines: t.lines.map((l) => ({ ...l, ...change })) } : t,
      ),
    });
    for (const change of [{ area: 'Rennes' }, { area: {} }, { source: {} }, { source: null }]) {
      expect(numbersOf(readDirectory(withLine(change), null), '35')).toEqual([]);
      expect(numbersOf(readDirectory(withLine(change), HELD), '35')).toEqual([SAMU, POLICE]);
    }
  });

  it('takes a confirmation that cannot be read for none', () => {
    const own = wired(directory(2, { confirmation: null })) as Directory;
    const [, rennes] = own.territories;
    const odd = { ...rennes?.lines[0], confirmation: { by: 'x', on: 'hier', method: '' } };
    const read = readDirectory({ ...own, territories: [{ ...rennes, lines: [odd] }] }, null);
    expect(read?.territories[0]?.lines[0]?.confirmation).toBeNull();
  });

  it('keeps what each line says of itself, and reads one signed before lines said it', () => {
    const said = {
      kind: 'incident',
      openUntil: '2026-12-24',
      area: { label: 'Rennes', communes: ['35238'], station: true },
      cautions: ['second-choice'],
      remark: 'La nuit seulement.',
      deduced: ['network'],
    };
    const own = directory(2, said);
    expect(own.territories[1]?.lines[1]).toMatchObject(said);
    expect(own.national.numbers[0]?.localFacts).toMatchObject([
      { in: ['986'], standing: 'unconfirmed', source: { publisher: 'Une radio' } },
    ]);
    expect(readDirectory(wired(own), null)).toEqual(own);
    // The plain line has none of it: so it was in every directory signed before.
    const [before] = HELD.territories[0]?.lines ?? [];
    expect(Object.keys(before ?? {}).sort()).toEqual(
      'alsoPublished area confirmation kind label network number service source withdrawn'.split(
        ' ',
      ),
    );
    expect(readDirectory(wired(HELD), null)).toEqual(HELD);
  });

  it('takes a mark of a station that cannot be read for one, and passes over other words', () => {
    const own = wired(directory(2)) as Directory;
    const [, rennes] = own.territories;
    const area = { label: 'Rennes', communes: ['35238'], station: 'oui' };
    const odd = {
      ...rennes?.lines[0],
      area,
      openUntil: 'Noël',
      cautions: ['shared', 'of-a-later-app'],
      deduced: 'network',
    };
    const read = readDirectory({ ...own, territories: [{ ...rennes, lines: [odd] }] }, null);
    const [line] = read?.territories[0]?.lines ?? [];
    expect(line).toMatchObject({ area: { station: true }, cautions: ['shared'] });
    expect(line).not.toHaveProperty('openUntil');
    expect(line).not.toHaveProperty('deduced');
  });

  it('is none at all without its lists', () => {
    const own = directory(2);
    for (const change of [
      { format: 'repli-directory/2' },
      { version: 0 },
      { issuedAt: 'today' },
      { territories: {} },
      { territories: [] },
      { territories: [null] },
      { national: null },
      { national: { numbers: 'all' } },
    ]) {
      expect(readDirectory({ ...own, ...change }, null)).toBeNull();
    }
  });

  it('can be asked whether what a page shows of it is whole', () => {
    const broken = { ...HELD, territories: HELD.territories.map((t) => ({ ...t, lines: [null] })) };
    expect([isWhole(HELD, '35'), isWhole(HELD, null)]).toEqual([true, true]);
    expect(isWhole(broken as unknown as Directory, '35')).toBe(false);
    expect(isWhole(broken as unknown as Directory, null)).toBe(true);
    expect(isWhole(HELD, '75')).toBe(false);
    expect(isWhole({ ...HELD, national: { numbers: [{}] } } as unknown as Directory, null)).toBe(
      false,
    );
  });
});
