import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { secondsAloud } from '../base/aloud.ts';
import { fitsSms } from '../base/sms.ts';
import type { PublishedLine } from '../directory/model.ts';
import { grouped } from '../directory/written.ts';
import { confirmed, line } from '../guide/guide.fixtures.ts';
import { LANGUAGES, type LanguageTag, languageOf } from '../i18n/languages.ts';
import { createI18n, type Words } from '../i18n/setup.ts';
import { type ContactSubject, contactsOf } from './contacts.ts';
import { RADIO_SECONDS, radioText, smsText } from './pass-on.ts';
import { vcardFile } from './vcard.ts';

const speak = (tag: LanguageTag) => {
  const { folder } = languageOf(tag);
  const words: Words = JSON.parse(readFileSync(`src/i18n/locales/${folder}.json`, 'utf8'));
  return createI18n(tag, words);
};
const SPOKEN = new Map(LANGUAGES.map(({ tag }) => [tag, speak(tag)]));

function subject(lines: readonly PublishedLine[], lang: LanguageTag = 'fr'): ContactSubject {
  const speech = SPOKEN.get(lang);
  if (speech === undefined) throw new Error(lang);
  return {
    territory: { code: '35', name: 'Ille-et-Vilaine', lines: [...lines] },
    short: ['15', '17', '18', '112', '196'],
    issuedAt: '2026-11-28T18:00:00.123Z',
    address: 'https://repli.example/35/',
    t: speech.t,
    lang,
  };
}

/** What a program that we did not write finds in a file. */
function readBack(text: string) {
  const parsed: unknown[] = ICAL.parse(text) as unknown[];
  const all = (Array.isArray(parsed[0]) ? parsed : [parsed]) as unknown[][];
  return all.map((each) => {
    const card = new ICAL.Component(each);
    const value = (name: string) => String(card.getFirstPropertyValue(name) ?? '');
    return {
      version: value('version'),
      name: value('fn'),
      id: value('uid'),
      url: value('url'),
      note: value('note'),
      numbers: card
        .getAllProperties('tel')
        .map((tel) => String(tel.getFirstValue()).replace(/^tel:/, '')),
    };
  });
}

const LINES = [
  line({ number: '+33261910001' }),
  line({ number: '+33261910002', ...confirmed() }),
  line({
    service: 'fire',
    number: '+33261910003',
    area: { label: 'Redon, Nord \\ Sud', communes: [] },
  }),
  line({ number: '+33261910004', kind: 'incident' }),
  line({ number: '+33261910005', withdrawn: '2026-01-01' }),
  line({ number: '+33261910006', area: { label: 'Vitré', communes: [], station: true } }),
  line({ number: '+33899700000' }),
];

describe.each(['3.0', '4.0'] as const)(
  'contacts as vCard %s, read by another program',
  (version) => {
    it.each(LANGUAGES)('are one a service and one for the page, in $tag', ({ tag }) => {
      const made = contactsOf(subject(LINES, tag));
      const read = readBack(vcardFile(made, version, tag));
      expect(read.map(({ numbers }) => numbers)).toEqual([
        // Confirmed ahead; no line of a past outage, withdrawn, of one station, or premium.
        ['+33261910002', '+33261910001'],
        ['+33261910003'],
        [],
      ]);
      expect(read.map(({ name }) => name)).toEqual(made.map(({ name }) => name));
      expect(read.map(({ note }) => note)).toEqual(made.map(({ note }) => note));
      for (const card of read) {
        expect(card.version).toBe(version);
        expect(card.url).toBe('https://repli.example/35/');
        expect(card.id).toMatch(/repli:35:(samu|fire|page)$/);
      }
    });

    it('keep any text whole, in lines of 75 octets at most', () => {
      const text = fc
        .string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
        .map((s) =>
          s.replace(/[\r\n\p{C}]/gu, ' ').replaceAll(version === '3.0' ? ';' : '\n', ' '),
        );
      fc.assert(
        fc.property(text, text, (name, note) => {
          const contact = {
            id: 'repli:35:samu',
            name,
            numbers: [],
            note,
            url: 'https://repli.example/',
            revised: '2026-11-28T18:00:00Z',
          };
          const file = vcardFile([contact], version, 'fr');
          for (const each of file.split('\r\n')) {
            expect(new TextEncoder().encode(each).length).toBeLessThanOrEqual(75);
          }
          expect(readBack(file)).toMatchObject([{ name, note }]);
        }),
        { numRuns: 200 },
      );
    });
  },
);

it('marks a semicolon where the version of the file says so', () => {
  const [samu] = contactsOf(subject([line({ area: { label: 'Nord;Sud', communes: [] } })]));
  const file = (version: '3.0' | '4.0') =>
    vcardFile(samu === undefined ? [] : [samu], version, 'fr').replaceAll('\r\n ', '');
  expect(file('3.0')).toContain('Nord\\;Sud');
  expect(file('4.0')).toContain('Nord;Sud');
});

it('the same contact has the same name for ever, so that a new file takes the place of the old one', () => {
  const ids = (lines: PublishedLine[]) => contactsOf(subject(lines)).map(({ id }) => id);
  expect(ids([line({ number: '+33261910001' })])).toEqual(ids([line({ number: '+33261910002' })]));
});

it('a note says first to call the short numbers, how far each number may be trusted, and its day', () => {
  const [samu] = contactsOf(subject(LINES));
  const note = samu?.note.replace(/[\u00a0\u202f]/g, ' ') ?? '';
  expect(note).toMatch(/^Appelez d’abord le 15/);
  expect(note).toContain(
    '02 61 91 00 02 · Confirmée : 1er octobre 2026 · Publié par Ouest-Journal',
  );
  expect(note).toContain('02 61 91 00 01 · Non confirmée');
  expect(note).toContain('Fiche faite le 28 novembre 2026');
});

const MANY = Array.from({ length: 40 }, (_, i) =>
  line({ number: `+332619100${String(i).padStart(2, '0')}`, ...(i === 7 ? confirmed() : {}) }),
);

describe.each(LANGUAGES)('texts to pass on in $tag', ({ tag }) => {
  it('keep their length whatever there is to say, and every number whole', () => {
    for (const lines of [LINES, MANY]) {
      const [sms, radio] = [smsText(subject(lines, tag)), radioText(subject(lines, tag))];
      expect(fitsSms(sms ?? '')).toBe(true);
      expect(secondsAloud(radio ?? '')).toBeLessThanOrEqual(RADIO_SECONDS);
      expect(sms).toContain('https://repli.example/35/');
      const known = lines.map(({ number }) => grouped(number).replace(/\D/g, ''));
      for (const text of [sms, radio]) {
        const said = (text ?? '').match(/0\d(?:[\s\u00a0]\d\d){4}/g) ?? [];
        expect(said.length).toBeGreaterThan(0);
        for (const number of said) expect(known).toContain(number.replace(/\D/g, ''));
      }
    }
  });

  it('give the confirmed line ahead of all, and say nothing where there is none', () => {
    expect(smsText(subject(MANY, tag))?.replace(/\s/g, ' ')).toMatch(
      /^\D*(?:\d{2,3}\D+)*?.*?02 61 91 00 07/,
    );
    expect(smsText(subject([], tag))).toBeNull();
    expect(radioText(subject([line({ withdrawn: '2026-01-01' })], tag))).toBeNull();
  });
});

describe('where numbers are others', () => {
  const noumea = (tag: LanguageTag): ContactSubject => ({
    ...subject([line({ service: 'sea', number: '+33261911616' })], tag),
    short: ['15', '17', '18', '16'],
  });

  it.each(LANGUAGES.map(({ tag }) => tag))(
    'no contact nor text names one that is not there: %s',
    (tag) => {
      const told = [
        ...contactsOf(noumea(tag)).flatMap(({ name, note }) => [name, note]),
        smsText(noumea(tag)) ?? '',
        radioText(noumea(tag)) ?? '',
      ].join('\n');
      expect(told).not.toMatch(/(?<!\d)(?:112|196)(?!\d)/);
      for (const number of ['15', '17', '18', '16']) expect(told).toContain(number);
    },
  );

  it('says them as French does', () => {
    const [sea] = contactsOf(noumea('fr'));
    expect(sea?.name).toMatch(/^Secours en mer \(16\)/);
    expect(sea?.note).toMatch(/^Appelez d’abord le 15, le 17 ou le 18\. /);
    expect(contactsOf(subject([]))[0]?.note).toBeDefined();
  });
});
