/** From the data files to the folder a host serves. */

import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DAY_MS } from '../../base/durations.ts';
import { messages, plural, told } from '../../base/messages.ts';
import { compileDirectory } from '../../directory/compile.ts';
import { NOTHING_PUBLISHED } from '../../directory/history/compare-files.ts';
import { nextVersion } from '../../directory/lead.ts';
import { signDocument } from '../../directory/signed.ts';
import { writeTogether } from '../../host/atomic.ts';
import { type BuildKeys, productionKeys, throwawayKeys } from '../../host/build-keys.ts';
import { compressFolder, servedFiles } from '../../host/compress.ts';
import { leaveKit } from '../../host/drawing/kit.ts';
import { writeOpenData } from '../../host/drawing/open-data.ts';
import { allDrawn, keepDrawn } from '../../host/drawing/shown.ts';
import { readSpeakers } from '../../host/drawing/speakers.ts';
import { type Io, UsageError } from '../../host/io.ts';
import { commandLanguage } from '../../host/language.ts';
import { withLock } from '../../host/lock.ts';
import { readData, readSourcesText } from '../../host/read-data.ts';
import { reportLines } from '../../host/report.ts';
import {
  type Allowed,
  directoryInPlace,
  errorsThatStop,
  heldAgainst,
  meant,
} from '../../host/signing/in-place.ts';
import { hashesOf, MANIFEST, signManifest } from '../built/manifest.ts';
import { territoryMap } from '../place-data/map.ts';
import { territoryShapes } from '../place-data/shapes.ts';
import { bundle } from './bundle.ts';
import { bundleDesk, type DeskHost } from './desk.ts';
import { bundleEmbed } from './embed.ts';
import { directFeeds } from './feeds.ts';
import { placeData } from './place.ts';
import { prerender, prerenderErrors, readSheetWords, readWords } from './prerender.ts';
import { openRelease, type Release, takePlace } from './release.ts';
import { sizeReport } from './report.ts';
import { allStyles, contentSecurityPolicy, sheetPolicy } from './styles.ts';

interface BuildOptions {
  data: string;
  out: string;
  /** Public address of the site, without a slash at the end; empty if not known. */
  site: string;
  throwawayKey: boolean;
  /** What may go back on the directory in place. */
  allowed: Allowed;
  /** What officers are told of the host. */
  desk: DeskHost;
}

/** How long phones take a directory as current. Past it they go on using it, and say so. */
const DIRECTORY_VALID_MS = 365 * DAY_MS;

/** Where `npm start` serves a trial build. */
const TRIAL_SITE = 'http://localhost:4173';

/** Times a build is made again because the data changed under it. */
const TRIES = 3;

const WORDS = messages({
  fr: {
    again: 'Les données ont changé pendant la construction : elle est refaite.',
    changing: (data: string) =>
      `${data} n'a cessé de changer pendant ${TRIES} constructions : recommencez plus tard.`,
    noSite: 'Sans --site, les pages ne nommeront pas leurs autres langues (hreflang).',
    built: (pages: number, territories: number, out: string) =>
      `${pages} pages, ${territories} ${plural.fr(territories, 'territoire', 'territoires')} → ${out}`,
  },
  en: {
    again: 'The data changed during the build: building again.',
    changing: (data) => `${data} kept changing during ${TRIES} builds: try again later.`,
    noSite: 'No --site given: the pages will not name their other languages (hreflang).',
    built: (pages, territories, out) =>
      `${pages} pages, ${territories} ${plural.en(territories, 'territory', 'territories')} → ${out}`,
  },
});

/**
 * Checks, signs, bundles, prerenders, compresses, and puts the whole in the place of the site before.
 * @returns the keys, or null when the data has errors: the site in place is then untouched
 */
export async function buildSite(options: BuildOptions, io: Io): Promise<BuildKeys | null> {
  const out = resolve(io.cwd, options.out);
  const data = resolve(io.cwd, options.data);
  for (let tried = 0; tried < TRIES; tried += 1) {
    const release = await openRelease(out, io.now());
    let served = false;
    try {
      const before = await markOf(data, io);
      const keys = await buildInto(release.folder, options, io);
      if (keys === null) return null;
      // What was published while the site was being made must not be taken back by it.
      served = await placed(release, { out, data, unchanged: before }, io);
      if (served) return keys;
      io.err(WORDS[commandLanguage(io)].again);
    } finally {
      if (!served) await rm(release.folder, { recursive: true, force: true });
    }
  }
  throw new UsageError(told(WORDS, (words) => words.changing(options.data)));
}

/** What the data says now, in one mark. */
async function markOf(data: string, io: Io): Promise<string> {
  const hash = createHash('sha256');
  for (const { file, bytes } of await readSourcesText(data, io.cwd))
    hash.update(file).update(bytes);
  return hash.digest('hex');
}

interface Placing {
  out: string;
  data: string;
  /** Mark of the data that the build was made of. */
  unchanged: string;
}

/** Puts the build in place unless the data has changed; a host's publishing service waits meanwhile. */
async function placed(
  release: Release,
  { out, data, unchanged }: Placing,
  io: Io,
): Promise<boolean> {
  const place = async () => {
    if ((await markOf(data, io)) !== unchanged) return false;
    await takePlace(out, release);
    return true;
  };
  return release.linked ? withLock(join(data, '.publisher.lock'), place) : place();
}

/** Makes the whole site in a folder of its own. */
async function buildInto(out: string, options: BuildOptions, io: Io): Promise<BuildKeys | null> {
  const now = io.now();
  const language = commandLanguage(io);
  const inPlace = join(resolve(io.cwd, options.out), 'data/directory.jws');
  // A trial build publishes nothing: what it made before is nothing to go back on.
  const before = options.throwawayKey ? null : await directoryInPlace(inPlace);
  const checked = await readData(options.data, {
    today: now.toISOString().slice(0, 10),
    cwd: io.cwd,
    published: heldAgainst(before?.published ?? NOTHING_PUBLISHED, options.allowed),
  });
  const errors = errorsThatStop(checked.problems);
  if (errors.length > 0 || checked.national === null) {
    const report = [...reportLines(errors, language, true), ...meant(errors, language)];
    for (const line of report) io.err(line);
    return null;
  }
  const keys = options.throwawayKey
    ? await throwawayKeys(io, checked.keys ?? [])
    : await productionKeys(io, options.data, checked.keys ?? []);
  const directory = compileDirectory(checked.territories, checked.national, {
    version: nextVersion(before?.version ?? null, now),
    issuedAt: now.toISOString(),
    validUntil: new Date(now.getTime() + DIRECTORY_VALID_MS).toISOString(),
  });

  const site = options.site === '' && options.throwawayKey ? TRIAL_SITE : options.site;
  if (site === '') io.err(WORDS[language].noSite);
  const { pages: css, sheets: sheetCss, cards: cardCss } = await allStyles(io.cwd);
  const direct = await directFeeds(options.data, io);
  const origins = [...new Set(direct.map(({ address }) => new URL(address).origin))];
  const csp = contentSecurityPolicy([css, sheetCss, cardCss], origins);
  const place = await placeData();
  const bundled = await bundle({
    root: io.cwd,
    out,
    accepted: keys.accepted,
    roots: keys.lists?.roots ?? null,
    css,
    csp,
    site,
    direct,
    place: place.files,
  });
  await place.write(out);
  const deskCsp = await bundleDesk({
    root: io.cwd,
    out,
    data: resolve(io.cwd, options.data),
    accepted: keys.accepted,
    roots: keys.lists?.roots ?? null,
    host: options.desk,
    place: place.files,
  });
  await bundleEmbed(io.cwd, out);
  const words = await readWords(io.cwd);
  await prerenderErrors({ out, words, assets: { css, csp } });
  const assets = { css, csp, site, ...bundled };
  const sheets = {
    look: { css: sheetCss, csp: sheetPolicy(sheetCss) },
    cardLook: { css: cardCss, csp: sheetPolicy(cardCss) },
    words: await readSheetWords(io.cwd),
  };
  const kit = { assets, words, sheets };
  const facts = await writeOpenData(out, directory, {
    drawings: { shapes: territoryShapes(), map: territoryMap() },
    speakers: await readSpeakers(resolve(io.cwd, options.data)),
    home: site,
    now,
    // A trial build publishes nothing, so that nothing changes from one to the next.
    before: options.throwawayKey ? null : resolve(io.cwd, options.out),
  });
  const pages = await prerender({ out, directory, kit, facts, now });
  const { signer } = keys;
  const signedBy = { kid: signer.kid, privateKey: signer };
  const signed = await signDocument(directory, signedBy, 'directory');
  await mkdir(join(out, 'data'), { recursive: true });
  await writeFile(join(out, 'data/directory.jws'), signed);
  const lists = keys.lists?.text ?? null;
  if (lists !== null) await writeFile(join(out, 'data/keys.jws'), lists);
  await writeFile(join(out, 'headers.json'), JSON.stringify({ csp, desk: deskCsp }));
  const sizes = await compressFolder(out);
  await leaveKit(out, kit);
  await keepDrawn(out, allDrawn(directory));
  const manifest = await signManifest(await hashesOf(out), now, signedBy);
  await writeTogether(await servedFiles(join(out, MANIFEST), manifest, 'all'));
  io.out(WORDS[language].built(pages, directory.territories.length, options.out));
  for (const line of sizeReport(sizes, new Set([assets.script, ...assets.preload]), language))
    io.out(line);
  return keys;
}
