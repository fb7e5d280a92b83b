/** The commands of the guide for hosts, as whoever reads it would copy them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../ensure.mjs';

const GUIDE = join(root, 'docs/EXPLOITATION.md');

/** The text of every block of a kind, in order: `sh` is followed to the letter, `console` by hand. */
export function blocksOf(kind) {
  const text = readFileSync(GUIDE, 'utf8');
  return [...text.matchAll(new RegExp(`^\`\`\`${kind}\\n(.*?)^\`\`\`$`, 'gms'))].map(
    ([, block]) => block,
  );
}

/** The whole guide as one script, with the two lines that each host changes. */
export function guideScript({ name, repository }) {
  const given = { NOM: name, DEPOT: repository };
  return blocksOf('sh')
    .join('\n')
    .replace(/^export (NOM|DEPOT)=.*$/gm, (_, variable) => `export ${variable}=${given[variable]}`);
}
