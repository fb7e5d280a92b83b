/** What each language must be able to say, so that an announcement is made of choices alone. */
import type { Service } from '../../directory/model.ts';
import type { Announcement } from '../../status/model.ts';

type Advice = Announcement['advice'][number];

/** Short numbers or means as a list in words: "15 et 18"; `many` when there is more than one. */
export interface Listed {
  text: string;
  many: boolean;
}

/** Sentences carry no final stop: `stop` ends them, headlines stand without. */
export interface AnnouncementWords {
  /** BCP 47 tag of the CAP `info`. */
  language: string;
  /** Locale for dates and lists; Latin digits, as on the keys of a phone. */
  locale: string;
  /** Before a list or a value: ": ", with the space French wants. */
  colon: string;
  /** A short number within a list: "le 15". */
  numbered: (number: string) => string;
  stop: string;
  /** Between two sentences. */
  gap: string;
  /** CAP `event`. */
  event: string;
  /** In capitals where the script has them. */
  exercise: string;
  /** Two sentences: nothing is down, and nobody is to call. */
  thisIsExercise: string;
  country: string;
  territories: (count: number) => string;
  down: (numbers: Listed) => string;
  disrupted: (numbers: Listed) => string;
  works: (numbers: Listed) => string;
  planned: (numbers: Listed) => string;
  restored: (numbers: Listed) => string;
  /** The earlier announcement about these numbers was a mistake. */
  withdrawn: (numbers: Listed) => string;
  since: (moment: string) => string;
  from: (moment: string) => string;
  expectedEnd: (moment: string) => string;
  worksFrom: (means: string) => string;
  failsFrom: (means: string) => string;
  means: Readonly<Record<'fixed' | 'mobile', string>>;
  operator: (name: string) => string;
  services: Readonly<Record<Service, string>>;
  advice: Readonly<Record<Advice, string>>;
  /** Before the replacement lines. */
  lines: string;
  /** An ordinary call carries no location. */
  sayAddress: string;
  /** What is passed on says beside: where all of it stands, what it is, that a number is said again. */
  passedOn: { more: string; press: string; again: string };
}
