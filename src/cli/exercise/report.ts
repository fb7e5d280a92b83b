/** `repli exercise report`: a journal and what phones handed over, as a page and a table. */
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { messages, type OfficeLanguage, told } from '../../base/messages.ts';
import { type JournalEntry, readJournal } from '../../exercise/journal.ts';
import { readPhoneRecord } from '../../exercise/phone-code.ts';
import type { PhoneRecord } from '../../exercise/phone-record.ts';
import { phoneProblemTold } from '../../exercise/phone-words.ts';
import { reportCsv } from '../../exercise/report/csv.ts';
import { exerciseFactsOf } from '../../exercise/report/facts.ts';
import { reportPage } from '../../exercise/report/page.ts';
import type { Scenario } from '../../exercise/scenario.ts';
import { unreadFile } from '../../host/file-errors.ts';
import { type Io, UsageError } from '../../host/io.ts';
import { readScenario } from './read-scenario.ts';

const WORDS = messages({
  fr: {
    noJournal: (file: string) => `${file} : ce n'est pas le journal d'un exercice.`,
    written: (file: string) => `Écrit : ${file}`,
  },
  en: {
    noJournal: (file) => `${file}: not the journal of an exercise.`,
    written: (file) => `Written: ${file}`,
  },
});

interface ReportOptions {
  journal: string;
  phones: readonly string[];
  /** File of the scenario; empty: the one that the journal names, in the data folder. */
  scenario: string;
  data: string;
  /** Name of the files to write, without their ending. */
  out: string;
  language: OfficeLanguage;
}

interface Played {
  scenario: Scenario;
  entries: readonly JournalEntry[];
  phones: readonly PhoneRecord[];
  /** How many lines of the journal were none. */
  unread: number;
}

/** A page and a table. */
export interface Report {
  html: string;
  csv: string;
}

/** The report of what was played. */
export function reportOf(played: Played, language: OfficeLanguage): Report {
  const facts = exerciseFactsOf(played.scenario, played.entries, played.phones);
  return { html: reportPage({ ...played, facts }, language), csv: reportCsv(facts) };
}

async function textOf(file: string, io: Io): Promise<string> {
  return readFile(resolve(io.cwd, file), 'utf8').catch((error: unknown) => {
    throw unreadFile(file, error);
  });
}

async function phoneOf(file: string, io: Io): Promise<PhoneRecord> {
  const read = readPhoneRecord(await textOf(file, io));
  if (read.ok) return read.record;
  throw new UsageError(phoneProblemTold(file, read));
}

/**
 * Writes `OUT.html` and `OUT.csv`.
 * @throws UsageError for a file that is not what it should be: nothing is written then
 */
export async function writeReport(options: ReportOptions, io: Io): Promise<void> {
  const { journal, language, out } = options;
  const { entries, unread } = readJournal(await textOf(journal, io));
  const [started] = entries;
  if (started?.kind !== 'started') {
    throw new UsageError(told(WORDS, (words) => words.noJournal(journal)));
  }
  const file = options.scenario || `${options.data}/exercises/${started.scenario}.json`;
  const scenario = await readScenario(file, language, io);
  const phones = await Promise.all(options.phones.map((phone) => phoneOf(phone, io)));
  const report = reportOf({ scenario, entries, phones, unread: unread.length }, language);
  for (const ending of ['html', 'csv'] as const) {
    await writeFile(resolve(io.cwd, `${out}.${ending}`), report[ending]);
    io.out(WORDS[language].written(`${out}.${ending}`));
  }
}
