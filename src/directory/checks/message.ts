/** A problem in words. */
import { messages, type OfficeLanguage } from '../../base/messages.ts';
import type { ProblemFound } from './problem.ts';
import { englishTexts } from './texts.en.ts';
import { frenchTexts } from './texts.fr.ts';
import type { ProblemMessage, Texts } from './texts.ts';

const TEXTS = messages<Texts>({ fr: frenchTexts, en: englishTexts });

/** The message of a finding. */
export function problemMessage(finding: ProblemFound, language: OfficeLanguage): ProblemMessage {
  const text: (params: never) => ProblemMessage = TEXTS[language][finding.code];
  // Code and params were tied together when the finding was made; the union hides it here.
  return text(finding.params as never);
}
