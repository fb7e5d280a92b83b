/**
 * The signed list of the files of a build, `/build.jws`: with it a host, or anybody who can read the site, sees
 * whether what is served is what was built.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import * as v from 'valibot';
import type { Key } from '../../directory/model.ts';
import { isSignedBy, type Signer, signDocument } from '../../directory/signed.ts';

/** Where the list lies in a site. */
export const MANIFEST = 'build.jws';
const FORMAT = 'repli-build/1';

/** Compressed copies: each is held against its original. */
export const COPY = /\.(br|gz)$/;

/** Hash of each file, by its path in the site. */
type FileHashes = Readonly<Record<string, string>>;

const Manifest = v.object({
  format: v.literal(FORMAT),
  builtAt: v.string(),
  files: v.record(v.string(), v.string()),
});
export type Manifest = v.InferOutput<typeof Manifest>;

const Envelope = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ payload: v.string(), protected: v.string(), signature: v.string() }),
);
const Payload = v.pipe(v.string(), v.parseJson(), Manifest);

/** Every file of a site by its path, copies too; the list itself is none of them. */
export async function pathsIn(site: string): Promise<string[]> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(site, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path.replace(COPY, '') !== MANIFEST)
    .sort();
}

/**
 * What counts of a file. Of a signed document that is what was signed: the signature proves itself, and two
 * signatures of one text are never alike.
 */
export function hashOf(path: string, content: Buffer): string {
  const counted = path.endsWith('.jws') ? payloadOf(content.toString()) : content;
  return `sha256-${createHash('sha256').update(counted).digest('base64')}`;
}

function payloadOf(text: string): string {
  const envelope = v.safeParse(Envelope, text);
  return envelope.success ? envelope.output.payload : text;
}

/** The hash of every file of a site but compressed copies. */
export async function hashesOf(site: string): Promise<FileHashes> {
  const hashes: Record<string, string> = {};
  for (const path of await pathsIn(site)) {
    if (!COPY.test(path)) hashes[path] = hashOf(path, await readFile(join(site, path)));
  }
  return hashes;
}

/** The text of the signed list. */
export function signManifest(files: FileHashes, builtAt: Date, signer: Signer): Promise<string> {
  const payload: Manifest = { format: FORMAT, builtAt: builtAt.toISOString(), files };
  return signDocument(payload, signer, 'build');
}

/**
 * Opens a list.
 * @param keys public keys of the host: one that may sign the directory must have signed it
 * @returns null when it is none, or signed by nobody of them
 */
export async function openManifest(text: string, keys: readonly Key[]): Promise<Manifest | null> {
  const envelope = v.safeParse(Envelope, text);
  if (!envelope.success) return null;
  const { payload, signature } = envelope.output;
  for (const key of keys) {
    if (!key.use.includes('directory') || key.revoked !== null) continue;
    if (!(await isSignedBy(payload, 'build', signature, key))) continue;
    const read = v.safeParse(Payload, payload);
    return read.success ? read.output : null;
  }
  return null;
}
