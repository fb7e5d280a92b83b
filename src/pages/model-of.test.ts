import { expect, it } from 'vitest';
import type { Directory, PublishedNumber } from '../directory/model.ts';
import { NO_NEWS } from './model.ts';
import { modelOf } from './model-of.ts';

const number = (short: string, territories: PublishedNumber['territories']): PublishedNumber => ({
  number: short,
  id: `n${short}`,
  reaches: 'any',
  by: ['voice'],
  territories,
  standIns: [],
  callable: true,
  source: { publisher: 'Arcep', onBehalfOf: '', url: '', published: '' },
});

const directory: Directory = {
  format: 'repli-directory/1',
  version: 1,
  issuedAt: '2026-11-01T00:00:00Z',
  validUntil: '2026-12-01T00:00:00Z',
  national: {
    updated: '2026-11-01',
    numbers: [number('15', 'all'), number('112', ['35', '75']), number('16', ['987', '988'])],
  },
  territories: [],
};

it.each([
  [null, ['15', '112']],
  ['35', ['15', '112']],
  ['987', ['15', '16']],
])(
  'a page of %s lists the numbers that exist there, of no place those of the mainland',
  (territory, listed) => {
    const { national } = modelOf({ lang: 'fr', territory }, directory, NO_NEWS, new Date());
    expect(national?.map((n) => n.number)).toEqual(listed);
  },
);
