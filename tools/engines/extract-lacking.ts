/**
 * Makes `src/site/build/engines/lacking.json`, what the oldest engines lack, out of MDN's browser
 * compatibility data (public domain, CC0). That package weighs 20 MB and changes every week, so it
 * is no dependency. After a change of the oldest engines, or to take a new edition, unpack it
 * elsewhere (`npm pack @mdn/browser-compat-data`) and name its file:
 * `npx tsx tools/engines/extract-lacking.ts <…>/package/data.json`
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { OLDEST_ENGINES } from '../../src/site/build/engines/floor.ts';
import type { Lacking } from '../../src/site/build/engines/lacking.ts';

interface Support {
  version_added?: string | false | null;
  version_removed?: string | false | null;
  prefix?: string;
  alternative_name?: string;
  flags?: unknown;
}
interface Compat {
  support: Record<string, Support | Support[] | undefined>;
}
interface Feature {
  __compat?: Compat;
  [name: string]: Feature | Compat | undefined;
}
interface Data {
  __meta: { version: string };
  api: Record<string, Feature>;
  javascript: { builtins: Record<string, Feature> };
}

const ENGINES = Object.entries(OLDEST_ENGINES);

/** First version of an engine that has a feature under its own name and as shipped. */
function since(support: Support | Support[] | undefined): number {
  const statements = support === undefined ? [] : [support].flat();
  const versions = statements
    .filter((s) => !s.flags && !s.prefix && !s.alternative_name && !s.version_removed)
    .map(({ version_added: added }) => Number.parseFloat(String(added).replace('≤', '')));
  return Math.min(Number.POSITIVE_INFINITY, ...versions.filter((v) => !Number.isNaN(v)));
}

const had = ({ support }: Compat): boolean =>
  ENGINES.every(([engine, oldest]) => since(support[engine]) <= oldest);
/** What no release of any of them has cannot come to be used unseen. */
const exists = ({ support }: Compat): boolean =>
  ENGINES.some(([engine]) => since(support[engine]) < Number.POSITIVE_INFINITY);

const parts = (feature: Feature): [string, Feature & { __compat: Compat }][] =>
  Object.entries(feature).flatMap(([name, part]) =>
    name !== '__compat' && part !== undefined && '__compat' in part && part.__compat !== undefined
      ? [[name, part as Feature & { __compat: Compat }]]
      : [],
  );

const [, , file = ''] = process.argv;
const data = JSON.parse(readFileSync(file, 'utf8')) as Data;
const globals = new Set<string>();
const hadGlobals = new Set<string>();
const members: Record<string, string[]> = {};
const statics: Record<string, string[]> = {};
const hadNames = new Set<string>();

/** What the global object of a page or a worker answers for without its name. */
const GLOBAL_SCOPES = new Set(['Window', 'WorkerGlobalScope', 'ServiceWorkerGlobalScope']);

function note(owner: string, of: [string, Feature & { __compat: Compat }][]): void {
  for (const [written, { __compat }] of of) {
    const name = written.replace(/_(static|event)$/, '');
    if (written.endsWith('_event')) continue;
    if (had(__compat)) {
      hadNames.add(name);
      if (GLOBAL_SCOPES.has(owner)) hadGlobals.add(name);
    } else if (exists(__compat)) {
      const list = written.endsWith('_static') ? statics : members;
      list[owner] ??= [];
      list[owner].push(name);
      if (GLOBAL_SCOPES.has(owner)) globals.add(name);
    }
  }
}

function take(name: string, feature: Feature): void {
  const { __compat } = feature;
  if (__compat !== undefined && !had(__compat)) {
    if (exists(__compat)) globals.add(name);
    return;
  }
  hadGlobals.add(name);
  note(
    name,
    parts(feature).filter(([part]) => part !== name),
  );
}

for (const [name, feature] of Object.entries(data.javascript.builtins)) {
  if (name === '__compat') continue;
  take(name, feature);
  if (name !== 'Intl') continue;
  for (const [inner, part] of parts(feature)) {
    if (had(part.__compat)) note(`Intl.${inner}`, parts(part));
  }
}
for (const [name, feature] of Object.entries(data.api)) take(name, feature);

const sorted = (names: Iterable<string>) => [...new Set(names)].sort();
const inOrder = (owners: Record<string, string[]>) =>
  Object.fromEntries(
    Object.keys(owners)
      .sort()
      .map((owner) => [owner, sorted(owners[owner] ?? [])]),
  );
const lacking: Lacking = {
  source: `@mdn/browser-compat-data ${data.__meta.version}`,
  engines: OLDEST_ENGINES,
  globals: sorted([...globals].filter((name) => !hadGlobals.has(name))),
  members: inOrder(members),
  statics: inOrder(statics),
  names: sorted(
    [...Object.values(members), ...Object.values(statics)]
      .flat()
      .filter((name) => !hadNames.has(name)),
  ),
};
const target = new URL('../../src/site/build/engines/lacking.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(lacking, null, 1)}\n`);
console.log(
  `${lacking.globals.length} globals, ${lacking.names.length} names of members, ${lacking.source}`,
);
