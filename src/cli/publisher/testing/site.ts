/** A data folder and a site as a build leaves them, as far as the publishing service touches them. */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { aLine } from '../../../directory/checks/testing.ts';
import { makeKey, type NewKey } from '../../../directory/key-file.ts';
import { keysText } from '../../../directory/keys-list.ts';
import type { Directory, Key, Territory } from '../../../directory/model.ts';
import { LANGUAGES } from '../../../i18n/languages.ts';
import { pathOf } from '../../../pages/routes.ts';
import { signDirectory } from '../../sign/directory.ts';
import { redraw } from '../../site/draw.ts';
import { leaveKit, readKit } from '../../site/kit.ts';
import { allDrawn, keepDrawn } from '../../site/shown.ts';
import { territory } from './bench.ts';

/** Of a block attributed to nobody. */
export const OLD = '+33200000018';
export const NEW = '+33200000019';
/** After the last change of the project's own files, which no clock may find in the future. */
export const TODAY = new Date('2026-11-28T18:00:00Z');
const DAY = TODAY.toISOString().slice(0, 10);

export const line = (number: string, changes: Parameters<typeof aLine>[0] = {}) =>
  aLine({ number, label: 'Pompiers (essai)', ...changes });
export const withdrawn = (number: string) => line(number, { withdrawn: DAY });
export const withLines = (...lines: Territory['lines']) => territory('', { lines, updated: DAY });
/** The old number withdrawn, a new one in its place. */
export const changed = () => withLines(withdrawn(OLD), line(NEW));

/**
 * Makes `data` and `site` in a folder, with the pages of 35 and the marks of all others.
 * @param keys public keys beside the host's own
 * @returns the key of the host, which signs the directory
 */
export async function makeSite(
  root: string,
  content: Territory,
  now: Date,
  keys: readonly Key[] = [],
): Promise<NewKey> {
  const use: ['directory'] = ['directory'];
  const days = { from: '2026-01-01', until: '9999-12-31' };
  const host = await makeKey({ name: 'host', use, territories: [], holder: 'Hôte', ...days });
  const data = join(root, 'data');
  await cp('data/territories', join(data, 'territories'), { recursive: true });
  await cp('data/national.json', join(data, 'national.json'));
  await writeFile(join(data, 'keys.json'), keysText({ keys: [host.entry, ...keys] }));
  const text = `${JSON.stringify(content, null, 2)}\n`;
  await writeFile(join(data, 'territories/35.json'), text);

  const site = join(root, 'site');
  await mkdir(join(site, 'assets'), { recursive: true });
  await mkdir(join(site, 'data'));
  await writeFile(join(site, 'index.html'), '');
  const words = LANGUAGES.map(({ folder }) => [folder, `/assets/${folder}-12345678.json`]);
  for (const [folder, address] of words) {
    await cp(`src/i18n/locales/${folder}.json`, join(site, address ?? ''));
  }
  const assets = { css: '.a{}', csp: "default-src 'none'", script: '/assets/app.js', first: '' };
  await leaveKit(site, { ...assets, preload: [], site: '', words: Object.fromEntries(words) });
  const kit = await readKit(site);
  if (kit === null) throw new Error('the site has no kit');
  const directory = await sign(data, join(site, 'data/directory.jws'), host, now);
  await keepDrawn(site, allDrawn(directory));
  await redraw(site, '35', { directory, kit, now });
  return host;
}

/** Signs a data folder as a host does by hand. */
export async function sign(data: string, out: string, host: NewKey, now: Date): Promise<Directory> {
  const env = { REPLI_KEY: JSON.stringify(host.privateJwk) };
  const by = { out: () => {}, err: () => {}, env, cwd: data, now: () => now };
  const signed = await signDirectory(data, by, { days: 365, inPlace: out, allowed: 'all' });
  if (!signed.ok) throw new Error(signed.report.join('\n'));
  await writeFile(out, signed.text);
  return signed.directory;
}

/** What is there of a territory, in every language and as every web server sends it. */
export async function pagesIn(site: string, code: string): Promise<string[]> {
  const texts: string[] = [];
  for (const { tag } of LANGUAGES) {
    const file = join(site, pathOf({ lang: tag, territory: code }), 'index.html');
    texts.push(await readFile(file, 'utf8'));
    texts.push(brotliDecompressSync(await readFile(`${file}.br`)).toString());
    texts.push(gunzipSync(await readFile(`${file}.gz`)).toString());
  }
  return texts;
}

/** Whether a page offers a number to call. */
export const calls = (number: string) => (text: string) => text.includes(`href="tel:${number}"`);
