/** A refusal in words, in the language asked for. */
import { messages, type OfficeLanguage } from '../../base/messages.ts';
import { type ReportedProblem, reported } from '../../host/report.ts';
import { type AdmissionWords, type PublisherRefusal, STATUS } from './refusal.ts';
import { englishWords } from './words.en.ts';
import { frenchWords } from './words.fr.ts';

const WORDS = messages<AdmissionWords>({ fr: frenchWords, en: englishWords });

/** The body of a refusal: problem details (RFC 9457), with our own members behind. */
interface Refused {
  status: (typeof STATUS)[PublisherRefusal['code']];
  title: string;
  code: PublisherRefusal['code'];
  cause: string;
  fix: string;
  problems: ReportedProblem[];
}

export function refusedAs(
  { code, params, problems }: Omit<PublisherRefusal, 'kid'>,
  lang: OfficeLanguage,
): Refused {
  const [title, cause, fix] = WORDS[lang][code](params);
  const listed = problems.map((problem) => reported(problem, lang));
  return { status: STATUS[code], title, code, cause, fix, problems: listed };
}
