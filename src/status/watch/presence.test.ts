import { beforeAll, describe, expect, it } from 'vitest';
import { makeKey, type NewKey } from '../../directory/key-file.ts';
import type { Key } from '../../directory/model.ts';
import { signDocument } from '../../directory/signed.ts';
import { signAnnouncement } from '../signed/announcement.ts';
import { openPresence, type Presence } from './presence.ts';
import { signWatch } from './signed.ts';

const NOW = new Date('2026-11-28T08:00:00Z');
const DAY = 86_400_000;
const at = (offset: number) => new Date(NOW.getTime() + offset);

let key: NewKey;
beforeAll(async () => {
  const days = { from: '2026-01-01', until: '2027-12-31' };
  const name = { name: '35', holder: 'Préfecture d’Ille-et-Vilaine', territories: ['35'] };
  key = await makeKey({ ...days, ...name, use: ['territory'] });
});

const signer = () => ({ kid: key.entry.kid, privateKey: key.privateJwk });
const open = (text: string, kind: Presence['kind'] = 'statement', change: Partial<Key> = {}) =>
  openPresence(text, kind, [{ ...key.entry, ...change }], NOW);
const watch = (now = NOW, territories: 'all' | string[] = ['35']) =>
  signWatch(territories, signer(), now);
const announcement = (now = NOW) =>
  signAnnouncement('<alert/>', signer(), { now, territories: ['35'] });

describe('a sign of being there', () => {
  it('is a statement, or any announcement, of a key valid for the territory', async () => {
    const presence = {
      kid: key.entry.kid,
      holder: 'Préfecture d’Ille-et-Vilaine',
      territories: ['35'],
      at: NOW.toISOString(),
    };
    expect(await open(await watch())).toMatchObject({ ok: true, presence });
    expect(await open(await announcement(), 'announcement')).toMatchObject({ ok: true, presence });
    expect(await open(await watch(NOW, []))).toMatchObject({ ok: true });
  });

  it('is none from a key that is unknown, revoked, past its days, or of another territory', async () => {
    const text = await watch();
    const why = async (change: Partial<Key>, what = text) => {
      const opened = await open(what, 'statement', change);
      return opened.ok ? 'taken' : [opened.refusal.code, opened.stale];
    };
    expect(await why({ kid: 'other' })).toEqual(['unknown-key', null]);
    expect(await why({ revoked: '2026-11-28' })).toEqual(['key-revoked', null]);
    expect(await why({ until: '2026-11-27' })).toEqual(['key-expired', null]);
    expect(await why({ from: '2026-11-29' })).toEqual(['key-not-yet-valid', null]);
    expect(await why({ territories: ['22'] })).toEqual(['key-not-entitled', null]);
    expect(await why({ use: ['bulletin'] })).toEqual(['key-not-entitled', null]);
    expect(await why({}, await watch(NOW, ['22', '35']))).toEqual(['key-not-entitled', null]);
    expect(await why({}, await watch(NOW, 'all'))).toEqual(['key-not-entitled', null]);
  });

  it('is none when it is dated in the future, beyond a clock that is a little fast', async () => {
    expect(await open(await watch(at(9 * 60_000)))).toMatchObject({ ok: true });
    for (const ahead of [11 * 60_000, DAY, 400 * DAY]) {
      const opened = await open(await watch(at(ahead)));
      expect(opened).toMatchObject({ ok: false, refusal: { code: 'ahead-of-clock' }, stale: null });
    }
  });

  it('is one all the same when it is too old to be taken in anew', async () => {
    for (const [text, kind] of [
      [await watch(at(-31 * DAY)), 'statement'],
      [await announcement(at(-8 * DAY)), 'announcement'],
    ] as const) {
      expect(await open(text, kind)).toMatchObject({
        ok: false,
        refusal: { code: 'expired' },
        stale: { kind, territories: ['35'] },
      });
    }
  });

  it('is none of a text that is no such document, whatever it holds', async () => {
    const odd = { ...JSON.parse(JSON.parse(await watch()).payload) };
    const signed = (change: object) => signDocument({ ...odd, ...change }, signer(), 'territory');
    const texts = [
      '',
      '<html></html>',
      await announcement(),
      (await watch()).replace('35', '36'),
      await signed({ territories: undefined }),
      await signed({ territories: ['35', 7] }),
      await signed({ territories: ['Bretagne'] }),
      await signed({ territories: { length: 0 } }),
      await signDocument(odd, signer(), 'bulletin'),
    ];
    for (const text of texts) expect(await open(text)).toMatchObject({ ok: false, stale: null });
  });
});
