import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { announcement, bulletin, minutes, NOW, source } from '../bulletin/bulletin.fixtures.ts';
import { compileBulletin } from '../bulletin/bulletin.ts';
import { settle } from '../chain/settle.ts';
import type { Reading } from '../message.ts';
import { situationFor } from '../situation/situation.ts';
import { readCap } from './read.ts';
import { parseXml, sample } from './xml.fixtures.ts';

const SAMPLES = readdirSync(new URL('samples/', import.meta.url))
  .filter((name) => name.endsWith('.xml'))
  .map(sample);

/** More cases on demand: FUZZ=100 runs a hundred times as many. */
const TIMES = Number(process.env['FUZZ'] ?? '1');

/** Whether a phone would say "no outage announced" after reading this, with or without an outage known. */
function clears(reading: Reading, known: boolean): boolean {
  const made = compileBulletin({
    previous: known ? bulletin([announcement({ source: 'src' })]) : null,
    readingsBySource: new Map([['src', reading]]),
    checks: [source({ id: 'src' })],
    now: NOW,
    validForMinutes: 10,
    sequence: 8,
  });
  return situationFor('35', made, { lastPoll: 'ok', lastOk: minutes(0) }, NOW).allClear;
}

const mutated = fc
  .record({
    text: fc.constantFrom(...SAMPLES),
    cuts: fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        drop: fc.nat({ max: 40 }),
        insert: fc.oneof(
          fc.string({ maxLength: 8 }),
          fc.constantFrom(
            ...['<', '>', '&', '"', ']]>', '<![CDATA[', '<!--', '-->', '<?', '</info>', '<info>'],
            ...['&#0;', '&#xD800;', '\0', '\uFFFF', '\uD800', 'xmlns="x"', '<alert>', '</alert>'],
          ),
        ),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ text, cuts }) =>
    cuts.reduce((held, { at, drop, insert }) => {
      const i = Math.floor(at * held.length);
      return held.slice(0, i) + insert + held.slice(i + drop);
    }, text),
  );

const names = fc.constantFrom(
  ...'alert identifier sender sent status msgType scope references note info language event'.split(
    ' ',
  ),
  ...'eventCode valueName value parameter headline area areaDesc geocode onset expires x'.split(
    ' ',
  ),
);
const values = fc.constantFrom(
  ...['Actual', 'Exercise', 'Alert', 'Update', 'Cancel', 'Public', '', 'A-1', 'fr', '15=down'],
  ...['REPLI:EVENT', 'EMERGENCY-NUMBER-OUTAGE', 'REPLI:STATE', 'INSEE-DEP', '35', 'ended'],
  ...['2026-11-21T18:20:00+01:00', '__proto__', 'constructor', 'REPLI:PHASE', 'REPLI:LINE'],
);
/** Well-formed XML out of CAP's own words, in any nesting. */
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6, depthSize: 'medium' },
    values,
    fc
      .tuple(names, fc.array(tie('tree'), { maxLength: 8 }))
      .map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`),
  ),
}));

describe('whatever text comes', () => {
  it('the reader answers, and garbage is never a message nor clears anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.boolean(), (text, known) => {
        const reading = readCap(text, parseXml);
        expect(reading.messages).toEqual([]);
        expect(reading.remarks).toHaveLength(1);
        expect(clears(reading, known)).toBe(false);
      }),
      { numRuns: 4000 * TIMES },
    );
  });

  it('a damaged alert is read or refused, and never clears an outage', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        const reading = readCap(text, parseXml);
        expect(clears(reading, true)).toBe(false);
        if (reading.messages.length === 0) {
          expect(reading.remarks.length).toBeGreaterThan(0);
          expect(settle(reading.messages, 'src')).toEqual([]);
        }
      }),
      { numRuns: 4000 * TIMES },
    );
  });

  it('any nesting of the standard’s elements is read or refused', () => {
    const alert = fc
      .array(tree, { maxLength: 12 })
      .map(
        (inner) => `<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">${inner.join('')}</alert>`,
      );
    fc.assert(
      fc.property(alert, (text) => {
        const reading = readCap(text, parseXml);
        expect(clears(reading, true)).toBe(false);
        for (const { content } of reading.messages) {
          expect(Object.keys(content?.numbers ?? {}).every((n) => /^\d+$/.test(n))).toBe(true);
        }
      }),
      { numRuns: 3000 * TIMES },
    );
  });
});

describe('hostile texts', () => {
  const head =
    '<identifier>A</identifier><sender>s</sender><sent>2026-11-21T18:20:00Z</sent><status>Actual</status><msgType>Update</msgType><scope>Public</scope>';
  const wrap = (inner: string) =>
    `<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">${head}${inner}</alert>`;
  const N = 100_000;

  it.each([
    ['spaces in references', wrap(`<references>${' '.repeat(N)}x${' '.repeat(N)}</references>`)],
    ['commas in references', wrap(`<references>${','.repeat(N)}</references>`)],
    [
      'references without end',
      wrap(`<references>${'s,i,2026-11-21T18:20:00Z '.repeat(N / 10)}</references>`),
    ],
    ['infos without end', wrap('<info><event>panne du 15</event></info>'.repeat(N / 10))],
    ['elements without end', wrap('<x/>'.repeat(N))],
    ['drill words without end', wrap(`<note>${'pas un exercice '.repeat(N / 10)}</note>`)],
    ['accents without end', wrap(`<note>${'\u0301'.repeat(N)}</note>`)],
    ['an identifier without end', wrap('').replace('>A<', `>${'A'.repeat(N)}<`)],
    ['opening brackets', '<'.repeat(N)],
    ['comments without end', `<alert>${'<!--'.repeat(N)}`],
    ['depth without end', '<a>'.repeat(N)],
    ['a billion laughs', '<!DOCTYPE a [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><a>&b;</a>'],
  ])('%s are answered', (_, text) => {
    const { messages, remarks } = readCap(text, parseXml);
    expect(messages.length + remarks.length).toBeGreaterThan(0);
  });
});
