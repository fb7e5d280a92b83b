/** Reads `sources.json` for who works on it: what is wrong is told by source, with what was expected. */
import * as v from 'valibot';
import { messages, type OfficeLanguage, told } from '../../base/messages.ts';
import { oneLine } from '../../base/one-line.ts';
import { checkFiles } from '../../directory/checks/check.ts';
import type { Problem } from '../../directory/checks/problem.ts';
import { UsageError } from '../../host/io.ts';
import { reportLines } from '../../host/report.ts';
import { type ListedSource, Sources, SourcesShape } from '../../status/feeds/sources-model.ts';

const WORDS = messages({
  fr: {
    wrong: (file: string) => `${file} ne peut pas servir, et reste tel qu’il est.`,
    source: (rank: number, id: string) => `La source ${rank}${id && ` (« ${id} »)`} :`,
    other: (file: string) => `${file} : ce n’est pas une liste de sources en JSON.`,
  },
  en: {
    wrong: (file) => `${file} cannot be used, and stays as it is.`,
    source: (rank, id) => `Source ${rank}${id && ` ("${id}")`}:`,
    other: (file) => `${file}: not a list of sources in JSON.`,
  },
});

/** As much of the list as names its sources, however wrong the rest is. */
const Ids = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    sources: v.array(v.fallback(v.object({ id: v.fallback(v.string(), '') }), { id: '' })),
  }),
);

function explained(
  problems: readonly Problem[],
  ids: readonly string[],
  language: OfficeLanguage,
): string[] {
  return problems.flatMap((problem) => {
    const [member, index] = problem.path;
    const named = member === 'sources' && typeof index === 'number';
    const heading = named ? [WORDS[language].source(index + 1, oneLine(ids[index] ?? '', 70))] : [];
    return [...heading, ...reportLines([problem], language, true)];
  });
}

/**
 * The sources of a list.
 * @param file as it is named to people
 * @param today `2026-11-22`
 * @throws UsageError with each error: the file and line, the source, and what was expected there
 */
export function sourcesIn(text: string, file: string, today: string): ListedSource[] {
  const list = v.safeParse(v.pipe(v.string(), v.parseJson(), Sources), text);
  if (list.success) return list.output.sources;
  const bytes = new TextEncoder().encode(text);
  const checking = { today, whole: false, sources: SourcesShape };
  const { problems } = checkFiles([{ file, kind: 'sources', bytes }], checking);
  // What stops the reader and is no more than a warning elsewhere is told as well.
  const errors = problems.filter(({ severity }) => severity === 'error');
  const shown = errors.length > 0 ? errors : problems;
  if (shown.length === 0) throw new UsageError(told(WORDS, (words) => words.other(file)));
  const read = v.safeParse(Ids, text);
  const ids = read.success ? read.output.sources.map(({ id }) => id) : [];
  const said = (language: OfficeLanguage) =>
    [WORDS[language].wrong(file), '', ...explained(shown, ids, language)].join('\n').trimEnd();
  throw new UsageError({ fr: said('fr'), en: said('en') });
}
