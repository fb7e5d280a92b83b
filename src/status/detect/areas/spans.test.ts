/** Stretches of a line that may name a place, whether or not anybody knows it. */
import { describe, expect, it } from 'vitest';
import type { TextLine } from '../grammar/lines.ts';
import { writtenAt } from '../lists/names.ts';
import { pageOf } from '../read.ts';
import { readerOf } from '../read-text.fixtures.ts';
import { spansOf } from './spans.ts';

const { item } = readerOf({
  source: { kind: 'prefecture', departement: '35' },
  title: 'Le 18 est en panne',
});

function namesOf(body: string): string[] {
  const line = pageOf(item(body)).lines[1] as TextLine;
  return spansOf(line).map(({ from, to }) => writtenAt(line, from, to));
}

describe('the names of a line', () => {
  it.each([
    ['Belgodère, n° du chef de garde : 04 65 71 20 64', 'Belgodère'],
    ['Florac et alentours - caserne : 04 65 71 48 18', 'Florac et alentours'],
    ['Nord (Haguenau, Saverne) : 03 53 01 67 48', 'Nord (Haguenau, Saverne)'],
    ['04 65 71 84 62 (Bédoin et le versant sud)', 'Bédoin et le versant sud'],
    ['Pour les stations des Arcs, le 04 65 71 73 60', 'stations des Arcs'],
    ['03 53 01 88 24, Le Thillot', 'Thillot'],
    ['Cilaos est isolé : 02 61 91 35 18', 'Cilaos'],
    ['03 53 01 75 17 (rive gauche)', 'rive gauche'],
  ])('are among them: %s', (body, name) => {
    expect(namesOf(body)).toContain(name);
  });
  it('begin and end where no hyphen joins them', () => {
    const names = namesOf('Pompiers de Saint-Jean-de-Luz : 05 36 49 64 18');
    expect(names).toContain('Saint-Jean-de-Luz');
    expect(names.filter((name) => /^(?:Jean|Luz)|Jean$/.test(name))).toEqual([]);
  });
  it('are no numbers, nor services by name', () => {
    const names = namesOf('Le Samu : 02 61 91 35 15');
    expect(names.filter((name) => /\d|^Samu$/.test(name))).toEqual([]);
  });
});
