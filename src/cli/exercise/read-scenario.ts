import { resolve } from 'node:path';
import * as v from 'valibot';
import { type OfficeLanguage, told } from '../../base/messages.ts';
import { checkFiles } from '../../directory/checks/check.ts';
import { scenarioFindings } from '../../exercise/findings.ts';
import { Scenario } from '../../exercise/scenario.ts';
import { type Io, UsageError } from '../../host/io.ts';
import { readSource } from '../../host/read-data.ts';
import { fileText } from '../../host/regular-file.ts';
import { reportLines } from '../../host/report.ts';
import { EXERCISE_WORDS } from './words.ts';

/**
 * A scenario that can be played.
 * @throws UsageError when it cannot be read, or has a problem
 */
export async function readScenario(
  file: string,
  language: OfficeLanguage,
  io: Io,
): Promise<Scenario> {
  const source = await readSource(file, io.cwd);
  const checking = {
    today: io.now().toISOString().slice(0, 10),
    whole: false,
    exercises: { shape: Scenario, findings: scenarioFindings },
  };
  const { problems } = checkFiles([{ ...source, kind: 'exercise' }], checking);
  if (problems.length > 0) {
    const said = reportLines(problems, language, true).join('\n');
    throw new UsageError(told(EXERCISE_WORDS, (words) => words.faulty(file, said)));
  }
  return v.parse(Scenario, JSON.parse(await fileText(resolve(io.cwd, file))));
}
