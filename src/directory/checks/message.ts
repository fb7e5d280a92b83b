/** A problem in words. */
import { type Language, messages } from '../../base/messages.ts';
import type { Finding } from './problem.ts';
import { englishTexts } from './texts.en.ts';
import { frenchTexts } from './texts.fr.ts';
import type { Message, Texts } from './texts.ts';

const TEXTS = messages<Texts>({ fr: frenchTexts, en: englishTexts });

/** The message of a finding. */
export function messageOf(finding: Finding, language: Language): Message {
  const text: (params: never) => Message = TEXTS[language][finding.code];
  // Code and params were tied together when the finding was made; the union hides it here.
  return text(finding.params as never);
}
