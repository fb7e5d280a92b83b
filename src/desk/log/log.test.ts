import { describe, expect, it } from 'vitest';
import type { Line } from '../../directory/model.ts';
import { type FirstSeen, SEEN_FORMAT, type Seen } from '../../status/bulletin/announced-since.ts';
import { parseXml } from '../../status/cap/xml.fixtures.ts';
import { messageKey, voucherOfKey } from '../../status/chain/key.ts';
import { alertOf, built, chainOf, keyOf, OUTAGE, SENDER } from '../announce/announce.fixtures.ts';
import { aLine, aTerritory } from '../lines/model/lines.fixtures.ts';
import { type Entry, NO_PAPERS, type Papers } from './entry.ts';
import { lineChanges } from './line-changes.ts';
import { nightOf } from './night.ts';
import { rowText, seenSaid } from './row-text.ts';
import { type LogSources, type NightRow, rowsOf } from './rows.ts';

const ZONE = 'Europe/Paris';
const KEY = { ...keyOf('35-aaaa', ['35']), holder: 'Préfecture d’Ille-et-Vilaine' };
const OTHER = keyOf('56-bbbb', ['56']);
const night = nightOf('2026-11-22', ZONE);
if (night === null) throw new Error('no night');

let count = 0;
function entryOf(given: Partial<Entry>): Entry {
  count += 1;
  return {
    seq: count,
    at: new Date(Date.parse('2026-11-22T18:17:00Z') + count * 1000).toISOString(),
    event: 'accepted',
    kind: 'announcement',
    id: 'x',
    version: 1,
    kid: KEY.kid,
    digest: '',
    hash: 'f'.repeat(64),
    ...given,
  };
}
/** As a desk signs it; the service checked the signature. */
const signed = (payload: object, kid = KEY.kid): string =>
  JSON.stringify({
    payload: JSON.stringify(payload),
    protected: btoa(JSON.stringify({ alg: 'ES256', kid })),
    signature: 'x',
  });
const announcement = (xml: string, territories: 'all' | string[] = ['35'], kid = KEY.kid) =>
  signed({ format: 'repli-announcement/1', xml, territories }, kid);
const paper = (text: string, more: Partial<Papers> = {}): Papers => ({
  ...NO_PAPERS,
  text,
  ...more,
});

const noted = (given: Partial<FirstSeen>): FirstSeen => ({
  id: 'x',
  sent: '2026-11-22T18:17:00Z',
  nature: 'actual',
  phase: 'ongoing',
  certainty: 'official',
  territories: ['35'],
  publisher: 'Préfecture',
  at: '2026-11-22T18:17:20Z',
  ...given,
});
const record = (...messages: FirstSeen[]): Seen => ({
  format: SEEN_FORMAT,
  since: '2026-11-20T00:00:00Z',
  messages,
});

function rows(pairs: [Entry, Papers][], given: Partial<LogSources> = {}): NightRow[] {
  return rowsOf(night as NonNullable<typeof night>, '35', {
    entries: pairs.map(([entry]) => entry),
    papers: new Map(pairs.map(([{ seq }, papers]) => [seq, papers])),
    corrections: new Map(),
    seen: record(),
    keys: [KEY, OTHER],
    parse: parseXml,
    ...given,
  });
}
const titles = (all: NightRow[]) => all.map((row) => rowText(row, 'fr').title);

const first = alertOf();
const at = (minutes: number) => new Date(Date.parse(first.sent) + minutes * 60_000);
const update = built({ kind: 'update', chain: chainOf(first), outage: OUTAGE }, at(5));
const end = built({ kind: 'all-clear', chain: chainOf(first, update) }, at(10));
const mistake = built({ kind: 'cancel', chain: chainOf(first) }, at(10));
const idIn = (id: string) =>
  messageKey({ sender: SENDER, id, voucher: voucherOfKey(KEY.territories) });

describe('what an officer announced', () => {
  it('is told as announced, changed, over or taken back, by the holder of the key', () => {
    const all = rows(
      [first, update, end, mistake].map(({ xml, id }) => [
        entryOf({ id }),
        paper(announcement(xml)),
      ]),
    );
    expect(titles(all)).toEqual([
      'Annonce',
      'Annonce mise à jour',
      'Fin de panne annoncée',
      'Annonce retirée (erreur)',
    ]);
    expect(new Set(all.map(({ who }) => who))).toEqual(new Set([KEY.holder]));
    const [announced] = all;
    expect(announced && rowText(announced, 'fr').details.join(' ')).toMatch(/15.*02\u00a061/);
  });

  it('was seen when the bulletin showed that very message, else it is said what is not known', () => {
    const pair = (): [Entry, Papers] => [entryOf({ id: first.id }), paper(announcement(first.xml))];
    const said = (seen: Seen | null) => {
      const [row] = rows([pair()], { seen });
      return row && seenSaid(row, ZONE, 'fr');
    };
    const { sent } = first;
    const id = idIn(first.id);
    expect(said(record(noted({ id, sent })))).toBe('vu à partir de 19:17:20\u00a0UTC+1');
    expect(said(record(noted({ id, sent, atLatest: true })))).toContain('au plus tard à 19:17:20');
    expect(said(record(noted({ id, sent: update.sent })))).toContain('jamais vu');
    expect(said(record(noted({ id, sent, nature: 'exercise' })))).toBe('pas encore vu');
    expect(said(record())).toBe('pas encore vu');
    expect(said(null)).toBe('heure non relevée');
    expect(said({ ...record(), since: '2026-11-23T00:00:00Z' })).toBe('heure non relevée');
  });

  it('as an exercise is marked as one', () => {
    const drill = built(
      { kind: 'alert', sender: SENDER, nature: 'exercise', outage: OUTAGE },
      new Date(first.sent),
    );
    const [row] = rows([[entryOf({ id: drill.id }), paper(announcement(drill.xml))]]);
    expect(row?.nature).toBe('exercise');
  });

  it('and came another way than the service is in the log too, once', () => {
    const { sent, id } = first;
    const seen = record(
      noted({ id: idIn(id), sent }),
      noted({ id: 'par,fichier', at: '2026-11-22T20:00:00Z' }),
      noted({ id: 'ailleurs,x', territories: ['56'] }),
      noted({ id: 'avant,x', at: '2026-11-22T10:59:59Z' }),
    );
    const all = rows([[entryOf({ id }), paper(announcement(first.xml))]], { seen });
    expect(titles(all)).toEqual([
      'Annonce',
      'Paru au bulletin, sans entrée lisible dans le journal de cette nuit',
    ]);
    expect(all[1]?.seq).toBeNull();
  });

  it('is there although its text cannot be had: what it was about, and nothing more', () => {
    const all = rows([[entryOf({ id: 'abc' }), NO_PAPERS]]);
    expect(titles(all)).toEqual(['Accepté, mais le texte n’a pas pu être relu\u00a0: annonce abc']);
    expect(all[0]?.seen).toBeNull();
  });
});

describe('what is in the log of a territory', () => {
  it('is of its night and of it alone; of a key that nobody knows nothing is left out', () => {
    const text = paper(announcement(first.xml));
    const elsewhere = alertOf({ territories: ['56'] });
    const all = rows([
      [entryOf({ at: '2026-11-22T10:59:59Z' }), text],
      [entryOf({ at: '2026-11-22T11:00:00Z', event: 'expired', id: 'premier' }), NO_PAPERS],
      [entryOf({ kid: OTHER.kid }), paper(announcement(elsewhere.xml, ['56'], OTHER.kid))],
      [entryOf({ kid: 'gone', event: 'expired', id: 'inconnue' }), NO_PAPERS],
      [entryOf({ kind: 'territory', id: '56' }), NO_PAPERS],
      [entryOf({ kind: 'request', id: '56-x' }), NO_PAPERS],
      [entryOf({ at: '2026-11-23T11:00:00Z' }), text],
    ]);
    expect(titles(all)).toEqual([
      'Refusé par le service (expired)\u00a0: annonce premier',
      'Refusé par le service (expired)\u00a0: annonce inconnue',
    ]);
    expect(all[1]?.who).toBe('gone');
  });

  it('was taken back before it came out, which no phone saw', () => {
    const [row] = rows([
      [entryOf({ event: 'taken-back', id: first.id }), paper(announcement(first.xml))],
    ]);
    expect(row && rowText(row, 'fr').title).toContain('Repris avant de paraître');
    expect(row?.seen).toBeNull();
  });

  it('is corrected by a later word, at the entry and as an entry of its own', () => {
    const entry = entryOf({ id: first.id });
    const correction = {
      format: 'repli-correction/1',
      entry: entry.seq,
      hash: entry.hash,
      says: 'Publié par erreur.',
      version: 1,
      issuedAt: '2026-11-22T19:05:00Z',
      validUntil: '2026-11-29T19:05:00Z',
    };
    const all = rows(
      [
        [entry, paper(announcement(first.xml))],
        [entryOf({ kind: 'correction', id: String(entry.seq) }), paper(signed(correction))],
      ],
      {
        corrections: new Map([
          [entry.seq, { at: correction.issuedAt, kid: KEY.kid, says: correction.says }],
        ]),
      },
    );
    expect(all[0]?.corrected).toMatchObject({ says: 'Publié par erreur.', who: KEY.holder });
    expect(titles(all)[1]).toContain(`Correction de l’entrée n°\u00a0${entry.seq}`);
  });
});

describe('what was published of the lines', () => {
  const file = (...lines: Line[]) => signed({ territory: aTerritory(lines) });
  const confirmation = { by: 'Officier et chef de salle', on: '2026-11-22', method: 'appel' };
  const told = (before: Line[], after: Line[]) =>
    lineChanges(before, after).map(({ did, line }) => `${did} ${line.label}`);

  it('is told line by line: published, confirmed, changed, withdrawn, reopened, gone', () => {
    const a = aLine({ label: 'A', number: '+33200000011', confirmation: null });
    const b = aLine({ label: 'B', number: '+33200000012', confirmation: null });
    expect(told([], [a])).toEqual(['published A']);
    expect(told([a], [{ ...a, confirmation }])).toEqual(['confirmed A']);
    expect(told([{ ...a, confirmation }], [a])).toEqual(['unconfirmed A']);
    expect(told([a, b], [a, { ...b, withdrawn: '2026-11-22' }])).toEqual(['withdrawn B']);
    expect(told([{ ...a, withdrawn: '2026-11-01' }], [a])).toEqual(['reopened A']);
    expect(told([a, b], [b])).toEqual(['removed A']);
    expect(told([a, b], [{ ...a, label: 'A2' }, b])).toEqual(['changed A2']);
    expect(told([], [{ ...a, confirmation }])).toEqual(['published A', 'confirmed A']);
    expect(told([a], [a])).toEqual([]);
  });

  it('was seen since the directory and the pages have it', () => {
    const entry = () => entryOf({ kind: 'territory', id: '35' });
    const after = file(aLine({ confirmation }));
    const said = (papers: Partial<Papers>) => {
      const [row] = rows([[entry(), paper(after, papers)]]);
      return row && [rowText(row, 'fr').details.join(), seenSaid(row, ZONE, 'fr')];
    };
    const before = file();
    const [details, seen] = said({ before, publicSince: '2026-11-22T18:20:00Z' }) ?? [];
    expect(details).toContain('confirmée');
    expect(details).toContain('par Officier et chef de salle (sans signature)');
    expect(seen).toContain('19:20:00');
    expect(said({ before, laterOut: true })?.[1]).toContain('jamais vu');
    expect(said({ before })?.[1]).toBe('heure non relevée');
    expect(said({})?.[0]).toContain('ce qui a changé n’est pas connu');
  });
});
