/** Bundles the script of the pages and the service worker, and says what came out. */
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import type { Key } from '../../directory/model.ts';
import { type RootTrust, signsForPhones } from '../../directory/roots/trust.ts';
import type { FeedSource } from '../../status/feeds/source.ts';
import { refuseWhatPhonesLack } from './engines/check.ts';
import type { PlaceData } from './place.ts';

export interface BundleInput {
  root: string;
  /** Folder of the whole site, absolute. */
  out: string;
  /** Public keys; what phones open is signed by the host, so they carry no key of a territory. */
  accepted: readonly Key[];
  /** Who signs the lists of keys that may come later; null where the host has no root keys. */
  roots: Pick<RootTrust, 'version' | 'roots'> | null;
  css: string;
  csp: string;
  site: string;
  /** Feeds that phones may read themselves. */
  direct: readonly FeedSource[];
  place: PlaceData['files'];
}

interface Bundled {
  script: string;
  first: string;
  preload: string[];
  words: Record<string, string>;
}

interface Chunk {
  file: string;
  imports?: string[];
}

/** Runs Vite with its own configuration; answers the addresses that the pages refer to. */
export async function bundle(input: BundleInput): Promise<Bundled> {
  const { root, out, accepted, roots, css, csp, site, direct, place } = input;
  await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    // Writes nothing into the project's folder, which a host keeps read-only.
    configLoader: 'runner',
    logLevel: 'warn',
    build: { outDir: out, emptyOutDir: true },
    define: {
      __REPLI_KEYS__: JSON.stringify(accepted.filter(signsForPhones)),
      __REPLI_ROOTS__: JSON.stringify(roots),
      __REPLI_DIRECT__: JSON.stringify(direct),
      __REPLI_PLACE__: JSON.stringify(place),
      __REPLI_PAGES__: JSON.stringify({ css, csp, site }),
    },
  });
  await refuseWhatPhonesLack(out);
  const path = join(out, 'build/manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as Record<string, Chunk>;
  await rm(join(out, 'build'), { recursive: true });
  const entry = manifest['src/app/main.tsx'];
  if (entry === undefined) throw new Error('the build has no src/app/main.tsx');
  const assets = await readdir(join(out, 'assets'));
  const first = assets.find((name) => /^first-.{8}\.js$/.test(name));
  if (first === undefined) throw new Error('the build has no script of the first language');
  const words = assets.flatMap((name) => {
    const tag = /^([a-z]+)-.{8}\.json$/.exec(name)?.[1];
    return tag === undefined ? [] : [[tag, `/assets/${name}`]];
  });
  return {
    script: `/${entry.file}`,
    first: `/assets/${first}`,
    preload: (entry.imports ?? []).flatMap((name) => {
      const file = manifest[name]?.file;
      return file === undefined ? [] : [`/${file}`];
    }),
    words: Object.fromEntries(words),
  };
}
