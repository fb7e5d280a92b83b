import { describe, expect, it } from 'vitest';
import { aLine, codes, TODAY } from '../checks/files.fixtures.ts';
import type { Line, Territory } from '../model.ts';
import { type Before, goingBack, silentChanges } from './compare-files.ts';
import { publishedLine } from './line-key.ts';

const published = (lines: readonly Line[], updated = '2026-11-01'): Before => ({
  lines: lines.map(publishedLine),
  updated,
});
const file = (lines: Line[], updated = TODAY): Territory => ({
  code: '35',
  name: 'Ille-et-Vilaine',
  prefecture: { name: 'Préfecture', website: 'https://exemple.gouv.fr' },
  lines,
  notes: [],
  updated,
});

const fire = aLine();
const closed = aLine({ withdrawn: '2026-11-10', confirmation: null });
const samu = aLine({ service: 'samu', number: '+33200000001', label: 'SAMU (15)' });

describe('a file that goes back', () => {
  const back = (before: Before, after: Territory) => codes(goingBack(before, after));

  it('says nothing of a file that only goes on', () => {
    const after = file([{ ...fire, withdrawn: TODAY }, samu]);
    expect(back(published([fire]), after)).toEqual([]);
    expect(silentChanges(published([fire]), after, TODAY)).toEqual([]);
  });

  it('refuses an older « updated »', () => {
    expect(back(published([fire], TODAY), file([fire], '2026-11-21'))).toEqual([
      'error updated-back',
    ]);
  });

  it('refuses a line deleted instead of withdrawn, open or withdrawn', () => {
    expect(back(published([fire, samu]), file([samu]))).toEqual(['error line-gone']);
    expect(back(published([closed, samu]), file([samu]))).toEqual(['error line-gone']);
  });

  it('refuses a withdrawn number that is open again, or is added again beside itself', () => {
    const open = { ...closed, withdrawn: null };
    expect(back(published([closed]), file([open]))).toEqual(['error line-reopened']);
    const again = { ...open, label: 'Centre de secours' };
    expect(back(published([closed]), file([closed, again]))).toEqual(['error line-reopened']);
  });

  it('takes one confirmed since for reopened, and still says so', () => {
    const confirmation = { by: 'SDIS 35', on: '2026-11-20', method: 'appel' };
    const open = { ...closed, withdrawn: null, confirmation };
    expect(back(published([closed]), file([open]))).toEqual(['warning line-reopened']);
    const older = { ...open, confirmation: { ...confirmation, on: '2026-11-09' } };
    expect(back(published([closed]), file([older]))).toEqual(['error line-reopened']);
  });

  it('lets a number stay open for one area that was closed for another only', () => {
    const town = aLine({ area: { label: 'Rennes', communes: ['35238'] } });
    expect(back(published([closed, town]), file([closed, town]))).toEqual([]);
  });
});

describe('a change that nobody would see', () => {
  const silent = (before: Before, after: Territory) => codes(silentChanges(before, after, TODAY));
  const otherDigits = { ...fire, number: '+33200000009' };

  it('refuses other digits under the same source or the same confirmation', () => {
    expect(silent(published([fire]), file([otherDigits]))).toEqual(['error digits-changed']);
    const newSource = { ...otherDigits, source: { ...fire.source, publisher: 'Préfecture' } };
    expect(silent(published([fire]), file([newSource]))).toEqual(['error digits-changed']);
    expect(silent(published([fire]), file([{ ...newSource, confirmation: null }]))).toEqual([]);
  });

  it('sees a number go to another service under the same source or the same confirmation', () => {
    const moved = { ...fire, service: 'samu' as const };
    expect(silent(published([fire]), file([moved]))).toEqual(['error service-changed']);
    const unconfirmed = { ...moved, confirmation: null };
    expect(silent(published([fire]), file([unconfirmed]))).toEqual(['warning service-changed']);
    const newSource = { ...unconfirmed, source: { ...fire.source, publisher: 'Préfecture' } };
    expect(silent(published([fire]), file([newSource]))).toEqual([]);
  });

  it('refuses changed lines under an « updated » that is not, but for a second change of the day', () => {
    const label = { ...fire, label: 'Pompiers (18)' };
    expect(silent(published([fire]), file([label], '2026-11-01'))).toEqual([
      'error updated-forgotten',
    ]);
    expect(silent(published([fire], TODAY), file([label], TODAY))).toEqual([]);
    expect(silent(published([fire]), file([fire, samu], '2026-11-01'))).toEqual([
      'error updated-forgotten',
    ]);
    expect(silent(published([fire]), file([fire], '2026-11-01'))).toEqual([]);
  });
});
