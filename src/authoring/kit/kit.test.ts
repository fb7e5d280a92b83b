import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { secondsAloud } from '../../base/aloud.ts';
import { fitsSms, gsmLength } from '../../base/sms.ts';
import { grouped } from '../../directory/written.ts';
import { anyContent } from '../../status/cap/drafts.fixtures.ts';
import type { Content } from '../../status/message.ts';
import { ALL_WORDS } from '../texts/all.ts';
import { type KitOf, kitFiles, languageKit, withheldLines } from './kit.ts';
import { passableLines } from './lines.ts';
import type { Picture, Shape } from './picture.ts';
import { pictureSvg, roughly } from './svg.ts';

const CONTENT: Content = {
  phase: 'ongoing',
  certainty: 'official',
  territories: ['35'],
  numbers: { '15': 'down', '18': 'down' },
  worksFrom: ['mobile'],
  failsFrom: ['fixed'],
  lines: [
    { service: 'samu', number: '+33261911515', area: '', network: 'fixed' },
    { service: 'fire', number: '+33639981818', area: 'Saint-Malo', network: 'mobile' },
  ],
  advice: ['mobile', 'retry'],
  publisher: 'Préfecture d’Ille-et-Vilaine',
  link: 'https://pref35.example/panne',
  onset: '2026-11-21T17:05:00Z',
  expectedEnd: '2026-11-21T21:20:00Z',
  expires: '2026-11-22T03:20:00Z',
};

const kit = (change: Partial<Content> = {}, more: Partial<KitOf> = {}): KitOf => {
  const content = { ...CONTENT, ...change };
  return {
    nature: 'actual',
    content,
    sent: '2026-11-21T17:20:00Z',
    vouching: { held: [], attested: content.lines },
    site: 'https://repli.example',
    ...more,
  };
};
const digits = (text: string) => text.replace(/\D/g, '');
const numbersIn = (text: string): string[] =>
  (text.match(/(?:\+\d{1,3}[\s\u00a0]?|0)\d(?:[\s\u00a0]?\d\d){3,}/g) ?? []).map(digits);
const allTexts = (of: KitOf) => kitFiles(of, roughly, pictureSvg);

describe.each(ALL_WORDS)('the kit in $language', (words) => {
  it('keeps every form within its length, and says nothing that the announcement does not', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const { texts, address } = languageKit(kit(content), words, roughly);
        const { alert, sms, radio, press } = texts;
        if (alert !== null) {
          expect(gsmLength(alert) ?? alert.length).toBeLessThanOrEqual(
            gsmLength(alert) === null ? 615 : 1395,
          );
        }
        if (sms !== null) expect(fitsSms(sms)).toBe(true);
        if (radio !== null) expect(secondsAloud(radio)).toBeLessThanOrEqual(60);
        expect(press).toContain(address);
      }),
      { numRuns: 6 },
    );
  });

  it('gives every number of the announcement whole, and no other', () => {
    const { texts, pictures } = languageKit(kit(), words, roughly);
    const given = CONTENT.lines.map(({ number }) => digits(grouped(number)));
    const all = [...Object.values(texts), ...pictures.map(({ alternative }) => alternative)];
    for (const text of all) {
      for (const number of numbersIn(text ?? '')) expect(given, text ?? '').toContain(number);
    }
    for (const text of [
      texts.alert,
      texts.press,
      texts.sms,
      ...pictures.map((p) => p.alternative),
    ]) {
      expect(new Set(numbersIn(text ?? '')), text ?? 'none').toEqual(new Set(given));
    }
  });

  it('marks an exercise in every part, first and last, and says that nothing is down', () => {
    const of = kit({}, { nature: 'exercise' });
    const { texts, pictures } = languageKit(of, words, roughly);
    for (const [part, text] of Object.entries(texts)) {
      if (text !== null) expect(text, part).toContain('EXERCICE');
      if (part !== 'banner' && text !== null) expect(text.trim()).toMatch(/EXERCICE$/);
    }
    for (const { shapes, alternative } of pictures) {
      const marks = shapes.filter((s) => s.kind === 'text' && s.text.includes('EXERCICE'));
      expect(marks.length).toBeGreaterThanOrEqual(3);
      expect(alternative).toContain('EXERCICE');
    }
  });

  it('draws nothing over the edge or into another thing', () => {
    for (const nature of ['actual', 'exercise'] as const) {
      for (const { shapes, width, height, direction } of languageKit(
        kit({}, { nature }),
        words,
        roughly,
      ).pictures) {
        for (const shape of shapes) {
          if (shape.kind !== 'text') continue;
          const wide = roughly(shape.text, shape.size, shape.bold);
          const [left, right] =
            direction === 'rtl' ? [shape.x - wide, shape.x] : [shape.x, shape.x + wide];
          expect(left, shape.text).toBeGreaterThanOrEqual(0);
          expect(right, shape.text).toBeLessThanOrEqual(width);
          expect(shape.y).toBeLessThanOrEqual(height);
        }
        const ys = shapes.flatMap((s) => (s.kind === 'text' ? [s.y] : []));
        expect(ys).toEqual([...ys].sort((a, b) => a - b));
      }
    }
  });

  it('is a picture that another program reads, with a code that leads to the page', () => {
    const { pictures, address } = languageKit(kit(), words, roughly);
    // The lower of the two has the smaller code.
    for (const picture of pictures.slice(-1)) {
      const errors: string[] = [];
      const parsed = new DOMParser({
        onError: (_, message) => void errors.push(message),
      }).parseFromString(pictureSvg(picture), 'image/svg+xml');
      expect(errors).toEqual([]);
      expect(parsed.getElementsByTagName('title')[0]?.textContent).toBe(picture.alternative);
      expect(jsQR(painted(picture), picture.width, picture.height)?.data).toBe(address);
    }
  });
});

/** The boxes of a picture as pixels, as a camera would see them. */
function painted({ width, height, shapes }: Picture): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  const boxes = shapes.filter((shape): shape is Shape & { kind: 'box' } => shape.kind === 'box');
  for (const box of boxes) {
    const colour = [1, 3, 5].map((at) => Number.parseInt(box.fill.slice(at, at + 2), 16));
    for (let y = Math.round(box.y); y < Math.round(box.y + box.height); y += 1) {
      for (let x = Math.round(box.x); x < Math.round(box.x + box.width); x += 1) {
        pixels.set(colour, (y * width + x) * 4);
      }
    }
  }
  return pixels;
}

describe('a number that leaves the announcement for good', () => {
  const lines = CONTENT.lines.slice(0, 1);
  const [line] = lines;
  const held = (change: object) => ({
    held: [
      {
        number: line?.number ?? '',
        service: 'samu' as const,
        kind: 'incident' as const,
        withdrawn: null,
        confirmation: null,
        ...change,
      },
    ],
    attested: [],
  });
  const one = { by: 'SAMU', on: '2026-11-21', method: 'appel' };
  it.each([
    ['temporary, and in no directory', { held: [], attested: [] }, false],
    ['temporary, confirmed by nobody', held({}), false],
    ['temporary, confirmed by one', held({ confirmation: one }), false],
    [
      'temporary, confirmed by two at one desk',
      held({ confirmation: { ...one, oneDesk: true } }),
      true,
    ],
    ['temporary, confirmed by two keys', held({ confirmation: { ...one, twoKeys: true } }), true],
    ['checked by two keys for this announcement', { held: [], attested: lines }, true],
    ['permanent', held({ kind: 'permanent' }), true],
    ['permanent and withdrawn', held({ kind: 'permanent', withdrawn: '2026-11-01' }), false],
    ['of another service', held({ kind: 'permanent', service: 'fire' }), false],
  ])('%s', (_, vouching, passes) => {
    expect(passableLines(lines, vouching).length === 1).toBe(passes);
    const of = kit({ lines }, { vouching });
    expect(withheldLines(of).length === 0).toBe(passes);
    const shown = allTexts(of).some(({ text }) => numbersIn(text).length > 0);
    expect(shown).toBe(passes);
  });
});

it('is a folder a language, with the same parts in each', () => {
  const paths = allTexts(kit()).map(({ path }) => path);
  const french = paths.filter((path) => path.startsWith('fr/'));
  expect(french.map((path) => path.slice(3)).sort()).toEqual([
    'bandeau.html',
    'communique.txt',
    'fr-alert.txt',
    'image-1080x1080.svg',
    'image-1080x1080.txt',
    'image-1200x630.svg',
    'image-1200x630.txt',
    'radio.txt',
    'reseaux.txt',
    'sms.txt',
  ]);
  expect(paths).toHaveLength(12 * french.length);
});

it('gives no number once the outage is over', () => {
  const over = kit({ phase: 'ended', numbers: { '15': 'works' } });
  for (const { text } of allTexts(over)) expect(numbersIn(text)).toEqual([]);
});
