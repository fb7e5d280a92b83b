/** The lines of a territory as a text for SMS, and as one to be read on local radio: each within its length. Pure. */

import { secondsAloud } from '../base/aloud.ts';
import { fitting, type TextPart } from '../base/fitting.ts';
import { asMessage, fitsSms } from '../base/sms.ts';
import { grouped } from '../directory/written.ts';
import { labelHere } from '../i18n/label-here.ts';
import { type ContactSubject, keepableLines, shortNumbersSaid } from './contacts.ts';
import { CONTACT_WORDS, filledIn } from './words.ts';

export const RADIO_SECONDS = 60;

/** "SAMU (15), Redon : 02 61 91 43 15": the number is never parted from what it reaches. */
function linesSaid({ territory, short, issuedAt, t }: ContactSubject): string[] {
  return keepableLines(territory.lines, issuedAt).map(({ service, area, number }) => {
    const what = [labelHere(t(`service.${service}`), short), area?.label ?? '']
      .filter(Boolean)
      .join(', ');
    return `${what}\u00a0: ${grouped(number)}.`;
  });
}

/** The later a line stands in the list, the sooner it is left out; the address says where all are. */
const ranked = (lines: readonly string[]): TextPart[] =>
  lines.map((text, i) => ({ text, rank: i + 2 }));

const introOf = (subject: ContactSubject): string =>
  filledIn(CONTACT_WORDS[subject.lang].intro, {
    place: subject.territory.name,
    numbers: shortNumbersSaid(subject),
  });

/** Null where there is no line to pass on, or none fits. */
export function smsText(subject: ContactSubject): string | null {
  const words = CONTACT_WORDS[subject.lang];
  const lines = linesSaid(subject);
  if (lines.length === 0) return null;
  const parts: TextPart[] = [
    { text: introOf(subject), rank: 0 },
    ...ranked(lines).map((part, i) => (i === 0 ? { ...part, rank: 0 } : part)),
    { text: words.address, rank: 1 },
    { text: filledIn(words.more, { address: subject.address || 'Repli' }), rank: 0 },
  ];
  const write = (texts: readonly string[]) => asMessage(texts.join(' '));
  return fitting(parts, write, fitsSms);
}

/** Every number is said twice. Null where there is no line to read, or none fits. */
export function radioText(subject: ContactSubject): string | null {
  const words = CONTACT_WORDS[subject.lang];
  const lines = linesSaid(subject).map((line) => `${line} ${words.again} ${line}`);
  if (lines.length === 0) return null;
  const parts: TextPart[] = [
    { text: introOf(subject), rank: 0 },
    { text: filledIn(words.first, { numbers: shortNumbersSaid(subject) }), rank: 1 },
    ...ranked(lines).map((part, i) => (i === 0 ? { ...part, rank: 0 } : part)),
    { text: words.address, rank: 0 },
  ];
  return fitting(
    parts,
    (texts) => texts.join('\n'),
    (text) => secondsAloud(text) <= RADIO_SECONDS,
  );
}
