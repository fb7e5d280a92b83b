import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChosenPlace, type SavedPlace, savedAt } from './chosen-place.ts';
import {
  MOST_SAVED,
  placesFile,
  readPlacesFile,
  readSaved,
  renamed,
  withAdded,
  withImported,
  withRestored,
} from './saved-places.ts';

const RENNES = { territory: '35', commune: { code: '35238', name: 'Rennes' } };
const ILLE = { territory: '35', commune: null };

function listOf(...places: (ChosenPlace & { name: string })[]): readonly SavedPlace[] {
  return places.reduce<readonly SavedPlace[]>((list, place) => {
    const answer = withAdded(list, place);
    if (!answer.ok) throw new Error(answer.problem);
    return answer.list;
  }, []);
}
const many = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    name: `Lieu ${i}`,
    territory: '35',
    commune: { code: `35${String(i + 1).padStart(3, '0')}`, name: `Ville ${i}` },
  }));

describe('the list of saved places', () => {
  it('keeps the order of saving, each under an id of its own', () => {
    const list = listOf({ ...RENNES, name: ' Maison  ' }, { ...ILLE, name: 'Parents' });
    expect(list.map(({ name }) => name)).toEqual(['Maison', 'Parents']);
    expect(new Set(list.map(({ id }) => id)).size).toBe(2);
  });
  it('holds each place once: a commune and its territory are two places', () => {
    const list = listOf({ ...RENNES, name: 'Maison' }, { ...ILLE, name: 'Partout' });
    expect(withAdded(list, { ...RENNES, name: 'Travail' })).toEqual({
      ok: false,
      problem: 'already',
    });
    expect(savedAt(list, ILLE)?.name).toBe('Partout');
    expect(savedAt(list, { territory: '22', commune: null })).toBeUndefined();
  });
  it('has room for ten', () => {
    const full = listOf(...many(MOST_SAVED));
    expect(withAdded(full, { ...RENNES, name: 'Maison' })).toEqual({ ok: false, problem: 'full' });
  });
  it('is renamed in place, never to nothing, and puts a removed place back where it was', () => {
    const list = listOf(...many(3));
    const [, second] = list;
    if (second === undefined) throw new Error('three were added');
    expect(renamed(list, second.id, ' Chez moi ')[1]?.name).toBe('Chez moi');
    expect(renamed(list, second.id, '  ')).toBe(list);
    const without = list.filter((place) => place !== second);
    expect(withRestored(without, second, 1)).toEqual(list);
    expect(withRestored(list, second, 1)).toBe(list);
  });
  it('survives storage that holds something else', () => {
    expect(readSaved(undefined)).toEqual([]);
    expect(readSaved('Rennes')).toEqual([]);
    const list = listOf({ ...RENNES, name: 'Maison' });
    expect(readSaved([null, 3, { id: '9', name: 'X', territory: '20' }, ...list])).toEqual(list);
  });
});

describe('the file of saved places', () => {
  const place = fc.record({
    name: fc.stringMatching(/^[\p{L}\p{N}]{1,40}$/u),
    territory: fc.constantFrom('35', '2A', '974'),
  });
  it('reads back whatever it wrote', () => {
    fc.assert(
      fc.property(fc.uniqueArray(place, { selector: (p) => p.territory }), (places) => {
        const list = listOf(...places.map((p) => ({ ...p, commune: null })));
        const read = readPlacesFile(placesFile(list));
        expect(read).toEqual({ ok: true, places: list.map(({ id: _, ...rest }) => rest) });
      }),
    );
  });
  it('adds what is not there yet, and nothing when there is no room for all', () => {
    const read = readPlacesFile(placesFile(listOf(...many(4))));
    if (!read.ok) throw new Error('not read');
    const some = withImported(listOf(...many(2)), read.places);
    expect(some).toMatchObject({ ok: true, count: 2 });
    expect(
      withImported(listOf(...many(9)), [
        ...read.places,
        { ...RENNES, name: 'A' },
        { ...ILLE, name: 'B' },
      ]),
    ).toEqual({
      ok: false,
    });
  });

  const file = (places: unknown) => JSON.stringify({ format: 'repli-places/1', places });
  it.each([
    ['not JSON', '{', { problem: 'not-a-file' }],
    ['another file', '{"format":"gpx"}', { problem: 'not-a-file' }],
    ['a later format', '{"format":"repli-places/2","places":[]}', { problem: 'not-a-file' }],
    ['no list', '{"format":"repli-places/1","places":{}}', { problem: 'not-a-file' }],
    ['no name', file([{ territory: '35' }]), { problem: 'name', number: 1, value: '' }],
    [
      'a long name',
      file([{ name: 'x'.repeat(41), territory: '35' }]),
      { problem: 'name', number: 1, value: 'x'.repeat(40) },
    ],
    [
      'a territory that is none',
      file([
        { name: 'A', territory: '35' },
        { name: 'B', territory: '99' },
      ]),
      { problem: 'territory', number: 2, value: '99' },
    ],
    [
      'a commune of another territory',
      file([{ name: 'A', territory: '22', commune: RENNES.commune }]),
      { problem: 'commune', number: 1, value: '35238' },
    ],
    ['a place that is none', file(['Rennes']), { problem: 'name', number: 1, value: '' }],
  ])('says what is wrong: %s', (_, text, problem) => {
    expect(readPlacesFile(text)).toEqual({ ok: false, problem });
  });
  it('never throws, whatever the file', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.jsonValue().map(file)), (text) => {
        const read = readPlacesFile(text);
        expect(typeof read.ok).toBe('boolean');
      }),
    );
  });
});
