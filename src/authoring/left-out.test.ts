import { describe, expect, it } from 'vitest';
import { readCap } from '../status/cap/read.ts';
import { parseXml } from '../status/cap/xml.fixtures.ts';
import { type Chain, chainsOf } from '../status/chain/continue.ts';
import { buildAnnouncement } from './build.ts';
import type { AuthoredAct, Outage } from './choices.ts';
import { DOUBTS } from './doubts.ts';
import { sayDoubt } from './problem-words.ts';

const NOW = new Date('2026-11-21T17:20:00Z');
const LATER = new Date('2026-11-21T18:20:00Z');
const OUTAGE: Outage = {
  territories: ['22', '35'],
  numbers: { '15': 'down', '17': 'works', '18': 'disrupted' },
  worksFrom: [],
  failsFrom: [],
  lines: [{ service: 'any', number: '+33261911515', area: '', network: 'fixed' }],
  advice: [],
  publisher: 'Préfecture de région',
  link: '',
  onset: '2026-11-21T17:05:00Z',
  expectedEnd: null,
  expires: null,
};

function sent(act: AuthoredAct, now: Date): string {
  const built = buildAnnouncement(act, { now, accepted: new Set(DOUBTS) });
  if (!built.ok) throw new Error(JSON.stringify(built));
  return built.xml;
}
function chainOf(...texts: string[]): Chain {
  const [chain] = chainsOf(texts.flatMap((xml) => readCap(xml, parseXml).messages));
  if (chain === undefined) throw new Error('no chain');
  return chain;
}
const begun = (nature: 'actual' | 'exercise' = 'actual', outage: Outage = OUTAGE) =>
  sent({ kind: 'alert', sender: 'pref.example', nature, outage }, NOW);

function asked(chain: Chain, changes: Partial<Outage>): string[] {
  const act: AuthoredAct = { kind: 'update', chain, outage: { ...OUTAGE, ...changes } };
  const built = buildAnnouncement(act, { now: LATER, accepted: new Set(['fictional-line']) });
  return built.ok ? [] : built.doubts.map(({ code, value }) => `${code} ${value}`);
}

describe('what an update leaves out', () => {
  it('is asked about: a place, a failing number', () => {
    const chain = chainOf(begun());
    expect(asked(chain, { territories: ['35'] })).toEqual(['leaves-places 22']);
    expect(asked(chain, { numbers: { '15': 'down' } })).toEqual(['leaves-numbers 18']);
    expect(asked(chain, { territories: ['44'], numbers: { '17': 'down' } })).toEqual([
      'leaves-places 22, 35',
      'leaves-numbers 15, 18',
    ]);
  });

  it('is nothing where all is said again, more is said, or a number is said to work', () => {
    const chain = chainOf(begun());
    expect(asked(chain, {})).toEqual([]);
    expect(asked(chain, { territories: ['22', '35', '56'] })).toEqual([]);
    expect(asked(chain, { numbers: { '15': 'down', '18': 'works' } })).toEqual([]);
  });

  it('is every other territory where the whole country was named', () => {
    const chain = chainOf(begun('actual', { ...OUTAGE, territories: 'all' }));
    const [doubt = ''] = asked(chain, { territories: ['35'] });
    expect(doubt).toMatch(/^leaves-places 01, 02, /);
    expect(doubt.split(', ')).toHaveLength(106);
  });

  it('may be what ended before, and anything in an exercise', () => {
    const first = begun();
    const ended = chainOf(first, sent({ kind: 'all-clear', chain: chainOf(first) }, LATER));
    expect(ended.over).toBe('ended');
    const reopened: AuthoredAct = {
      kind: 'update',
      chain: ended,
      outage: { ...OUTAGE, territories: ['35'] },
    };
    const accepted = new Set(['fictional-line'] as const);
    expect(buildAnnouncement(reopened, { now: LATER, accepted }).ok).toBe(true);
    expect(asked(chainOf(begun('exercise')), { territories: ['35'] })).toEqual([]);
  });

  it('is told by name', () => {
    const doubt = { code: 'leaves-places', value: '22, 35' } as const;
    expect(sayDoubt(doubt, 'fr')).toContain('Côtes-d’Armor, Ille-et-Vilaine');
    expect(sayDoubt(doubt, 'en')).toContain("Côtes-d'Armor, Ille-et-Vilaine");
  });
});
