/** The private key that signs bulletins: from the environment, never from the repository. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import * as v from 'valibot';
import { messages, told } from '../base/messages.ts';
import { readKeyFile } from '../directory/key-file.ts';
import { whyUnread } from './file-errors.ts';
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

const WAY_OUT = {
  fr: 'Donnez REPLI_KEY (la clé elle-même, JWK) ou REPLI_KEY_FILE (un fichier qui la contient) : une clé privée P-256 avec kty, crv, kid, x, y et d.',
  en: 'Set REPLI_KEY (the JWK itself) or REPLI_KEY_FILE (a file that holds it): a P-256 private key with kty, crv, kid, x, y and d.',
};

const WORDS = messages({
  fr: {
    unread: (from: string, why: string) => `${from} ne peut pas être lu : ${why} ${WAY_OUT.fr}`,
    none: `Aucune clé pour signer. ${WAY_OUT.fr}`,
    notJson: (from: string) => `${from} n'est pas du JSON. ${WAY_OUT.fr}`,
    locked: (from: string, file: string) =>
      `${from} est un fichier de clé encore fermé par sa phrase secrète, et un service n'a personne pour la taper. Ouvrez-le une fois : repli keys export ${file} > OUVERTE.json (mode 600), et nommez celui-là.`,
    unusable: (from: string, fields: string) =>
      `${from} n'est pas une clé utilisable (faux ou absent : ${fields}). ${WAY_OUT.fr}`,
  },
  en: {
    unread: (from, why) => `${from} cannot be read: ${why} ${WAY_OUT.en}`,
    none: `No key to sign with. ${WAY_OUT.en}`,
    notJson: (from) => `${from} is not JSON. ${WAY_OUT.en}`,
    locked: (from, file) =>
      `${from} is a key file still locked by its passphrase; a service has nobody to type it. Open it once: repli keys export ${file} > OPENED.json (mode 600), and name that one.`,
    unusable: (from, fields) =>
      `${from} is not a usable key (wrong or missing: ${fields}). ${WAY_OUT.en}`,
  },
});

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
    text = await readFile(resolve(io.cwd, file), 'utf8').catch((error: unknown) => {
      const why = whyUnread(error);
      throw new UsageError({
        fr: WORDS.fr.unread(from, why.fr),
        en: WORDS.en.unread(from, why.en),
      });
    });
  } else {
    throw new UsageError(told(WORDS, (words) => words.none));
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UsageError(told(WORDS, (words) => words.notJson(from)));
  }
  if (readKeyFile(text) !== null) {
    throw new UsageError(told(WORDS, (words) => words.locked(from, file ?? 'FILE')));
  }
  const key = v.safeParse(PrivateKey, value);
  if (key.success) return key.output;
  const fields = key.issues.map((issue) => v.getDotPath(issue) ?? 'the whole').join(', ');
  throw new UsageError(told(WORDS, (words) => words.unusable(from, fields)));
}
