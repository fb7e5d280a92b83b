/** Bundles the desk, apart from the citizen pages, into a folder of its own. */
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import type { Key } from '../../directory/model.ts';
import { TRUSTED_TYPES } from '../../pages/headers.ts';
import { formerCodes } from '../place-data/communes.ts';
import type { BundleInput } from './bundle.ts';
import type { PlaceData } from './place.ts';

/** What the host says of itself to officers; an empty text where it says nothing. */
export interface DeskHost {
  /** Address of the publishing service, or its path on the site itself, without a slash at the end. */
  publisher: string;
  /** Page of the forge where a file is changed, with `{path}` for `data/territories/35.json`. */
  forge: string;
  /** Where a territory file can be sent by mail. */
  mail: string;
  /** Whom to call at any hour when nothing reaches the phones: a name and a number. */
  duty: string;
}

/**
 * Content-Security-Policy of the desk: own scripts and styles, own connections and those to the
 * publishing service. The preview is an empty frame of its own, drawn by the page itself.
 */
export function deskSecurityPolicy({ publisher }: DeskHost): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    /^https?:/.test(publisher)
      ? `connect-src 'self' ${new URL(publisher).origin}`
      : "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    ...TRUSTED_TYPES,
  ].join('; ');
}

interface DeskInput {
  root: string;
  /** Folder of the whole site, absolute; the desk goes into `desk/` of it. */
  out: string;
  /** Data folder, absolute: officers get the files of the territories with the notes of editors. */
  data: string;
  accepted: readonly Key[];
  roots: BundleInput['roots'];
  host: DeskHost;
  /** Files of the places: officers name communes, files want their codes. */
  place: PlaceData['files'];
}

/** Runs Vite with the desk's own configuration; answers its Content-Security-Policy. */
export async function bundleDesk(input: DeskInput): Promise<string> {
  const { root, out, data, accepted, roots, host, place } = input;
  const csp = deskSecurityPolicy(host);
  const folder = join(out, 'desk');
  await build({
    configFile: join(root, 'vite.desk.config.ts'),
    configLoader: 'runner',
    logLevel: 'warn',
    build: { outDir: folder },
    define: {
      __REPLI_KEYS__: JSON.stringify(accepted),
      __REPLI_ROOTS__: JSON.stringify(roots),
      __REPLI_DESK__: JSON.stringify(host),
      __REPLI_DESK_CSP__: JSON.stringify(csp),
      __REPLI_PLACE__: JSON.stringify(place),
      __REPLI_FORMER_CODES__: JSON.stringify(formerCodes()),
    },
  });
  await rm(join(folder, 'territories'), { recursive: true, force: true });
  await cp(join(data, 'territories'), join(folder, 'territories'), { recursive: true });
  return csp;
}
