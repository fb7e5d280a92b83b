/**
 * `npm run test:reproducible`: builds the site twice, each time in an empty folder, with the same key and the same
 * SOURCE_DATE_EPOCH, and holds the two byte by byte against each other. Of signed documents the signed text
 * counts: ES256 signatures are made with chance, and each is verified by whoever opens it.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashOf, MANIFEST, pathsIn } from '../src/site/built/manifest.ts';

const folder = mkdtempSync(join(tmpdir(), 'repli-reproducible-'));
const epoch = process.env['SOURCE_DATE_EPOCH'] ?? String(Math.floor(Date.now() / 1000));

function buildInto(out: string): void {
  const program = ['--import', 'tsx', 'src/cli/main.ts', 'build', '--throwaway-key', '--out', out];
  const { status } = spawnSync(process.execPath, program, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, SOURCE_DATE_EPOCH: epoch },
  });
  if (status !== 0) throw new Error(`the build into ${out} ended with ${status}`);
}

/** Copies of signed documents differ with the signature in them. */
const isCompared = (path: string): boolean => !/\.jws\.(br|gz)$/.test(path);

async function hashes(site: string): Promise<Map<string, string>> {
  const paths = [...(await pathsIn(site)), MANIFEST].filter(isCompared);
  return new Map(paths.map((path) => [path, hashOf(path, readFileSync(join(site, path)))]));
}

try {
  const given = process.argv.slice(2);
  const sites = given.length === 2 ? given : ['one', 'two'].map((name) => join(folder, name));
  if (given.length !== 2) sites.forEach(buildInto);
  const [one, two] = await Promise.all(sites.map(hashes));
  if (one === undefined || two === undefined) throw new Error('two sites are compared');
  const all = [...new Set([...one.keys(), ...two.keys()])].sort();
  const differing = all.filter((path) => one.get(path) !== two.get(path));
  for (const path of differing) console.log(`✗ ${path}`);
  console.log(`${all.length} files, ${differing.length} differ`);
  process.exitCode = differing.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
