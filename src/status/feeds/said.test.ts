import { describe, expect, it } from 'vitest';
import { readText } from './document.ts';
import type { ReadOptions } from './reading.ts';
import {
  again,
  at,
  calm,
  HOUR,
  instant,
  NOON,
  ORDINARY,
  outage,
  reader,
  restored,
} from './said.fixtures.ts';
import { item, options, rss } from './source.fixtures.ts';

describe('an item that is changed under its old date', () => {
  it('says its new words between the readings that did not and did meet them', () => {
    const read = reader();
    read(-0.1, calm('etat', at(-240)), ...ORDINARY);
    const changed = read(0, outage('etat', at(-240)), ...ORDINARY);
    expect(changed.messages).toMatchObject([{ sent: instant(-0.1) }]);
    expect(changed.texts).toMatchObject([{ published: instant(-0.1), shelf: 'probable' }]);
    expect(changed).toMatchObject({ complete: true, phases: ['etat ongoing'] });
    // The same words again are as old as they were.
    expect(read(2, outage('etat', at(-240)), ...ORDINARY).messages).toEqual(changed.messages);
    expect(read(25, outage('etat', at(-240)), ...ORDINARY).phases).toEqual(['etat lapsed']);
  });

  it('was changed, and did not come back, though others left', () => {
    const read = reader();
    read(-0.1, calm('etat', at(-240)), ...ORDINARY);
    const changed = read(0, outage('etat', at(-240)), ...ORDINARY.slice(1));
    expect(changed).toMatchObject({ complete: true, phases: ['etat ongoing'] });
  });

  it('is not ended by an end that was said before', () => {
    const read = reader();
    read(-4.1, outage('a', at(-6)), ...ORDINARY);
    const over = read(-2, restored('b', at(-4)), outage('a', at(-6)), ...ORDINARY);
    expect(over.phases).toEqual(['a ended']);
    const anew = read(0, restored('b', at(-4)), again('a', at(-6)), ...ORDINARY);
    expect(anew.phases).toEqual(['a ongoing', 'b ended']);
  });

  it('is announced though it gives no date at all, however long it has stood there', () => {
    const read = reader();
    const state = (words: string) => item({ id: 'etat', title: words, date: '' });
    read(-72, state('Numéros d’urgence : tout fonctionne'), ...ORDINARY);
    const fails = read(-71.9, state('Le 15 est en panne'), ...ORDINARY);
    expect(fails.phases).toEqual(['etat ongoing']);
    expect(read(-70, state('Le 15 est rétabli'), ...ORDINARY).phases).toEqual(['etat ended']);
    read(-0.1, state('Le 15 est rétabli'), ...ORDINARY);
    // In the words of the first time: the last reading had others.
    const anew = read(0, state('Le 15 est en panne'), ...ORDINARY);
    expect(anew).toMatchObject({ phases: ['etat ongoing'], complete: true });
    expect(anew.messages).toMatchObject([{ sent: instant(-0.1) }]);
  });

  it('that nobody read for more than a day is unknown: people look, and it is a gap', () => {
    const read = reader();
    read(-48, calm('etat', at(-240)), ...ORDINARY);
    const changed = read(0, outage('etat', at(-240)), ...ORDINARY);
    expect(changed).toMatchObject({ messages: [], complete: false, shelves: ['etat review'] });
    expect(changed.codes).toEqual(['no-date']);
    expect(changed.texts[0]?.reasons[0]).toMatch(/^doubt: /);
    expect(read(25, outage('etat', at(-240)), ...ORDINARY)).toMatchObject({ complete: true });
  });

  it('is as new when the first reading of these words took too long', () => {
    let held: ReadOptions['before'];
    const read = (hours: number, text: string, detect = options().detect) => {
      const now = new Date(NOON + hours * HOUR);
      const settings = {
        ...options(),
        now,
        detect,
        ...(held === undefined ? {} : { before: held }),
      };
      const reading = readText(rss(text + ORDINARY.join('')), settings);
      held = { ...reading.remembered, at: instant(hours) };
      return reading;
    };
    read(-0.2, calm('etat', at(-240)));
    expect(read(-0.1, outage('etat', at(-240)), () => null).complete).toBe(false);
    expect(read(0, outage('etat', at(-240)))).toMatchObject({
      complete: true,
      messages: [{ sent: instant(-0.1) }],
    });
  });

  it('raises nothing when it is about something else', () => {
    const read = reader();
    read(-0.1, ...ORDINARY);
    const edited = read(0, calm('o1', at(-24)), ...ORDINARY.slice(1), calm('late', at(-300)));
    expect(edited).toMatchObject({ complete: true, remarks: [], messages: [], texts: [] });
  });
});

describe('an end that is changed', () => {
  it('ends nothing that came since it was said', () => {
    const read = reader();
    read(-5, restored('b', at(-6)), ...ORDINARY);
    read(-1, again('a', at(-1.1)), restored('b', at(-6)), ...ORDINARY);
    const mended = restored('b', at(-6)).replace('normalement', 'normalement partout');
    expect(read(0, again('a', at(-1.1)), mended, ...ORDINARY).phases).toEqual([
      'a ongoing',
      'b ended',
    ]);
  });

  it('and comes under an old date ends nothing that came since that date', () => {
    const read = reader();
    read(-0.1, outage('a', at(-1)), ...ORDINARY);
    const back = read(0, outage('a', at(-1)), restored('b', at(-200)), ...ORDINARY);
    expect(back.phases[0]).toBe('a ongoing');
    expect(back.complete).toBe(true);
  });
});

describe('an item whose other words or date are changed, and not what it says', () => {
  const more = (text: string) => text.replace('</description>', ' Lu 153 fois.</description>');

  it('is as old as it was, and raises nothing while it is announced', () => {
    const read = reader();
    const first = read(-2, outage('a', at(-3)), ...ORDINARY);
    const touched = read(0, more(outage('a', at(-3))), ...ORDINARY);
    expect(touched.messages).toEqual(first.messages);
    expect(touched).toMatchObject({ complete: true, remarks: [] });
  });

  it.each([
    ['words', () => more(outage('a', at(-100)))],
    ['date', () => outage('a', at(-0.05))],
  ])('by its %s, once it has lapsed, is a gap for a day, and people look', (_name, change) => {
    const read = reader();
    read(-2, outage('a', at(-100)), ...ORDINARY);
    const touched = read(0, change(), ...ORDINARY);
    expect(touched.phases).toEqual(['a lapsed']);
    expect(touched).toMatchObject({ complete: false, codes: ['touched-again'] });
    expect(touched.texts).toMatchObject([
      { shelf: 'review', published: instant(0), sentBy: instant(0) },
    ]);
    expect(read(25, change(), ...ORDINARY)).toMatchObject({ complete: true, remarks: [] });
  });

  it('is no gap when it says that all works again', () => {
    const read = reader();
    read(-2, restored('b', at(-100)), ...ORDINARY);
    expect(read(0, restored('b', at(-0.05)), ...ORDINARY).complete).toBe(true);
  });
});

describe('an item that comes under an old date', () => {
  it('into a feed from which nothing left was put there since: it is announced', () => {
    const read = reader();
    read(-0.1, ...ORDINARY);
    const put = read(0, outage('etat', at(-240)), ...ORDINARY);
    expect(put).toMatchObject({ phases: ['etat ongoing'], complete: true });
  });

  it('where another left may have come back: people look, and it is a gap', () => {
    const read = reader();
    read(-0.1, ...ORDINARY);
    const back = read(0, ...ORDINARY.slice(1), outage('old', at(-240)));
    expect(back).toMatchObject({ phases: [], complete: false, shelves: ['old review'] });
  });

  it('and was met before it left is as old as it was', () => {
    const read = reader();
    read(-72, outage('old', at(-100)), ...ORDINARY.slice(0, 2));
    read(-0.1, ...ORDINARY);
    const back = read(0, ...ORDINARY.slice(1), outage('old', at(-100)));
    expect(back).toMatchObject({ phases: ['old lapsed'], complete: true });
  });

  it('again, days after it left, into a feed that nothing left: people look, and it is a gap', () => {
    const read = reader();
    read(-72, outage('old', at(-73)), ...ORDINARY);
    read(-60, restored('end', at(-60)), ...ORDINARY);
    const back = read(0, outage('old', at(-73)), restored('end', at(-60)), ...ORDINARY);
    expect(back).toMatchObject({ complete: false, shelves: ['old review', 'end probable'] });
  });

  it('again within the hour, by a cache, is as old as it was', () => {
    const read = reader();
    read(-30, outage('old', at(-100)), ...ORDINARY);
    read(-0.5, ...ORDINARY);
    const back = read(0, outage('old', at(-100)), ...ORDINARY);
    expect(back).toMatchObject({ phases: ['old lapsed'], complete: true });
  });

  it('of a few minutes, late by a cache, keeps it and may have come after an end', () => {
    const read = reader();
    read(-0.1, restored('b', at(-0.15)), ...ORDINARY);
    const late = read(0, restored('b', at(-0.15)), outage('a', at(-0.2)), ...ORDINARY);
    expect(late.messages.find(({ id }) => id === 'a')).toMatchObject({ sent: instant(-0.2) });
    expect(late.phases).toContain('a ongoing');
  });
});

describe('the same words', () => {
  it('under other names at every reading are not said anew', () => {
    const read = reader();
    read(-0.1, outage('x1', at(-240)), ...ORDINARY);
    expect(read(0, outage('x2', at(-240)), ...ORDINARY).phases).toEqual(['x2 lapsed']);
  });

  it('under another name and a new date are said anew', () => {
    const read = reader();
    read(-0.1, outage('x1', at(-240)), ...ORDINARY);
    const anew = read(0, outage('x2', at(-0.05)), outage('x1', at(-240)), ...ORDINARY);
    expect(anew.phases).toEqual(['x1 lapsed', 'x2 ongoing']);
  });

  it('that left and came back without a date are said anew', () => {
    const read = reader();
    read(-72, outage('a', ''), ...ORDINARY);
    read(-0.1, ...ORDINARY);
    expect(read(0, outage('a', ''), ...ORDINARY).phases).toEqual(['a ongoing']);
  });
});

describe('the order of an end and an outage', () => {
  it('is not known when one was met with no date after a long stop', () => {
    const read = reader();
    read(-6, ...ORDINARY);
    const after = read(0, again('2', ''), restored('1', at(-4)), ...ORDINARY);
    expect(after.phases).toEqual(['1 ended', '2 ongoing']);
  });

  it('is not known in the hour that autumn repeats', () => {
    const read = reader();
    const night = [
      again('3', '2026-10-25 02:10:00'),
      restored('2', '2026-10-25 02:40:00'),
      outage('1', '2026-10-25 01:30:00'),
    ];
    const hours = (Date.parse('2026-10-25T03:00:00Z') - NOON) / HOUR;
    expect(read(hours, ...night).phases).toEqual(['1 ended', '3 ongoing']);
  });

  it('of one day is what the readings tell, else not known', () => {
    const day = '2026-11-22';
    const read = reader();
    read(-1, outage('1', day), ...ORDINARY);
    expect(read(0, restored('2', day), outage('1', day), ...ORDINARY).phases).toEqual(['1 ended']);
    const once = reader()(0, restored('2', day), outage('1', day), ...ORDINARY);
    expect(once.phases).toEqual(['1 ongoing', '2 ended']);
  });

  it('is that of their dates where one clock gave both, though it is wrong', () => {
    const read = reader();
    const ahead = [restored('2', at(4)), outage('1', at(2)), ...ORDINARY];
    expect(read(0, ...ahead).phases).toEqual(['1 ended']);
    expect(read(1, again('3', at(5)), ...ahead).phases).toEqual(['1 ended', '3 ongoing']);
  });
});

describe('an item dated ahead', () => {
  it.each([2, 11, 13.9])('by %d hours, a local time labelled as another, is of now', (hours) => {
    const read = reader();
    read(-0.1, ...ORDINARY);
    const ahead = read(0, outage('f', at(hours)), ...ORDINARY);
    expect(ahead).toMatchObject({ phases: ['f ongoing'], complete: true });
    expect(ahead.messages).toMatchObject([{ sent: instant(0) }]);
    const first = reader()(0, outage('f', at(hours)), ...ORDINARY);
    expect(first).toMatchObject({ phases: ['f ongoing'], complete: true });
  });

  it('farther than any clock was sent when it was met, or nobody knows when', () => {
    const read = reader();
    read(-0.1, ...ORDINARY);
    expect(read(0, outage('f', at(20)), ...ORDINARY).phases).toEqual(['f ongoing']);
    const first = reader()(0, outage('f', at(20)), ...ORDINARY);
    expect(first).toMatchObject({ messages: [], complete: false, shelves: ['f review'] });
  });
});

describe('an item of years ago under a new date', () => {
  const entry = (updated: number, words = 'Le 15 ne répond plus en Ille-et-Vilaine.') =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><id>old</id><title>Panne du 15</title><published>2021-06-02T18:20:00+02:00</published><updated>${instant(updated)}</updated><summary>${words}</summary></entry></feed>`;

  it('may be saved again or said again: people look, and it is a gap', () => {
    const first = reader()(0, entry(-0.2));
    expect(first).toMatchObject({ messages: [], complete: false, shelves: ['old review'] });
    const read = reader();
    read(-1, entry(-200));
    expect(read(0, entry(-0.2))).toMatchObject({ phases: ['old lapsed'], complete: false });
  });

  it('that says something else than before is said anew', () => {
    const read = reader();
    read(-1, entry(-200));
    const anew = read(0, entry(-0.2, 'Le 15 ne répond de nouveau plus en Ille-et-Vilaine.'));
    expect(anew).toMatchObject({ phases: ['old ongoing'], complete: true });
  });
});
