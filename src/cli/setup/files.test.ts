import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { EXAMPLE, partsOf } from '../../host/parts.ts';
import { caddyFile } from '../../site/web/caddy.ts';
import { nginxFile } from '../../site/web/nginx.ts';
import { TYPES } from '../../site/web/types.ts';
import { certificateIn, hostFiles } from './files.ts';

const delivered = (name: string) => readFile(`deploy/${name}`, 'utf8');
const nginx = { http2: 'listen', brotli: false } as const;

/** Settings of a unit: each name with all that is said of it, in order. */
function settingsOf(unit: string): (name: string) => string[] {
  const lines = unit.split('\n').flatMap((line) => {
    const [, name = '', value = ''] = /^(\w+)=(.*)$/.exec(line) ?? [];
    return name === '' ? [] : [[name, value] as const];
  });
  return (name) => lines.filter(([key]) => key === name).flatMap(([, value]) => value.split(' '));
}

describe('the delivered files', () => {
  it('for nginx and Caddy are what the headers of our own server make (npm run deploy)', async () => {
    const certificate = certificateIn(EXAMPLE.etc);
    expect(await delivered('nginx.conf')).toBe(nginxFile({ ...EXAMPLE, ...nginx, certificate }));
    expect(await delivered('Caddyfile')).toBe(caddyFile({ ...EXAMPLE, certificate: null }));
  });

  it('name one folder for all: units, build, web servers', async () => {
    const home = /^REPLI_HOME=(.*)$/m.exec(await delivered('repli.env'))?.[1] ?? '';
    expect(home).toBe(EXAMPLE.home);
    const units = (await readdir('deploy')).filter((name) => name.endsWith('.service'));
    expect(units).toHaveLength(3);
    for (const unit of units) {
      const setting = settingsOf(await delivered(unit));
      expect(setting('EnvironmentFile')).toEqual(['/etc/repli/repli.env']);
      expect(setting('ExecStart').join(' ')).not.toMatch(/--(data|out|directory|memory|status)\b/);
      for (const folder of setting('StateDirectory')) {
        expect(`/var/lib/${folder}/`).toContain(`${home}/`);
      }
    }
    const { site, status } = partsOf(home);
    for (const file of ['nginx.conf', 'Caddyfile']) {
      expect(await delivered(file)).toContain(site);
      expect(await delivered(file)).toContain(status);
    }
  });

  it('let each service write where it must, and nowhere else', async () => {
    const { data, site, status, memory, database } = partsOf(EXAMPLE.home);
    const mayWrite = async (unit: string, path: string) => {
      const folders = settingsOf(await delivered(`${unit}.service`))('StateDirectory');
      return folders.some((folder) => `${path}/`.startsWith(`/var/lib/${folder}/`));
    };
    for (const path of [status, memory, `${data}/drafts`]) {
      expect(await mayWrite('repli-collect', path)).toBe(true);
    }
    for (const path of [`${data}/territories`, site, database]) {
      expect(await mayWrite('repli-collect', path)).toBe(false);
      expect(await mayWrite('repli-publisher', path)).toBe(true);
    }
    expect(await mayWrite('repli-publisher', status)).toBe(false);
    expect(await mayWrite('repli-build', site)).toBe(true);
    expect(await mayWrite('repli-build', status)).toBe(false);
  });

  it('know a type for every extension that is built', async () => {
    for (const [extension, type] of Object.entries(TYPES)) {
      const [bare] = type.split(';');
      expect(await delivered('nginx.conf')).toContain(`    ${bare} ${extension};`);
      expect(await delivered('Caddyfile')).toContain(
        `header @${extension} {\n\t\tContent-Type "${type}"\n`,
      );
    }
  });
});

it('a host gets them with its own name, program and Node', async () => {
  const files = await hostFiles({
    ...EXAMPLE,
    name: 'secours.example',
    web: 'nginx',
    holder: 'H',
    certificate: null,
    nginx: { http2: 'directive', brotli: true },
    app: process.cwd(),
    node: '/opt/node/bin/node',
  });
  const text = (end: string) => files.find(({ path }) => path.endsWith(end))?.text ?? '';
  expect(text('repli.env')).toContain('REPLI_SITE=https://secours.example');
  expect(text('collect.service')).toContain('ExecStart=/opt/node/bin/node dist-server/repli.js');
  expect(text('collect.service')).toContain(`WorkingDirectory=${process.cwd()}\n`);
  const conf = text('sites-available/repli.conf');
  expect(conf).toContain('server_name secours.example;');
  expect(conf).toContain('  listen 443 ssl;\n');
  expect(conf).toContain('  http2 on;\n');
  expect(conf).toContain('  brotli_static on;\n');
  expect(files.map(({ text: all }) => all).join()).not.toContain('repli.example');
});
