/** From the data files to the folder a host serves. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { compileDirectory } from '../../directory/compile.ts';
import { NOTHING_PUBLISHED } from '../../directory/history/compare-files.ts';
import { signDocument } from '../../directory/signed.ts';
import { reportLines } from '../check/report.ts';
import type { Io } from '../command.ts';
import { readData } from '../read-data.ts';
import {
  type Allowed,
  directoryInPlace,
  errorsThatStop,
  heldAgainst,
  meant,
} from '../sign/in-place.ts';
import { bundle } from './bundle.ts';
import { compressFolder } from './compress.ts';
import { bundleDesk, type DeskHost } from './desk.ts';
import { directFeeds } from './feeds.ts';
import { type BuildKeys, productionKeys, throwawayKeys } from './keys.ts';
import { placeData } from './place.ts';
import { prerender, readWords } from './prerender.ts';
import { sizeReport } from './report.ts';
import { contentSecurityPolicy, pageStyles } from './styles.ts';

export interface BuildOptions {
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
const DIRECTORY_VALID_MS = 365 * 86_400_000;

/** Where `npm start` serves a trial build. */
const TRIAL_SITE = 'http://localhost:4173';

/** Checks, signs, bundles, prerenders, compresses. Answers the keys, or null when the data has errors. */
export async function buildSite(options: BuildOptions, io: Io): Promise<BuildKeys | null> {
  const now = io.now();
  const directoryFile = join(resolve(io.cwd, options.out), 'data/directory.jws');
  // A trial build publishes nothing: what it made before is nothing to go back on.
  const before = options.throwawayKey ? null : await directoryInPlace(directoryFile);
  const checked = await readData(options.data, {
    today: now.toISOString().slice(0, 10),
    cwd: io.cwd,
    published: heldAgainst(before?.published ?? NOTHING_PUBLISHED, options.allowed),
  });
  const errors = errorsThatStop(checked.problems);
  if (errors.length > 0 || checked.national === null) {
    for (const line of [...reportLines(errors, 'fr', true), ...meant(errors)]) io.err(line);
    return null;
  }
  const keys = options.throwawayKey
    ? await throwawayKeys(io, checked.keys ?? [])
    : await productionKeys(io, checked.keys ?? []);
  const directory = compileDirectory(checked.territories, checked.national, {
    version: Math.max(Math.floor(now.getTime() / 1000), (before?.version ?? 0) + 1),
    issuedAt: now.toISOString(),
    validUntil: new Date(now.getTime() + DIRECTORY_VALID_MS).toISOString(),
  });

  const site = options.site === '' && options.throwawayKey ? TRIAL_SITE : options.site;
  if (site === '')
    io.err('No --site given: the pages will not name their other languages (hreflang).');
  const css = await pageStyles(io.cwd);
  const direct = await directFeeds(options.data, io);
  const origins = [...new Set(direct.map(({ address }) => new URL(address).origin))];
  const csp = contentSecurityPolicy(css, origins);
  const out = resolve(io.cwd, options.out);
  const place = await placeData();
  const bundled = await bundle({
    root: io.cwd,
    out: options.out,
    accepted: keys.accepted,
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
    host: options.desk,
    place: place.files,
  });
  const pages = await prerender({
    out,
    directory,
    words: await readWords(io.cwd),
    assets: { css, csp, site, ...bundled },
    now,
  });
  const { signer } = keys;
  const signed = await signDocument(
    directory,
    { kid: signer.kid, privateKey: signer },
    'directory',
  );
  await mkdir(join(out, 'data'), { recursive: true });
  await writeFile(directoryFile, signed);
  await writeFile(join(out, 'headers.json'), JSON.stringify({ csp, desk: deskCsp }));
  const sizes = await compressFolder(out);
  io.out(`${pages} pages, ${directory.territories.length} territories → ${options.out}`);
  for (const line of sizeReport(sizes)) io.out(line);
  return keys;
}
