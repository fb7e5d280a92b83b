import { beforeAll, describe, expect, it } from 'vitest';
import { buildAnnouncement } from '../../authoring/build.ts';
import type { AuthoredAct, Outage } from '../../authoring/choices.ts';
import { DOUBTS } from '../../authoring/doubts.ts';
import { makeKey, type NewKey } from '../../directory/key-file.ts';
import { revokeKey } from '../../directory/keys-list.ts';
import { signDocument } from '../../directory/signed.ts';
import { readCap } from '../cap/read.ts';
import { parseXml } from '../cap/xml.fixtures.ts';
import { chainsOf } from '../chain/continue.ts';
import { settle } from '../chain/settle.ts';
import {
  ANNOUNCEMENT_FORMAT,
  openAnnouncement,
  peekAnnouncement,
  signAnnouncement,
  TAKEN_FOR_MS,
} from './announcement.ts';

const NOW = new Date('2026-11-22T17:20:00Z');
const DAY_MS = 86_400_000;
const later = (days: number) => new Date(NOW.getTime() + days * DAY_MS);
const OUTAGE: Outage = {
  territories: ['35'],
  numbers: { '15': 'down' },
  worksFrom: [],
  failsFrom: [],
  lines: [{ service: 'samu', number: '+33261911515', area: '', network: 'fixed' }],
  advice: [],
  publisher: 'Préfecture d’Ille-et-Vilaine',
  link: '',
  onset: null,
  expectedEnd: null,
  expires: null,
};

function xmlOf(act: AuthoredAct, now = NOW): string {
  const built = buildAnnouncement(act, { now, accepted: new Set(DOUBTS) });
  if (!built.ok) throw new Error(JSON.stringify(built));
  return built.xml;
}
const alertIn = (territories: Outage['territories']) =>
  xmlOf({ kind: 'alert', sender: 'a@b', nature: 'actual', outage: { ...OUTAGE, territories } });
const XML = alertIn(['35']);

let key: NewKey;
let other: NewKey;
let national: NewKey;
let text: string;
beforeAll(async () => {
  const wanted = {
    use: ['territory' as const],
    holder: 'X',
    from: '2026-11-01',
    until: '2027-11-01',
  };
  key = await makeKey({ ...wanted, name: '35', territories: ['35'] });
  other = await makeKey({ ...wanted, name: '56', territories: ['56', '22'] });
  national = await makeKey({ ...wanted, name: 'FR', territories: 'all' });
  text = await sign(key);
});
const signerOf = ({ entry, privateJwk }: NewKey) => ({ kid: entry.kid, privateKey: privateJwk });
const sign = (by: NewKey, xml = XML, territories: Outage['territories'] = ['35'], now = NOW) =>
  signAnnouncement(xml, signerOf(by), { now, territories });
const open = (
  signed: string,
  more: { now?: Date; newerThan?: number; keys?: NewKey['entry'][] } = {},
) => {
  const { keys = [key, other, national].map(({ entry }) => entry), ...options } = more;
  return openAnnouncement(signed, keys, {
    now: NOW,
    read: (xml) => readCap(xml, parseXml),
    ...options,
  });
};
const refusal = async (...args: Parameters<typeof open>) => {
  const opened = await open(...args);
  return opened.ok ? null : opened.refusal;
};

describe('a signed announcement', () => {
  it('opens to its message', async () => {
    const opened = await open(text);
    expect(opened).toMatchObject({ ok: true, announcement: { xml: XML, territories: ['35'] } });
    expect(opened.ok && opened.messages[0]?.content?.numbers).toEqual({ '15': 'down' });
    expect(peekAnnouncement(text)?.xml).toBe(XML);
  });

  it('is refused from a key of another territory', async () => {
    const entitled = { code: 'key-not-entitled', kid: other.entry.kid, territory: '35' };
    expect(await refusal(await sign(other))).toMatchObject(entitled);
    const both = await sign(key, alertIn(['22', '35']), ['22', '35']);
    expect(await refusal(both)).toMatchObject({ code: 'key-not-entitled', territory: '22' });
    const everywhere = await sign(key, alertIn('all'), 'all');
    expect(await refusal(everywhere)).toMatchObject({ code: 'key-not-entitled', territory: '01' });
    expect(await refusal(await sign(national, alertIn('all'), 'all'))).toBeNull();
  });

  it('is refused when its message speaks of more than its envelope', async () => {
    const code = 'bad-announcement';
    expect(await refusal(await sign(key, alertIn(['56'])))).toMatchObject({ code });
    expect(await refusal(await sign(key, alertIn('all')))).toMatchObject({ code });
  });

  it('is refused from a key that only signs other documents', async () => {
    const keys = [{ ...key.entry, use: ['bulletin' as const] }];
    expect(await refusal(text, { keys })).toMatchObject({ code: 'key-not-entitled' });
  });

  it('is refused when altered, from an unknown key, or when it is something else', async () => {
    const altered = text.replace('15=down', '18=down');
    expect(altered).not.toBe(text);
    expect(await refusal(altered)).toMatchObject({ code: 'bad-signature' });
    expect(await refusal(text, { keys: [other.entry] })).toMatchObject({ code: 'unknown-key' });
    expect(await refusal(XML)).toMatchObject({ code: 'not-a-document' });
    expect(await refusal('<html>')).toMatchObject({ code: 'not-a-document' });
    const bulletin = await signDocument(
      JSON.parse(JSON.parse(text).payload),
      signerOf(key),
      'bulletin',
    );
    expect(await refusal(bulletin)).toMatchObject({ code: 'wrong-format' });
  });

  it('is refused once its key is revoked or past its days, or before its first', async () => {
    const list = revokeKey({ keys: [key.entry] }, key.entry.kid, '2026-11-22');
    const keys = list.ok ? list.keys.keys : [];
    expect(await refusal(text, { keys })).toMatchObject({ code: 'key-revoked' });
    const short = [{ ...key.entry, until: '2026-11-21' }];
    expect(await refusal(text, { keys: short })).toMatchObject({ code: 'key-expired' });
    const early = [{ ...key.entry, from: '2026-11-23' }];
    expect(await refusal(text, { keys: early })).toMatchObject({ code: 'key-not-yet-valid' });
  });

  it('is refused when it is older than the version held, or was kept too long', async () => {
    const held = later(1).getTime();
    expect(await refusal(text, { newerThan: held })).toMatchObject({ code: 'rolled-back' });
    expect(await refusal(text, { newerThan: NOW.getTime() })).toBeNull();
    const days = TAKEN_FOR_MS / DAY_MS;
    expect(await refusal(text, { now: later(days) })).toBeNull();
    expect(await refusal(text, { now: later(days + 1) })).toMatchObject({ code: 'expired' });
  });

  it('is refused when it holds no message, or several', async () => {
    const wrap = (...xml: string[]) =>
      `<feed>${xml.map((x) => x.replace(/^<\?xml.*\?>/, '')).join('')}</feed>`;
    for (const xml of ['', '<a/>', 'no xml', wrap(XML, XML.replace('repli-35', 'repli-36'))]) {
      expect(await refusal(await sign(key, xml)), xml).toMatchObject({ code: 'bad-announcement' });
    }
  });

  it('is refused, never thrown on, whatever an entitled key signs', async () => {
    const dates = { issuedAt: NOW.toISOString(), validUntil: later(1).toISOString(), sequence: 1 };
    const shapes = [
      {},
      { xml: 1, territories: ['35'] },
      { xml: XML },
      { xml: XML, territories: [] },
      { xml: XML, territories: [35] },
      { xml: XML, territories: { length: 1 } },
    ];
    for (const shape of shapes) {
      const document = { format: ANNOUNCEMENT_FORMAT, ...dates, ...shape };
      const signed = await signDocument(document, signerOf(key), 'territory');
      expect(await refusal(signed)).toMatchObject({ code: 'bad-announcement' });
    }
  });
});

describe('the end of an outage', () => {
  const messages = async (...signed: string[]) => {
    const opened = await Promise.all(signed.map((text) => open(text)));
    return opened.flatMap((opening) => (opening.ok ? opening.messages : []));
  };

  it('and a retraction are taken from a key with the same right, even its successor', async () => {
    const successor = await makeKey({ ...key.entry, name: '35' });
    const [chain] = chainsOf(await messages(text));
    if (chain === undefined) throw new Error('no chain');
    const plain = { ...chain, sender: 'a@b' };
    const keys = [key.entry, successor.entry];
    for (const [kind, phase] of [
      ['all-clear', 'ended'],
      ['cancel', 'retracted'],
    ] as const) {
      const last = await sign(successor, xmlOf({ kind, chain: plain }, later(0.1)));
      const opened = await open(last, { keys });
      const both = [...(await messages(text)), ...(opened.ok ? opened.messages : [])];
      expect(settle(both, 'x')).toMatchObject([{ phase, territories: ['35'] }]);
    }
  });

  it('is never taken from a key of another territory that borrows the sender’s name', async () => {
    const [first] = await messages(text);
    const reference = `a@b,${first?.id},2026-11-22T17:20:00-00:00`;
    const forged = XML.replace('<msgType>Alert', '<msgType>Cancel')
      .replace(
        '<scope>Public</scope>',
        `<scope>Public</scope><references>${reference}</references>`,
      )
      .replace(/<info>[\s\S]*<\/info>\n/, '')
      .replace('repli-35-', 'forged-');
    const signed = await sign(other, forged, ['56']);
    expect((await messages(signed))[0]).toMatchObject({ type: 'cancel', content: null });
    expect(settle(await messages(text, signed), 'x')).toMatchObject([{ phase: 'ongoing' }]);
  });
});
