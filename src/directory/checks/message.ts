/** A problem in words. */
import type { Finding, ProblemParams } from './problem.ts';
import { englishTexts } from './texts.en.ts';
import { frenchTexts } from './texts.fr.ts';

export type Language = 'fr' | 'en';

export interface Message {
  /** What is wrong, with the value. */
  what: string;
  /** What was expected; empty when `what` says it all. */
  expected: string;
  /** Likely cause; empty when any guess would mislead. */
  cause: string;
  /** Way out. */
  fix: string;
}

/** The words of every problem in one language. */
export type Texts = {
  readonly [Code in keyof ProblemParams]: (params: ProblemParams[Code]) => Message;
};

/** Problems of the lists that everybody shares: of short numbers, of keys, of sources. */
export type ListCode =
  | 'unknown-number'
  | 'own-stand-in'
  | 'duplicate-number'
  | 'missing-number'
  | 'fact-missing'
  | 'number-without-source'
  | 'territory-without-fact'
  | 'old-fact'
  | 'fact-without-source'
  | 'private-key'
  | 'duplicate-kid'
  | 'duplicate-source'
  | 'key-days'
  | 'key-without-territory';

/** Problems of who confirmed a number. */
export type ConfirmingCode =
  | 'confirmed-by-publisher'
  | 'confirmed-by-one'
  | 'confirmed-without-keys'
  | 'person-name'
  | 'attestation-differs'
  | 'attestation'
  | 'attestations-unverified';

const TEXTS: Readonly<Record<Language, Texts>> = { fr: frenchTexts, en: englishTexts };

/** The message of a finding. */
export function messageOf(finding: Finding, language: Language): Message {
  const text: (params: never) => Message = TEXTS[language][finding.code];
  // Code and params were tied together when the finding was made; the union hides it here.
  return text(finding.params as never);
}
