/**
 * Validates what Repli writes against the OASIS schema of CAP 1.2 with `xmllint`:
 * `npm run cap:valid -- CAP-v1.2.xsd [FILE.xml…]`. Without files, 500 messages made at random.
 * The schema is OASIS's and lies at https://docs.oasis-open.org/emergency/cap/v1.2/CAP-v1.2.xsd.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { anyDraft } from '../src/status/cap/drafts.fixtures.ts';
import { writeCap } from '../src/status/cap/write.ts';

const [schema, ...given] = process.argv.slice(2);
if (schema === undefined) {
  console.error('npm run cap:valid -- CAP-v1.2.xsd [FILE.xml…]');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'repli-cap-'));
const made = (): string[] =>
  fc.sample(anyDraft, 500).flatMap((draft, index) => {
    const written = writeCap(draft);
    if (!written.ok) return [];
    const path = join(folder, `${index}.xml`);
    writeFileSync(path, written.xml);
    return [path];
  });
const files = given.length > 0 ? given : made();
const { status, stderr, error } = spawnSync(
  'xmllint',
  ['--noout', '--nonet', '--schema', schema, ...files],
  { encoding: 'utf8', maxBuffer: 100_000_000 },
);
rmSync(folder, { recursive: true, force: true });
if (error !== undefined) {
  console.error(`xmllint: ${error.message} (Debian: libxml2-utils)`);
  process.exit(2);
}
const invalid = stderr.split('\n').filter((line) => line !== '' && !line.endsWith(' validates'));
for (const line of invalid) console.error(line);
console.log(`${files.length} messages, ${status === 0 ? 'all valid' : 'not all valid'}`);
process.exit(status === 0 ? 0 : 1);
