/** The private key that signs bulletins: from the environment, never from the repository. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import * as v from 'valibot';
import { readKeyFile } from '../directory/key-file.ts';
import { type Io, UsageError } from './io.ts';

const Coordinate = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/));

/** RFC 7517 and 7518 section 6.2: a P-256 private key, with the name that `data/keys.json` knows. */
const PrivateKey = v.object({
  kty: v.literal('EC'),
  crv: v.literal('P-256'),
  kid: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{3,64}$/)),
  x: Coordinate,
  y: Coordinate,
  d: Coordinate,
});
export type PrivateKey = v.InferOutput<typeof PrivateKey>;

const WAY_OUT =
  'Set REPLI_KEY (the JWK itself) or REPLI_KEY_FILE (a file that holds it): a P-256 private key with kty, crv, kid, x, y and d.';

/**
 * The signing key of REPLI_KEY (JWK as text) or else of the file named by REPLI_KEY_FILE.
 * @throws UsageError when there is none or it is unusable; the message names the field and never
 *   repeats a value
 */
export async function loadPrivateKey(io: Pick<Io, 'env' | 'cwd'>): Promise<PrivateKey> {
  const inline = io.env['REPLI_KEY']?.trim();
  const file = io.env['REPLI_KEY_FILE']?.trim();
  let text: string;
  let from: string;
  if (inline !== undefined && inline !== '') {
    [text, from] = [inline, 'REPLI_KEY'];
  } else if (file !== undefined && file !== '') {
    from = `REPLI_KEY_FILE (${file})`;
    text = await readFile(resolve(io.cwd, file), 'utf8').catch((error: Error) => {
      throw new UsageError(`${from} cannot be read: ${error.message}. ${WAY_OUT}`);
    });
  } else {
    throw new UsageError(`No key to sign the bulletin with. ${WAY_OUT}`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UsageError(`${from} is not JSON. ${WAY_OUT}`);
  }
  if (readKeyFile(text) !== null) {
    throw new UsageError(
      `${from} is a key file still locked by its passphrase; a service has nobody to type it. Open it once: repli keys export ${file ?? 'FILE'} > OPENED.json (mode 600), and name that one.`,
    );
  }
  const key = v.safeParse(PrivateKey, value);
  if (key.success) return key.output;
  const fields = key.issues.map((issue) => v.getDotPath(issue) ?? 'the whole').join(', ');
  throw new UsageError(`${from} is not a usable key (wrong or missing: ${fields}). ${WAY_OUT}`);
}
