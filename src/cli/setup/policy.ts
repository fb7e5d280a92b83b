/** Hands the policy of the built site to the web server. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { told } from '../../base/messages.ts';
import { UsageError } from '../../host/io.ts';
import { partsOf } from '../../host/parts.ts';
import { policyFiles } from './files.ts';
import { onTarget, type Target } from './model.ts';
import { SETUP_WORDS } from './words.ts';
import { said, writeText } from './write.ts';

/**
 * What the services' user wrote becomes a line of a file that the web server reads with the rights of the
 * machine: only what a policy is made of is let through.
 */
export const Policy = v.pipe(
  v.string(),
  v.maxLength(3_000),
  v.regex(
    /^default-src 'none'(; (trusted-types [a-z]+|[a-z-]+( ('[A-Za-z0-9+/=-]+'|https:\/\/[A-Za-z0-9.:-]+))*))*$/,
  ),
);
const Headers = v.object({ csp: Policy, desk: Policy });

interface Handed {
  changed: boolean;
  /** Web servers that now use it. */
  reloaded: string[];
  /** Those that run and would not take their files. */
  refused: string[];
}

/**
 * Writes the policy of the site in place where nginx and Caddy read it, and has those that run read it.
 * @throws UsageError when there is no site, or what should be its policy is none
 */
export async function handPolicy(home: string, etc: string, target: Target): Promise<Handed> {
  const file = join(partsOf(onTarget(target, home)).site, 'headers.json');
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(told(SETUP_WORDS, (words) => words.noSite(file)));
  });
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), Headers), text);
  if (!read.success) throw new UsageError(told(SETUP_WORDS, (words) => words.noPolicy(file)));
  const handed: Handed = { changed: false, reloaded: [], refused: [] };
  for (const { path, text: policy, mode } of policyFiles(etc, read.output)) {
    if (await writeText(onTarget(target, path), policy, mode)) handed.changed = true;
  }
  if (target.root === '') await reload(handed);
  return handed;
}

const SERVERS = [
  { name: 'nginx', check: ['nginx', '-t'] },
  { name: 'caddy', check: ['caddy', 'validate', '--config', '/etc/caddy/Caddyfile'] },
] as const;

async function reload(handed: Handed): Promise<void> {
  for (const { name, check } of SERVERS) {
    if ((await said('systemctl', 'is-active', '--quiet', name)) === null) continue;
    const [program, ...args] = check;
    const well = (await said(program, ...args)) !== null;
    const done = well && (await said('systemctl', 'reload', name)) !== null;
    (done ? handed.reloaded : handed.refused).push(name);
  }
}
