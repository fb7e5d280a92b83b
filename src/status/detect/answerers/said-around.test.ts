/** What the sentences around a number say of it. */
import { describe, expect, it } from 'vitest';
import { pageOf } from '../read.ts';
import { readerOf } from '../read-text.fixtures.ts';
import { addSaidAround } from './said-around.ts';

const { item } = readerOf({
  source: { kind: 'prefecture', departement: '35' },
  title: 'Panne',
});

/** Signs of the first number of a body. */
function said(body: string): string[] {
  const { lines } = pageOf(item(body));
  const index = lines.findIndex(({ phones }) => phones.length > 0);
  const tokens = lines[index]?.tokens ?? [];
  const phones = tokens.flatMap(({ kind }, at) => (kind === 'phone' ? [at] : []));
  const signs = new Set<string>();
  const [at = -1, after = tokens.length] = phones;
  addSaidAround(lines, index, { at, before: -1, after }, signs);
  return [...signs];
}

describe('what is said around a number', () => {
  it('is that it takes every call, before or after it', () => {
    expect(said('La caserne reçoit tous les appels de détresse au 02 61 91 35 18.')).toContain(
      'takes every call: before it',
    );
    expect(said('La caserne : 02 61 91 35 18, quel que soit le motif.')).toContain(
      'takes whatever it is: after it',
    );
  });
  it('is told by the sentence that follows', () => {
    const told = said('La brigade : 02 61 91 35 17. Un malade, le feu, un vol : on transmet tout.');
    expect(told).toContain('takes every need: the next sentence');
    expect(told).toContain('passes on: the next sentence');
  });
  it('is told over a list', () => {
    const told = said(
      'Ces points prennent toute demande de secours :\n- Redon : caserne, 02 61 91 35 18 ;',
    );
    expect(told).toContain('takes every call: over it');
  });
  it('is that it takes one need alone, or more than that', () => {
    expect(said('La brigade, uniquement pour un vol : 02 61 91 35 17.')).toContain(
      'takes that alone: before it',
    );
    const more = said('L’hôpital, pas seulement pour la santé : 02 61 91 35 15.');
    expect(more).toContain('takes more than that: before it');
    expect(more).not.toContain('takes that alone: before it');
  });
  it('is that it is closed, wrong, or sends no help', () => {
    expect(said('Le 02 61 91 35 18 a été fermé.')).toContain('closed: after it');
    expect(said('Samu : 02 61 91 35 15. Ce numéro comportait une erreur.')).toContain(
      'mistaken: the next sentence',
    );
    expect(said('Accueil : 02 61 91 35 00, qui n’envoie pas de secours.')).toContain(
      'sends no help: after it',
    );
    expect(said('Mairie : 02 61 91 35 00. Ne composez pas ce numéro.')).toContain(
      'not to call: the next sentence',
    );
  });
  it('is not what a sentence that gives another number says', () => {
    const told = said('Samu : 02 61 91 35 15. Pour toute urgence, la mairie : 02 61 91 35 00.');
    expect(told.filter((sign) => sign.startsWith('takes every call'))).toEqual([]);
  });
});
