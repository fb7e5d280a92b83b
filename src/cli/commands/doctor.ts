import { messages, told } from '../../base/messages.ts';
import type { Key } from '../../directory/model.ts';
import type { Io } from '../../host/io.ts';
import { defineCommand } from '../command.ts';
import { DATA, JSON_OUT } from '../common-options.ts';
import { examineBulletin, examineDirectory } from '../doctor/documents.ts';
import { bad, type Examination } from '../doctor/finding.ts';
import {
  examineCertificate,
  examineClock,
  examineRedirect,
  examineService,
} from '../doctor/machine.ts';
import { examinePages } from '../doctor/pages.ts';
import { examineErrors, examineFiles } from '../doctor/served.ts';
import { examineBuilt, examineKeyList } from '../doctor/signed-files.ts';
import { type Site, siteAt, whyFailed } from '../doctor/visit.ts';
import { loadKeys } from '../keys/list.ts';

const MARKS: Readonly<Record<Examination['level'], string>> = { well: '✓', doubt: '!', bad: '✗' };

const WORDS = messages({
  fr: { address: (given: string) => `« ${given} » : attendu l'adresse du site, https://…` },
  en: { address: (given) => `"${given}": expected the address of the site, https://…` },
});

/** `repli doctor`: a running site examined from outside; 1 when somebody must act. */
export const command = defineCommand({
  name: 'doctor',
  summary: {
    fr: "Examine de l'extérieur un site en service",
    en: 'Examines a running site from outside',
  },
  operands: {
    value: 'https://repli.example',
    means: { fr: 'adresse du site, sans chemin', en: 'address of the site, without a path' },
    count: 'one',
  },
  options: { json: JSON_OUT, data: DATA },
  notes: {
    fr: "Sort 0 si tout va bien, 1 si quelqu'un doit agir. Avec le dossier des données, vérifie aussi les signatures, les fichiers servis et la liste des clés.",
    en: 'Ends with 0 when all is well, with 1 when somebody must act. With the data folder, checks signatures, the files served and the list of keys too.',
  },
  async run({ values: { json, data }, operands: [given], language, wrong }, io) {
    if (!/^https?:\/\/[^/]+\/?$/.test(given)) {
      throw wrong(told(WORDS, (words) => words.address(given)));
    }
    const address = given.replace(/\/$/, '');
    const keys = await keysIn(data, io);
    const findings = await examine({ site: siteAt(address), data, keys }, io);
    const found = findings.map(({ level, check, detail }) => ({
      level,
      check,
      detail: detail[language],
    }));
    if (json) io.out(JSON.stringify({ address, at: io.now().toISOString(), found }, null, 2));
    else for (const { level, detail } of found) io.out(`${MARKS[level]} ${detail}`);
    return found.some(({ level }) => level === 'bad') ? 1 : 0;
  },
});

/** The public keys that this host's documents must be signed with; null when they are not at hand. */
async function keysIn(data: string, io: Io): Promise<readonly Key[] | null> {
  const keys = await loadKeys(data, io).then(
    (list) => list.keys,
    () => [],
  );
  return keys.some(({ use }) => use.includes('bulletin')) ? keys : null;
}

interface Subject {
  site: Site;
  data: string;
  keys: readonly Key[] | null;
}

/** Every examination; one that cannot be made is a finding too, and stops no other. */
async function examine({ site, data, keys }: Subject, io: Io): Promise<Examination[]> {
  const now = io.now();
  const examinations: [string, () => Promise<Examination[]>][] = [
    ['https', () => examineCertificate(site, now)],
    ['redirect', () => examineRedirect(site)],
    ['headers', () => examineFiles(site)],
    ['errors', () => examineErrors(site)],
    ['directory', () => examineDirectory(site, keys, now)],
    ['keys', () => examineKeyList(site, data, keys, io)],
    ['built', () => examineBuilt(site, keys)],
    ['versions', () => examinePages(site, io.now())],
    ['bulletin', () => examineBulletin(site, keys, io.now())],
    ['clock', () => examineClock(site)],
    ['service', () => examineService(site)],
  ];
  const found: Examination[] = [];
  for (const [check, look] of examinations) {
    const seen = await look().catch((error: unknown) => [
      bad(check, (words) => words.noAnswer(site.address, whyFailed(error))),
    ]);
    found.push(...seen);
  }
  return found;
}
