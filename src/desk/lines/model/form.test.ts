import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { lineKey } from '../../../directory/history/line-key.ts';
import {
  CAUTIONS,
  type Caution,
  DEDUCIBLE,
  type Deducible,
  Line,
} from '../../../directory/model.ts';
import {
  communesRead,
  dayRead,
  dayTyped,
  formOf,
  LineForm,
  newForm,
  numberRead,
  rawLine,
  withDeduced,
  withdrawnInForm,
  withNumber,
} from './form.ts';
import { aLine } from './lines.fixtures.ts';

describe('a line in the form', () => {
  it('goes back into the file as it came', () => {
    const days = fc.constantFrom('', '2026', '2026-03', '2026-03-01');
    const text = fc.constantFrom('', 'Préfecture', 'ARS');
    const always = fc.record({
      service: fc.constantFrom('samu' as const, 'fire' as const),
      number: fc.constantFrom('+33200000001', '+33600000002', '+262262000000'),
      area: fc.constantFrom<Line['area']>(
        '',
        null,
        'Rennes',
        { label: 'Rennes', communes: ['35238', '35051'] },
        { label: 'Redon', communes: ['35236'], station: true },
        { label: 'Redon', communes: [], station: true },
      ),
      kind: fc.constantFrom('permanent' as const, 'incident' as const),
      network: fc.constantFrom('fixed' as const, 'mobile' as const, 'unknown' as const),
      withdrawn: fc.constantFrom(null, '2026-02-03'),
      source: fc.record({
        publisher: fc.constant('SDIS'),
        onBehalfOf: text,
        url: fc.constantFrom('', 'https://exemple.gouv.fr/a'),
        published: days,
      }),
    });
    const later = fc.record(
      {
        openUntil: fc.constantFrom('2026-03-31', '2026-12-24'),
        cautions: fc.subarray<Caution>([...CAUTIONS], { minLength: 1 }),
        remark: fc.constant('La nuit seulement.'),
        deduced: fc.subarray<Deducible>([...DEDUCIBLE], { minLength: 1 }),
      },
      { requiredKeys: [] },
    );
    const line = fc.tuple(always, later).map(([old, added]) => ({ ...old, ...added }));
    fc.assert(
      fc.property(line, (changes) => {
        const whole = aLine(changes);
        const territory = whole.number.startsWith('+262') ? '974' : '35';
        const back = v.parse(Line, rawLine(formOf(whole), territory));
        expect(lineKey(back)).toBe(lineKey(whole));
      }),
    );
  });

  it('reads numbers as people write them and keeps what is none', () => {
    expect(numberRead('02 61 91 43 15', '35')).toBe('+33261914315');
    expect(numberRead('+33 (0)2.61.91.43.15', '35')).toBe('+33261914315');
    expect(numberRead('0262 00 00 00', '974')).toBe('+262262000000');
    expect(numberRead(' 17 ', '35')).toBe('17');
    expect(numberRead('02 61 91 43 1', '35')).toBe('02 61 91 43 1');
    expect(numberRead('\u202a02 61 91 43 15\u202c', '35')).toBe('+33261914315');
  });

  it('reads days as people write them and keeps what is none', () => {
    expect(
      ['22/11/2026', '3.6.2021', '11/2026', '2026', '2026-11-22', 'hier'].map(dayRead),
    ).toEqual(['2026-11-22', '2021-06-03', '2026-11', '2026', '2026-11-22', 'hier']);
    expect(['2021-06-03', '2021-06', '2021', ''].map(dayTyped)).toEqual([
      '03/06/2021',
      '06/2021',
      '2021',
      '',
    ]);
    expect(communesRead('35238, 2a004;')).toEqual(['35238', '2A004']);
  });

  it('loses its confirmation with another number and has it again with the old one', () => {
    const form = formOf(aLine());
    const other = withNumber(form, '06 00 00 00 01', '35');
    expect(rawLine(other, '35')).toMatchObject({ confirmation: null, network: 'mobile' });
    const back = withNumber(other, '02 00 00 00 00', '35');
    expect(rawLine(back, '35')).toMatchObject({
      confirmation: { by: 'SIDPC et SDIS' },
      network: 'fixed',
    });
    expect(rawLine({ ...form, service: 'samu' }, '35').confirmation).toBeNull();
  });

  it('says that its network was read from the number, until somebody chooses it', () => {
    const typed = withNumber(newForm('SDIS', '2026-11-22'), '06 00 00 00 01', '35');
    expect(rawLine(typed, '35')).toMatchObject({ network: 'mobile', deduced: ['network'] });
    expect(rawLine({ ...typed, ...withDeduced(typed, 'network', false) }, '35').deduced).toBe(
      undefined,
    );
  });

  it('has a day of withdrawal that somebody knows once it is withdrawn here', () => {
    const form = { ...formOf(aLine()), withdrawn: '04/06/2021', deduced: ['withdrawn' as const] };
    expect(rawLine(form, '35')).toMatchObject({ withdrawn: '2021-06-04', deduced: ['withdrawn'] });
    expect(rawLine(withdrawnInForm(form, '22/11/2026'), '35').deduced).toBeUndefined();
  });

  it('is read from a draft kept before there were cautions', () => {
    const { openUntil, cautions, remark, deduced, ...kept } = formOf(aLine());
    expect([openUntil, cautions, remark, deduced]).toEqual(['', [], '', []]);
    expect(v.parse(LineForm, kept)).toEqual(formOf(aLine()));
  });
});
