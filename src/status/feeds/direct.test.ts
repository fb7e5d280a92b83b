import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bulletin } from '../model.ts';
import { situationFor } from '../situation/situation.ts';
import { type FetchedSource, readDirect } from './direct.ts';
import { PREFECTURE, parse, sample } from './source.fixtures.ts';

const now = new Date('2026-11-22T17:20:00Z');
const document = (bytes: Uint8Array) => ({ bytes, contentType: '' });
const fetched = (...names: string[]): FetchedSource => ({
  source: PREFECTURE,
  documents: names.map((name) => document(sample(name))),
});
const direct = (list: FetchedSource[], verified: Bulletin | null = null) =>
  readDirect(list, { parse, verified, known: [], now });
const situation = (bulletin: Bulletin) =>
  situationFor('35', bulletin, { lastPoll: 'ok', lastOk: now.toISOString() }, now);

const VERIFIED: Bulletin = {
  format: 'repli-bulletin/1',
  sequence: 7,
  issuedAt: '2026-11-22T17:00:00Z',
  validUntil: '2026-11-22T17:05:00Z',
  sources: [{ id: 'announcements', ok: true, checkedAt: '2026-11-22T17:00:00Z' }],
  announcements: [
    {
      id: 'p,1',
      sent: '2026-11-22T16:50:00Z',
      nature: 'actual',
      phase: 'ongoing',
      certainty: 'official',
      territories: ['35'],
      numbers: { '17': 'down' },
      worksFrom: [],
      failsFrom: [],
      lines: [],
      advice: [],
      publisher: 'P',
      link: '',
      source: 'announcements',
      onset: null,
      expectedEnd: null,
      expires: null,
      endedAt: null,
      sourceFailing: false,
    },
  ],
};

describe('a phone that reads the feeds itself', () => {
  it('shows what they say', () => {
    const { probable, states } = situation(direct([fetched('prefecture.atom.xml')]).bulletin);
    expect(probable).toMatchObject([{ certainty: 'probable', territories: ['35'], lines: [] }]);
    expect(states).toMatchObject({ '15': 'unknown', '18': 'unknown' });
  });

  it('keeps what the last verified bulletin announced, marked', () => {
    const { bulletin } = direct([fetched('prefecture.atom.xml')], VERIFIED);
    expect(bulletin.announcements).toHaveLength(2);
    expect(situation(bulletin).official).toMatchObject([{ id: 'p,1', sourceFailing: true }]);
  });

  it('is told which alerts an index points to, and reads them when it has them', () => {
    const alone = direct([fetched('cap-index.atom.xml')]);
    expect(alone.pages).toHaveLength(2);
    expect(alone.bulletin.sources.every(({ ok }) => !ok)).toBe(true);
  });

  it('does not clear even when every feed was read well and says nothing', () => {
    const empty = Buffer.from('<rss version="2.0"><channel><title>x</title></channel></rss>');
    const { bulletin } = direct([{ source: PREFECTURE, documents: [document(empty)] }]);
    expect(bulletin.sources).toMatchObject([{ id: 'prefecture-35', ok: true }, { ok: false }]);
    expect(situation(bulletin)).toMatchObject({ coverage: 'partial', allClear: false });
  });

  it('never gives the all-clear, whatever it read or did not', () => {
    const texts = fc.oneof(
      fc.constantFrom(null, 'prefecture.atom.xml', 'sdis.rss.xml', 'nws.json', 'mowas-index.json'),
      fc.string(),
    );
    const empty = Buffer.from('<rss version="2.0"><channel><title>x</title></channel></rss>');
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 3 }), fc.boolean(), (list, held) => {
        const sources = list.map((text, index): FetchedSource => {
          const name =
            text !== null && /\.(xml|json)$/.test(text) ? sample(text) : Buffer.from(text ?? '');
          const documents = text === null ? null : [document(name), document(empty)];
          return { source: { ...PREFECTURE, id: `s${index}` }, documents };
        });
        const { bulletin } = direct(sources, held ? VERIFIED : null);
        const seen = situation(bulletin);
        expect(seen.allClear).toBe(false);
        expect(Object.values(seen.states)).not.toContain('works');
      }),
      { numRuns: 300 },
    );
  });
});
