import { parseArgs } from 'node:util';
import type { Key } from '../../directory/model.ts';
import { foldersOf } from '../../host/folders.ts';
import type { Io } from '../../host/io.ts';
import { type Command, orUsage } from '../command.ts';
import { examineBulletin, examineDirectory } from '../doctor/documents.ts';
import { bad, type Finding } from '../doctor/finding.ts';
import {
  examineCertificate,
  examineClock,
  examineRedirect,
  examineService,
} from '../doctor/machine.ts';
import { examinePages } from '../doctor/pages.ts';
import { examineErrors, examineFiles } from '../doctor/served.ts';
import { type Site, siteAt, whyFailed } from '../doctor/visit.ts';
import { loadKeys } from '../keys/list.ts';

const USAGE = `repli doctor https://repli.example [--json] [--data data]
  Sort 0 si tout va bien, 1 si quelqu’un doit agir. Avec le dossier des données, vérifie aussi les signatures.`;

const MARKS: Readonly<Record<Finding['level'], string>> = { well: '✓', doubt: '!', bad: '✗' };

/** `repli doctor`: a running site examined from outside; 1 when somebody must act. */
export const command: Command = {
  summary: 'Examine de l’extérieur un site en service / examines a running site from outside',
  usage: USAGE,
  async run(args, io) {
    const { address, json, data } = read(args, io);
    const keys = await keysIn(data, io);
    const found = await examine(siteAt(address), keys, io);
    if (json) io.out(JSON.stringify({ address, at: io.now().toISOString(), found }, null, 2));
    else for (const { level, detail } of found) io.out(`${MARKS[level]} ${detail}`);
    return found.some(({ level }) => level === 'bad') ? 1 : 0;
  },
};

function read(args: readonly string[], io: Io) {
  return orUsage(USAGE, () => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        data: { type: 'string', default: foldersOf(io).data },
      },
    });
    const [address = '', ...others] = positionals;
    if (others.length > 0 || !/^https?:\/\/[^/]+\/?$/.test(address)) {
      throw new Error(`"${positionals.join(' ')}"\u00a0: attendu l’adresse du site, https://…`);
    }
    return { ...values, address: address.replace(/\/$/, '') };
  });
}

/** The public keys that this host's documents must be signed with; null when they are not at hand. */
async function keysIn(data: string, io: Io): Promise<readonly Key[] | null> {
  const keys = await loadKeys(data, io).then(
    (list) => list.keys,
    () => [],
  );
  return keys.some(({ use }) => use.includes('bulletin')) ? keys : null;
}

/** Every examination; one that cannot be made is a finding too, and stops no other. */
async function examine(site: Site, keys: readonly Key[] | null, io: Io): Promise<Finding[]> {
  const now = io.now();
  const examinations: [string, () => Promise<Finding[]>][] = [
    ['https', () => examineCertificate(site, now)],
    ['redirect', () => examineRedirect(site)],
    ['headers', () => examineFiles(site)],
    ['errors', () => examineErrors(site)],
    ['directory', () => examineDirectory(site, keys, now)],
    ['versions', () => examinePages(site, io.now())],
    ['bulletin', () => examineBulletin(site, keys, io.now())],
    ['clock', () => examineClock(site)],
    ['service', () => examineService(site)],
  ];
  const found: Finding[] = [];
  for (const [check, look] of examinations) {
    const seen = await look().catch((error: unknown) => [
      bad(check, `${site.address} ne répond pas\u00a0: ${whyFailed(error)}.`),
    ]);
    found.push(...seen);
  }
  return found;
}
