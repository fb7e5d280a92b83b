import { basename, dirname, resolve } from 'node:path';
import { listedKeys } from '../../collector/published.ts';
import { withAttestations } from '../../directory/checks/attestations.ts';
import { type Checked, checkFiles, type SourceFile } from '../../directory/checks/check.ts';
import { NOTHING_PUBLISHED } from '../../directory/history/compare-files.ts';
import type { Key } from '../../directory/model.ts';
import { scenarioFindings } from '../../exercise/findings.ts';
import { Scenario } from '../../exercise/scenario.ts';
import { loadCommunes } from '../../host/communes.ts';
import { foldersOf } from '../../host/folders.ts';
import type { Io } from '../../host/io.ts';
import { queueFaultLines, queueFaultSaid } from '../../host/queue-faults.ts';
import { isFolder, readScenarioFiles, readSource, readSourcesText } from '../../host/read-data.ts';
import {
  annotation,
  reported,
  reportLines,
  summaryLine,
  unreadLine,
  waitingLines,
} from '../../host/report.ts';
import { readQueue } from '../../host/review-files.ts';
import { SourcesShape } from '../../status/feeds/sources-model.ts';
import { waiting } from '../../status/review/queue.ts';
import { readAgainst } from '../check/against.ts';
import { listRemarkLines, listRemarks } from '../check/sources-left.ts';
import {
  faultsOfSpoken,
  isSpoken,
  type SpokenFault,
  spokenFaultLines,
  spokenFaults,
} from '../check/spoken-faults.ts';
import { defineCommand } from '../command.ts';
import { JSON_OUT } from '../common-options.ts';

/** One file alone has no queue. */
const NO_QUEUE = { texts: [], faults: [] };

/** `repli check`: 0 when nothing stops publication, 1 with every problem otherwise. */
export const command = defineCommand({
  name: 'check',
  summary: { fr: 'Vérifie les fichiers de data/', en: 'Checks the files of data/' },
  operands: {
    value: { fr: 'FICHIER ou DOSSIER', en: 'FILE or FOLDER' },
    means: {
      fr: 'ce qui est vérifié ; sans cela, toutes les données',
      en: 'what is checked; without it, all the data',
    },
    count: 'any',
  },
  options: {
    against: {
      value: { fr: 'directory.jws|RÉVISION', en: 'directory.jws|REVISION' },
      means: {
        fr: "ce qui est publié (annuaire signé, ou révision git) : dit ce qui reviendrait en arrière ou changerait sans qu'on le voie",
        en: 'what is published (signed directory, or git revision): tells what would go back on it, or change unseen',
      },
    },
    json: JSON_OUT,
    verbose: {
      means: {
        fr: 'chaque avertissement en entier, et non un exemple de chaque sorte',
        en: 'every warning in full, not one example of each kind',
      },
    },
  },
  async run({ values: { against, json, verbose }, operands, language }, io) {
    const spokenPaths = operands.filter(isSpoken);
    const paths = operands.filter((path) => !isSpoken(path));
    const alone = spokenPaths.length > 0 && paths.length === 0;
    const files = alone ? [] : await filesOf(paths, io);
    const before =
      against === undefined ? null : await readAgainst(against, await dataFolder(paths, io), io);
    const today = io.now().toISOString().slice(0, 10);
    const read = checkFiles(files, {
      today,
      whole: operands.length === 0 || (await isFolder(paths[0] ?? '', io.cwd)),
      sources: SourcesShape,
      exercises: { shape: Scenario, findings: scenarioFindings },
      published: before?.published ?? NOTHING_PUBLISHED,
      communes: await loadCommunes(),
    });
    const keys = files.some(({ kind }) => kind === 'keys') ? read.keys : null;
    const checked = await withAttestations(files, read, keys === null ? null : { keys, today });
    const folder = foldersOf(io).data;
    const queue =
      operands.length === 0
        ? await readQueue(resolve(io.cwd, folder), keys ?? [], { now: io.now() })
        : NO_QUEUE;
    const remarks =
      operands.length === 0 ? await listRemarks(resolve(io.cwd, folder), waiting(queue.texts)) : [];
    const spoken = await spokenOf({ paths, spokenPaths, keys: keys ?? [] }, io);
    if (json) {
      const problems = checked.problems.map((problem) => reported(problem, language));
      const faults = queue.faults.map((fault) => ({
        file: `${folder}/${fault.file}`,
        code: fault.why,
        message: queueFaultSaid(fault, language),
      }));
      const unheard = spoken.faults.map(({ file, code, said }) => ({
        file,
        code,
        message: said[language],
      }));
      const told = { files: files.length + spoken.read, problems, announcements: unheard };
      const sources = remarks.map(({ code, said }) => ({ code, message: said[language] }));
      io.out(JSON.stringify({ ...told, queue: faults, sources }, null, 2));
      return exitCode(checked, spoken.faults);
    }
    for (const line of reportLines(checked.problems, language, verbose)) io.out(line);
    if (io.env['GITHUB_ACTIONS'] === 'true') {
      for (const problem of checked.problems) io.out(annotation(problem, language));
    }
    for (const line of waitingLines(waiting(queue.texts), language)) io.out(line);
    for (const line of queueFaultLines(folder, queue.faults, language)) io.out(line);
    for (const line of listRemarkLines(`${folder}/sources.json`, remarks, language)) io.out(line);
    for (const name of before?.unread ?? []) io.out(unreadLine(name, language));
    for (const line of spokenFaultLines(spoken.faults, language)) io.out(line);
    const beside = {
      unusable: queue.faults.length + remarks.length,
      unheard: spoken.faults.length,
    };
    io.out(summaryLine(files.length + spoken.read, checked.problems, language, beside));
    return exitCode(checked, spoken.faults);
  },
});

function exitCode(checked: Checked, unheard: readonly SpokenFault[]): number {
  return unheard.length > 0 || checked.problems.some(({ severity }) => severity === 'error')
    ? 1
    : 0;
}

interface Spoken {
  /** What was named beside them: files, or whole folders. */
  paths: readonly string[];
  spokenPaths: readonly string[];
  keys: readonly Key[];
}

/** Announcements and statements: those of each folder that was named, and those named by themselves. */
async function spokenOf({ paths, spokenPaths, keys }: Spoken, io: Io) {
  const now = io.now();
  const all = paths.length === 0 && spokenPaths.length === 0;
  const asked = await Promise.all(
    (all ? [foldersOf(io).data] : paths).map(async (folder) =>
      (await isFolder(folder, io.cwd))
        ? spokenFaults({ folder, cwd: io.cwd }, keys, now)
        : { read: 0, faults: [] },
    ),
  );
  const keysOf = (data: string) => listedKeys(data, () => undefined);
  const named = await faultsOfSpoken(spokenPaths, keysOf, { cwd: io.cwd, now });
  return {
    read: [...asked, named].reduce((sum, { read }) => sum + read, 0),
    faults: [...asked, named].flatMap(({ faults }) => faults),
  };
}

async function filesOf(paths: readonly string[], io: Io) {
  if (paths.length === 0) return wholeFolder(foldersOf(io).data, io.cwd);
  const read = paths.map(async (path) =>
    (await isFolder(path, io.cwd)) ? wholeFolder(path, io.cwd) : [await readSource(path, io.cwd)],
  );
  return (await Promise.all(read)).flat();
}

async function wholeFolder(folder: string, cwd: string): Promise<SourceFile[]> {
  const read = [readSourcesText(folder, cwd), readScenarioFiles(folder, cwd)];
  return (await Promise.all(read)).flat();
}

/** Folder whose files are looked up in a revision: the one given, or that of the file given. */
async function dataFolder(paths: readonly string[], io: Io): Promise<string> {
  const [first = 'data'] = paths;
  if (await isFolder(first, io.cwd)) return first;
  const folder = dirname(first);
  return basename(folder) === 'territories' ? dirname(folder) : folder;
}
