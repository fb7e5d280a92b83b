/** `repli announce --kit FOLDER`: the announcement in every form in which it is passed on, as files. */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Announced } from '../../authoring/build.ts';
import type { AuthoredAct } from '../../authoring/choices.ts';
import { type KitOf, kitFiles, withheldLines } from '../../authoring/kit/kit.ts';
import { pictureSvg, roughly } from '../../authoring/kit/svg.ts';
import type { Territory } from '../../directory/model.ts';
import { grouped } from '../../directory/written.ts';
import { unreadFile } from '../../host/file-errors.ts';
import type { Io } from '../../host/io.ts';
import { commandLanguage } from '../../host/language.ts';
import { ANNOUNCE_WORDS, wrongUse } from './words.ts';

interface KitRequest {
  /** As typed. */
  folder: string;
  /** Address of the site. */
  site: string;
  act: AuthoredAct;
  /** Lines of the territories announced. */
  held: readonly Territory[];
}

/**
 * An empty folder and a site, before anything is announced: what went out must not wait for a slip to be mended.
 * @throws UsageError
 */
export async function checkKitFolder(folder: string, site: string | null, io: Io): Promise<string> {
  if (site === null || !/^https?:\/\/[^/]+(\/[^?#]*)?$/.test(site)) {
    throw wrongUse((words) => words.kitSite);
  }
  const there = await readdir(resolve(io.cwd, folder)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw unreadFile(`--kit ${folder}`, error);
  });
  if (there.length > 0) throw wrongUse((words) => words.kitThere(folder));
  return site.replace(/\/+$/, '');
}

/** Writes the kit, and says which numbers are not in it. */
export async function writeKit(
  { content, nature, sent }: Announced,
  { folder, site, act, held }: KitRequest,
  io: Io,
): Promise<void> {
  const words = ANNOUNCE_WORDS[commandLanguage(io)];
  if (content === null) {
    io.err(words.warning(words.kitNothing));
    return;
  }
  const about = act.kind === 'alert' ? undefined : act.chain.content?.numbers;
  const { territories } = content;
  const here = held.filter(({ code }) => territories === 'all' || territories.includes(code));
  const kit: KitOf = {
    nature,
    content,
    sent,
    site,
    // Nobody signs for a number on the command line: that is done at two desks.
    vouching: { held: here.flatMap(({ lines }) => lines), attested: [] },
    ...(about === undefined ? {} : { about }),
  };
  const files = kitFiles(kit, roughly, pictureSvg);
  for (const { path, text } of files) {
    const file = join(resolve(io.cwd, folder), path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text, { flag: 'wx' });
  }
  const withheld = withheldLines(kit).map(({ number }) => grouped(number));
  if (withheld.length > 0) io.err(words.warning(words.kitWithheld(withheld.join(', '))));
  io.out(words.kitWritten(folder, files.length));
}
