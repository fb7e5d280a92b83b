import { expect, it } from 'vitest';
import { wholeSaid } from './whole-said.ts';

const BOTH = { territories: ['22', '35'], numbers: { '15': 'down' as const } };

it('says before an end or a retraction that it holds everywhere, where there are several parts', () => {
  for (const kind of ['all-clear', 'cancel'] as const) {
    expect(wholeSaid(kind, BOTH, 'fr')).toMatch(/Côtes-d.Armor et Ille-et-Vilaine/);
    expect(wholeSaid(kind, BOTH, 'fr')).toContain('mettez-la à jour');
    expect(wholeSaid(kind, { territories: 'all', numbers: {} }, 'en')).toContain('update it');
    const numbers = { '15': 'down', '18': 'down' } as const;
    expect(wholeSaid(kind, { territories: ['35'], numbers }, 'fr')).not.toBeNull();
  }
});

it('says nothing of what has one part, or of what ends nothing', () => {
  expect(wholeSaid('all-clear', { ...BOTH, territories: ['35'] }, 'fr')).toBeNull();
  expect(wholeSaid('update', BOTH, 'fr')).toBeNull();
  expect(wholeSaid('alert', BOTH, 'fr')).toBeNull();
  expect(wholeSaid('all-clear', null, 'fr')).toBeNull();
});
