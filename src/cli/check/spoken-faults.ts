/** Announcements and statements of a data folder that no phone would hear of: each file with what is wrong. */
import { basename, dirname, join, resolve } from 'node:path';
import { messages, type OfficeLanguage, plural, type Told } from '../../base/messages.ts';
import { oneLine } from '../../base/one-line.ts';
import type { Key } from '../../directory/model.ts';
import { whyUnread } from '../../host/file-errors.ts';
import { namesIfThere } from '../../host/if-there.ts';
import { readCapFile, readCapInTime } from '../../host/read-cap.ts';
import { fileBytes } from '../../host/regular-file.ts';
import { decodeText } from '../../status/feeds/text.ts';
import { isGap } from '../../status/remarks.ts';
import { openAnnouncement } from '../../status/signed/announcement.ts';
import { sayRefusal } from '../../status/signed/refusal-words.ts';
import { openPresence } from '../../status/watch/presence.ts';
import { sayPresenceRefusal } from '../../status/watch/refusal-words.ts';

export interface SpokenFault {
  /** As it was named, or from the folder that was checked. */
  file: string;
  code: string;
  said: Told;
}

interface SpokenFaults {
  /** How many files were looked at. */
  read: number;
  faults: SpokenFault[];
}

const WORDS = messages({
  fr: {
    ending: (expected: string) =>
      `n'est pas lu : attendu un nom qui finit par ${expected}. Renommez-le, ou effacez-le.`,
    reader: (code: string, detail: string) =>
      `n'est pas une annonce CAP lisible (${code} : ${detail}). Reprenez le fichier, ou refaites-le (repli announce).`,
    part: (code: string, detail: string) =>
      `n'est lu qu'en partie (${code} : ${detail}) ; tant qu'il est là, « aucune panne annoncée » n'est dit nulle part d'ici.`,
    nothing: (detail: string) => `n'annonce rien aux téléphones (${detail}).`,
    noNumber: 'aucun message qui parle des numéros d’urgence',
    title: (count: number) =>
      `${count} ${plural.fr(count, 'fichier n’est pas entendu', 'fichiers ne sont pas entendus')} des téléphones comme ${plural.fr(count, 'il est', 'ils sont')} :`,
  },
  en: {
    ending: (expected) =>
      `is not read: expected a name that ends with ${expected}. Rename it, or delete it.`,
    reader: (code, detail) =>
      `is no CAP announcement that can be read (${code}: ${detail}). Take the file again, or make it anew (repli announce).`,
    part: (code, detail) =>
      `is read in part only (${code}: ${detail}); as long as it lies there, nothing from here says "no outage announced".`,
    nothing: (detail) => `announces nothing to phones (${detail}).`,
    noNumber: 'no message about the emergency numbers',
    title: (count) =>
      `${count} ${plural.en(count, 'file is', 'files are')} not heard by phones as ${plural.en(count, 'it is', 'they are')}:`,
  },
});

/** What was right once, and is over or in other hands since: it lies there for what it said. */
const WAS_RIGHT: ReadonlySet<string> = new Set([
  'expired',
  'key-expired',
  'key-revoked',
  'rolled-back',
]);

const FOLDERS = { announcements: /\.(?:xml|jws)$/i, watches: /\.jws$/i } as const;
type Folder = keyof typeof FOLDERS;
const ENDINGS: Readonly<Record<Folder, string>> = {
  announcements: '.xml / .jws',
  watches: '.jws',
};

/** Whether a file that was named is one of these. */
export const isSpoken = (path: string): boolean => /\.(?:xml|jws)$/i.test(path);

/** Every announcement and statement of a data folder. Notes and what begins with a dot are nobody's words. */
export async function spokenFaults(
  data: { folder: string; cwd: string },
  keys: readonly Key[],
  now: Date,
): Promise<SpokenFaults> {
  const read: SpokenFaults = { read: 0, faults: [] };
  for (const folder of Object.keys(FOLDERS) as Folder[]) {
    let names: string[];
    try {
      names = await namesIfThere(resolve(data.cwd, data.folder, folder));
    } catch (error) {
      const said = whyUnread(error);
      read.faults.push({ file: join(data.folder, folder), code: 'unreadable', said });
      continue;
    }
    for (const name of names.filter((each) => !/^\.|\.md$/i.test(each)).sort()) {
      read.read += 1;
      const file = join(data.folder, folder, name);
      read.faults.push(...(await faultIn(file, folder, { cwd: data.cwd, keys, now })));
    }
  }
  return read;
}

/** The same of files that were named. */
export async function faultsOfSpoken(
  paths: readonly string[],
  keysOf: (data: string) => Promise<readonly Key[]>,
  { cwd, now }: { cwd: string; now: Date },
): Promise<SpokenFaults> {
  const faults: SpokenFault[] = [];
  for (const path of paths) {
    const folder = dirname(resolve(cwd, path));
    const keys = await keysOf(dirname(folder));
    const kind = basename(folder) === 'watches' ? 'watches' : 'announcements';
    faults.push(...(await faultIn(path, kind, { cwd, keys, now })));
  }
  return { read: paths.length, faults };
}

interface Reading {
  cwd: string;
  keys: readonly Key[];
  now: Date;
}

async function faultIn(
  file: string,
  folder: Folder,
  { cwd, keys, now }: Reading,
): Promise<SpokenFault[]> {
  const fault = (code: string, say: (language: OfficeLanguage) => string): SpokenFault[] => [
    { file, code, said: { fr: say('fr'), en: say('en') } },
  ];
  if (!FOLDERS[folder].test(file)) {
    return fault('other-ending', (language) => WORDS[language].ending(ENDINGS[folder]));
  }
  let bytes: Uint8Array;
  try {
    bytes = await fileBytes(resolve(cwd, file));
  } catch (error) {
    return fault('unreadable', (language) => whyUnread(error)[language]);
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    const { code, detail } = decoded.remark;
    return fault(code, (language) => WORDS[language].reader(code, detail));
  }
  if (folder === 'watches') {
    const opened = await openPresence(decoded.text, 'statement', keys, now);
    if (opened.ok || opened.stale !== null || WAS_RIGHT.has(opened.refusal.code)) return [];
    const { refusal } = opened;
    return fault(refusal.code, (language) => sayPresenceRefusal(refusal, language));
  }
  if (/\.jws$/i.test(file)) {
    const opened = await openAnnouncement(decoded.text, keys, { now, read: readCapInTime });
    if (opened.ok || WAS_RIGHT.has(opened.refusal.code)) return [];
    const { refusal } = opened;
    return fault(refusal.code, (language) => sayRefusal(refusal, language));
  }
  const { messages: heard, remarks, problem } = readCapFile(decoded.text);
  if (problem !== null) {
    const [code = '', ...detail] = problem.split(': ');
    return fault(code, (language) => WORDS[language].reader(code, detail.join(': ')));
  }
  const gap = remarks.find(isGap);
  if (gap !== undefined) {
    return fault(gap.code, (language) => WORDS[language].part(gap.code, gap.detail));
  }
  if (heard.length > 0) return [];
  const why = remarks[0];
  return fault('nothing', (language) =>
    WORDS[language].nothing(
      why === undefined ? WORDS[language].noNumber : `${why.code} : ${why.detail}`,
    ),
  );
}

/** Each file with what is wrong; nothing where all are heard. */
export function spokenFaultLines(
  faults: readonly SpokenFault[],
  language: OfficeLanguage,
): string[] {
  if (faults.length === 0) return [];
  const lines = faults.flatMap(({ file, said }) => [
    `  ${oneLine(file)}`,
    `    ${oneLine(said[language], 300)}`,
  ]);
  return [WORDS[language].title(faults.length), ...lines, ''];
}
