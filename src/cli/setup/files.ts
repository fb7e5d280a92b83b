/** The files of a host as texts: units, environment, command, web server. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EXAMPLE } from '../../host/parts.ts';
import { caddyFile, caddyPolicy } from '../../site/web/caddy.ts';
import type { Policies } from '../../site/web/headers.ts';
import { nginxFile, nginxPolicy } from '../../site/web/nginx.ts';
import type { SetupOptions } from './model.ts';

export interface HostFile {
  path: string;
  text: string;
  mode: number;
}

const UNITS = ['repli-collect', 'repli-publisher', 'repli-build'] as const;

/** Where the units as delivered say that the program lies, and its Node. */
const DELIVERED = { app: '/srv/repli/app', node: '/usr/bin/node' };

/** Where the web server finds the certificate: a self-made one, until links to a real one take its place. */
export const certificateIn = (etc: string) => ({
  chain: `${etc}/tls/chain.pem`,
  key: `${etc}/tls/key.pem`,
});

/** The policy of a site that is not built yet: nothing but what a page of plain text needs. */
export const NO_SITE: Policies = { csp: "default-src 'none'", desk: "default-src 'none'" };

/** The policies in the words of both web servers. */
export function policyFiles(etc: string, policies: Policies): HostFile[] {
  return [
    { path: `${etc}/web/policy.nginx`, text: nginxPolicy(policies), mode: 0o644 },
    { path: `${etc}/web/policy.caddy`, text: caddyPolicy(policies), mode: 0o644 },
  ];
}

/** Every file but keys and data, made of those that are delivered in `deploy/`. */
export async function hostFiles(options: SetupOptions): Promise<HostFile[]> {
  const { name, home, etc, app, node } = options;
  const deploy = join(app, 'deploy');
  const here = (text: string) =>
    text
      .replaceAll(DELIVERED.app, app)
      .replaceAll(DELIVERED.node, node)
      .replaceAll(EXAMPLE.name, name)
      .replaceAll(EXAMPLE.home, home)
      .replaceAll(EXAMPLE.etc, etc);
  const delivered = async (file: string, path: string): Promise<HostFile> => ({
    path,
    text: here(await readFile(join(deploy, file), 'utf8')),
    mode: 0o644,
  });
  return [
    await delivered('repli.env', `${etc}/repli.env`),
    ...(await Promise.all(
      UNITS.map((unit) => delivered(`${unit}.service`, `/etc/systemd/system/${unit}.service`)),
    )),
    { path: '/usr/local/bin/repli', text: command(options), mode: 0o755 },
    ...webFiles(options),
  ];
}

function webFiles(options: SetupOptions): HostFile[] {
  const { web, certificate, nginx, etc } = options;
  if (web === 'nginx') {
    const chosen = { ...options, ...nginx, certificate: certificate ?? certificateIn(etc) };
    return [
      { path: '/etc/nginx/sites-available/repli.conf', text: nginxFile(chosen), mode: 0o644 },
    ];
  }
  if (web === 'none') return [];
  return [{ path: '/etc/caddy/Caddyfile', text: caddyFile(options), mode: 0o644 }];
}

/** The command of the host's administrators, which knows the data folder as the services do. */
function command({ etc, app, node }: SetupOptions): string {
  return `#!/bin/sh
set -a
. ${etc}/repli.env
set +a
exec ${node} ${app}/dist-server/repli.js "$@"
`;
}
