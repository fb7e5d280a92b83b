import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { mutated } from '../../directory/mutations.fixtures.ts';
import { Bulletin } from '../model.ts';
import { remember, situationFor } from '../situation/situation.ts';
import { announcement, anyBulletin, bulletin, minutes, NOW, source } from './bulletin.fixtures.ts';
import { readUnlisted, UNREADABLE_PART, unpackBulletin } from './read.ts';
import { packBulletin } from './wire.ts';

/** Nothing in these tests comes from the future. */
const LONG_AFTER = Date.parse('2100-01-01');

const OK = { lastPoll: 'ok' } as const;
const wired = (made: Bulletin): unknown => JSON.parse(JSON.stringify(packBulletin(made)));
const full = announcement({
  lines: [
    { service: 'samu', number: '+33261911515', area: '', network: 'fixed' },
    { service: 'fire', number: '+33261911818', area: 'Rennes', network: 'unknown' },
  ],
  worksFrom: ['mobile'],
  advice: ['retry'],
  named: ['+33261911717'],
  members: ['a@b,A2'],
  link: 'https://pref35.example/panne',
  onset: minutes(-60),
  expires: minutes(60),
});

describe('a bulletin with malformed parts', () => {
  it('is read as what the model says, or not at all, whatever is wrong with it', () => {
    const any = anyBulletin.chain((made) =>
      mutated(wired({ ...made, announcements: [...made.announcements, full] })),
    );
    fc.assert(
      fc.property(any, (document) => {
        const read = unpackBulletin(document);
        if (read !== null) expect(v.safeParse(Bulletin, read).issues).toBeUndefined();
        expect(read === null ? null : unpackBulletin(read)).toEqual(read);
      }),
      { numRuns: 500 },
    );
  });

  it('never makes an outage look like all is well (law 2)', () => {
    const held = remember(null, bulletin([full], { sequence: 6 }), LONG_AFTER);
    const document = wired(bulletin([full]));
    fc.assert(
      fc.property(mutated(document, ['announcements', 0]), (broken) => {
        const read = unpackBulletin(broken);
        if (read === null) return;
        // With nothing known before, and with the outage known before.
        for (const memory of [remember(null, read, LONG_AFTER), remember(held, read, LONG_AFTER)]) {
          const here = situationFor('35', memory.bulletin, OK, NOW, memory.unlisted);
          expect(here.allClear).toBe(false);
          expect(here.states['15']).not.toBe('works');
        }
      }),
      { numRuns: 500 },
    );
  });

  it('leaves out what can be left out', () => {
    const read = unpackBulletin({
      ...bulletin(),
      announcements: [
        {
          ...full,
          link: 'javascript:alert(1)',
          advice: ['retry', 'dance', 7],
          worksFrom: 'mobile',
          lines: [null, { service: 'samu', number: '15' }, full.lines[0]],
          onset: 'soon',
        },
      ],
    });
    expect(read?.announcements).toEqual([
      {
        ...full,
        link: '',
        worksFrom: [],
        lines: [full.lines[0]],
        onset: null,
        refusedNumbers: true,
      },
    ]);
    expect(read?.sources).toEqual([source()]);
  });

  it('says where something could not be read: nothing is clear there', () => {
    const other = announcement({ id: 'c@d,C', territories: ['22'] });
    const broken = [
      { ...full, phase: 'over' },
      { ...full, numbers: { '15': 'silent', '17': 'down', '3919': 'closed' } },
      { ...full, publisher: undefined },
    ];
    for (const part of broken) {
      const read = unpackBulletin({ ...bulletin(), announcements: [part, other] });
      expect(read?.sources.at(-1)).toEqual({
        id: UNREADABLE_PART,
        ok: false,
        checkedAt: null,
        territories: ['35'],
      });
      expect(situationFor('35', read, OK, NOW).coverage).toBe('partial');
      expect(situationFor('22', read, OK, NOW).official).toEqual([other]);
      expect(situationFor('75', read, OK, NOW).allClear).toBe(true);
    }
    for (const part of [null, { ...full, territories: ['Rennes'] }, { ...full, territories: [] }]) {
      const read = unpackBulletin({ ...bulletin(), announcements: [part] });
      expect(situationFor('75', read, OK, NOW).allClear).toBe(false);
    }
  });

  it('a broken exercise is none, and says nothing of what is real', () => {
    const broken = { ...full, nature: 'exercise', sent: null };
    const read = unpackBulletin({ ...bulletin(), announcements: [broken] });
    expect(read).toEqual(bulletin());
  });

  it('a check that cannot be read is one that failed', () => {
    const good = source({ id: 'a', territories: ['22'] });
    for (const part of [null, {}, { ...good, ok: 'yes' }, { ...good, territories: [22] }]) {
      const read = unpackBulletin({ ...bulletin(), sources: [source({ id: 'b' }), part] });
      expect(situationFor('22', read, OK, NOW).allClear).toBe(false);
    }
  });

  it('no number out of free text becomes dialable (law 4)', () => {
    const probable = { ...full, certainty: 'probable' };
    const read = unpackBulletin({ ...bulletin(), announcements: [probable] });
    expect(read?.announcements[0]?.lines).toEqual([]);
  });

  it('what a phone kept of them is read as strictly', () => {
    const kept = { announcement: full, lastListed: minutes(-5) };
    expect(readUnlisted(kept)).toEqual(kept);
    expect(readUnlisted({ ...kept, announcement: { ...full, id: 5 } })).toBeUndefined();
    expect(readUnlisted({ ...kept, lastListed: 'never' })).toBeUndefined();
    expect(readUnlisted('junk')).toBeUndefined();
  });
});
