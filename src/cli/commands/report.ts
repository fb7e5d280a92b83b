import { resolve } from 'node:path';
import { compileDirectory } from '../../directory/compile.ts';
import { writeAtomically } from '../../host/atomic.ts';
import { readSpeakers } from '../../host/drawing/speakers.ts';
import { outFile } from '../../host/out-file.ts';
import { readData } from '../../host/read-data.ts';
import { healthOf } from '../../opendata/health.ts';
import { territoryMap } from '../../site/place-data/map.ts';
import { defineCommand } from '../command.ts';
import { DATA, FILE, JSON_OUT } from '../common-options.ts';
import { reportHtml } from '../report/html.ts';
import { countsOf, healthRows, tableLines } from '../report/table.ts';
import { WORDS } from '../report/words.ts';

/** `repli report`: how well each territory is looked after, out of the data files. */
export const command = defineCommand({
  name: 'report',
  summary: {
    fr: 'Dit où en sont les numéros de chaque territoire',
    en: 'Tells how the numbers of each territory stand',
  },
  options: {
    data: DATA,
    html: {
      notWith: ['json'],
      value: FILE,
      means: {
        fr: 'écrit le rapport dans un fichier HTML, avec la carte',
        en: 'writes the report to an HTML file, with the map',
      },
    },
    json: JSON_OUT,
  },
  notes: {
    fr: 'Sort 0 quand le rapport est fait, 1 quand les données ont des erreurs.',
    en: 'Ends with 0 when the report is made, with 1 when the data has errors.',
  },
  async run({ values: { data, html, json }, language }, io) {
    const words = WORDS[language];
    const page = html === undefined ? null : await outFile(io, html, 'report.html');
    const now = io.now();
    const today = now.toISOString().slice(0, 10);
    const checked = await readData(data, { today, cwd: io.cwd });
    const errors = checked.problems.filter(({ severity }) => severity === 'error');
    if (errors.length > 0 || checked.national === null) {
      io.err(words.errors(errors.length));
      return 1;
    }
    const instant = now.toISOString();
    const edition = { version: 1, issuedAt: instant, validUntil: instant };
    const directory = compileDirectory(checked.territories, checked.national, edition);
    const health = healthOf(directory, await readSpeakers(resolve(io.cwd, data)), now);
    if (page !== null && html !== undefined) {
      await writeAtomically(page, reportHtml(health, territoryMap(), language));
      io.out(words.written(html));
      return 0;
    }
    if (json) {
      io.out(JSON.stringify(health, null, 2));
      return 0;
    }
    for (const line of tableLines(healthRows(health, words))) io.out(line);
    for (const line of ['', words.asOf(health.day), ...countsOf(health, words)]) io.out(line);
    return 0;
  },
});
