/** The lines of a territory as contacts of a phone: one a service, with how far each number may be trusted. Pure. */

import { listed } from '../base/listed.ts';
import type { PublishedLine, PublishedTerritory, Service } from '../directory/model.ts';
import { trustOf } from '../directory/trust.ts';
import { grouped } from '../directory/written.ts';
import { looseDay } from '../i18n/format.ts';
import { labelHere } from '../i18n/label-here.ts';
import type { LanguageTag } from '../i18n/languages.ts';
import type { Translate } from '../i18n/setup.ts';
import { isCallable } from '../territories/callable-number.ts';
import { CONTACT_WORDS, filledIn } from './words.ts';

interface ContactNumber {
  /** E.164. */
  number: string;
  /** Where it answers; empty for the whole territory. */
  area: string;
}

export interface LineContact {
  /** Names it for ever, so that one taken again takes the place of the old one. */
  id: string;
  name: string;
  numbers: readonly ContactNumber[];
  note: string;
  /** Page of the territory; empty where the site has no address that is known. */
  url: string;
  /** When what it says was published, an instant. */
  revised: string;
}

/** The territory, the words and the moment that contacts are made of. */
export interface ContactSubject {
  territory: Pick<PublishedTerritory, 'code' | 'name' | 'lines'>;
  /** Short numbers that can be called there. */
  short: readonly string[];
  /** When the directory was signed: contacts change with it and not by the clock. */
  issuedAt: string;
  /** Address of the page of the territory in the language; empty where it is not known. */
  address: string;
  t: Translate;
  lang: LanguageTag;
}

const ASKED_FIRST = ['15', '17', '18', '112'];

/** « le 15, le 17, le 18 ou le 112 »: those of the short numbers to call first that exist there. */
export function shortNumbersSaid({ short, lang }: Pick<ContactSubject, 'short' | 'lang'>): string {
  const { item } = CONTACT_WORDS[lang];
  const here = ASKED_FIRST.filter((number) => short.includes(number));
  return listed(
    lang,
    here.map((number) => item + number),
    'disjunction',
  );
}

/** In the order in which people need them. */
const ORDER: readonly Service[] = [
  'samu',
  'fire',
  'police',
  'gendarmerie',
  'any',
  'sea',
  'mountain',
];

/**
 * The lines that may be kept or passed on for months: permanent ones, and those that somebody entitled confirmed
 * within the year; no desk of one station, nothing withdrawn. Confirmed ones first.
 */
export function keepableLines(
  lines: readonly PublishedLine[],
  issuedAt: string,
): readonly PublishedLine[] {
  const context = { now: new Date(issuedAt), announcedNumbers: new Set<string>() };
  const trusted = lines
    .map((line) => ({ line, trust: trustOf(line, context) }))
    .filter(
      ({ line, trust }) =>
        isCallable(line.number) &&
        (trust === 'confirmed' ||
          (line.kind === 'permanent' && (trust === 'lapsed' || trust === 'unconfirmed'))),
    );
  const rank = (trust: string) => (trust === 'confirmed' ? 0 : trust === 'lapsed' ? 1 : 2);
  return trusted.sort((a, b) => rank(a.trust) - rank(b.trust)).map(({ line }) => line);
}

/** How far a line may be trusted, and who gives it. */
function provenance(line: PublishedLine, { t, lang, issuedAt }: ContactSubject): string[] {
  const { confirmation, source, cautions = [], remark = '' } = line;
  const trust = trustOf(line, { now: new Date(issuedAt), announcedNumbers: new Set() });
  const on = looseDay(lang, confirmation?.on ?? '');
  const at = looseDay(lang, source.published);
  const { publisher } = source;
  return [
    trust === 'confirmed' || trust === 'lapsed'
      ? t(`trust.${trust}`, { at: on })
      : t('trust.unconfirmed'),
    at === '' ? t('line.publishedBy', { publisher }) : t('line.publishedByOn', { publisher, at }),
    ...cautions.map((caution) => t(`caution.${caution}`)),
    remark,
  ].filter((part) => part !== '');
}

const areaOf = ({ area }: PublishedLine): string => area?.label ?? '';

/** One contact a service that has a line, and, always, one that leads to the page of the territory. */
export function contactsOf(subject: ContactSubject): LineContact[] {
  const { territory, short, issuedAt, address, t, lang } = subject;
  const words = CONTACT_WORDS[lang];
  const first = filledIn(words.first, { numbers: shortNumbersSaid(subject) });
  const lines = keepableLines(territory.lines, issuedAt);
  const made = filledIn(words.made, {
    at: looseDay(lang, issuedAt.slice(0, 10)),
    address: address || 'Repli',
  });
  const common = { url: address, revised: issuedAt };
  const place = territory.name;
  const services = ORDER.filter((service) => lines.some((line) => line.service === service));
  return [
    ...services.map((service): LineContact => {
      const own = lines.filter((line) => line.service === service);
      const said = own.map((line) =>
        [
          [grouped(line.number), areaOf(line)].filter(Boolean).join(', '),
          ...provenance(line, subject),
        ].join(' · '),
      );
      return {
        ...common,
        id: `repli:${territory.code}:${service}`,
        name: filledIn(words.name, { service: labelHere(t(`service.${service}`), short), place }),
        numbers: own.map((line) => ({ number: line.number, area: areaOf(line) })),
        note: [first, words.address, ...said, made].join('\n'),
      };
    }),
    {
      ...common,
      id: `repli:${territory.code}:page`,
      name: filledIn(words.page, { place }),
      numbers: [],
      note: made,
    },
  ];
}
