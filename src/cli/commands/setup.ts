import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Io, UsageError } from '../../host/io.ts';
import { ETC, HOME } from '../../host/parts.ts';
import { type Command, orUsage } from '../command.ts';
import { certificateIn } from '../setup/files.ts';
import { at, type SetupOptions, type Target, type WebServer } from '../setup/model.ts';
import { handPolicy } from '../setup/policy.ts';
import { type Done, setUp } from '../setup/setup.ts';
import { said } from '../setup/write.ts';

const USAGE = `repli setup --name repli.example [--web nginx|caddy|none] [--holder "Hébergeur"]
              [--certificate CHAÎNE.pem --certificate-key CLÉ.pem]
  repli setup --policy      (après une construction\u00a0: la politique des pages, pour le serveur web)
  À lancer en root dans le dossier du programme. DESTDIR=DOSSIER écrit tout sous un autre dossier, pour voir.`;

const NAME =
  /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** `repli setup`: everything of a host that a machine can do by itself, and what is left to do by hand. */
export const command: Command = {
  summary: 'Installe Repli sur cette machine / sets up this machine as a host',
  usage: USAGE,
  async run(args, io) {
    const target: Target = { root: io.env['DESTDIR'] ?? '' };
    if (target.root === '' && process.getuid?.() !== 0) {
      throw new UsageError(`à lancer en root (ou avec DESTDIR, pour voir).\n  ${USAGE}`);
    }
    const { policy, ...wanted } = read(args);
    if (policy) return policyOf(target, io);
    const options: SetupOptions = {
      ...wanted,
      home: HOME,
      etc: ETC,
      nginx: await nginxHere(target),
      app: io.cwd,
      node: process.execPath,
    };
    await access(join(io.cwd, 'dist-server/repli.js')).catch(() => {
      throw new UsageError('dist-server/ manque\u00a0: lancez d’abord npm run build:server.');
    });
    const done = await setUp(options, target, io);
    for (const line of [...report(done, options), '', ...leftToDo(options)]) io.out(line);
    return 0;
  },
};

function read(args: readonly string[]) {
  return orUsage(USAGE, () => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        name: { type: 'string', default: '' },
        web: { type: 'string', default: 'nginx' },
        holder: { type: 'string', default: '' },
        certificate: { type: 'string' },
        'certificate-key': { type: 'string' },
        policy: { type: 'boolean', default: false },
      },
    });
    const { name, web, holder, certificate: chain, 'certificate-key': key, policy } = values;
    if (!policy && !NAME.test(name)) {
      throw new Error(`--name "${name}": attendu le nom du site, par exemple repli.example`);
    }
    if (!isWebServer(web)) throw new Error(`--web "${web}": attendu nginx, caddy ou none`);
    if ((chain === undefined) !== (key === undefined)) {
      throw new Error('--certificate et --certificate-key vont ensemble');
    }
    const certificate = chain === undefined || key === undefined ? null : { chain, key };
    return { name, web, holder: holder === '' ? name : holder, certificate, policy };
  });
}

const isWebServer = (text: string): text is WebServer => /^(nginx|caddy|none)$/.test(text);

/** What this machine's nginx can do; the oldest that is served when there is none yet. */
async function nginxHere(target: Target): Promise<SetupOptions['nginx']> {
  const [, major, minor] = /nginx\/(\d+)\.(\d+)/.exec((await said('nginx', '-v')) ?? '') ?? [];
  const newer = Number(major) > 1 || (Number(major) === 1 && Number(minor) > 25);
  const modules = await readdir(at(target, '/etc/nginx/modules-enabled')).catch(() => []);
  const brotli = modules.some((file) => file.includes('brotli-static'));
  return { http2: newer ? 'directive' : 'listen', brotli };
}

async function policyOf(target: Target, io: Io): Promise<number> {
  const { reloaded, refused } = await handPolicy(io.env['REPLI_HOME'] || HOME, ETC, target);
  if (reloaded.length > 0) io.out(`Politique des pages remise à ${reloaded.join(', ')}.`);
  for (const name of refused) {
    io.err(
      `${name} n’a pas pu relire ses fichiers (certificat absent\u00a0?)\u00a0: ${name} -t le dit.`,
    );
  }
  return 0;
}

function report({ written, keys, filled, left }: Done, { home }: SetupOptions): string[] {
  return [
    ...written.map((path) => `écrit      ${path}`),
    ...keys.map(
      ({ use, kid, made }) => `clé        ${kid} (${use})${made ? '' : ', déjà là\u00a0: gardée'}`,
    ),
    filled ? `données    ${home}/data, copiées du programme` : `données    ${home}/data, gardées`,
    ...left.flatMap(({ path, text }) => [
      `laissé     ${path} est à vous\u00a0: ajoutez-y ce qui suit.`,
      text,
    ]),
  ];
}

/** What only a person can do, in order. */
function leftToDo({ name, web, certificate, etc }: SetupOptions): string[] {
  const { chain, key } = certificate ?? certificateIn(etc);
  const live = `/etc/letsencrypt/live/${name}`;
  const real = [
    `un vrai certificat\u00a0: ${chain} n’est qu’un essai, que les téléphones refusent. Avec certbot\u00a0:`,
    `     certbot certonly --webroot -w /var/www/html -d ${name} --deploy-hook "systemctl reload nginx"`,
    `     ln -sf ${live}/fullchain.pem ${chain}`,
    `     ln -sf ${live}/privkey.pem ${key}`,
    '     systemctl reload nginx',
  ].join('\n');
  const none = 'le serveur web\u00a0: deploy/nginx.conf ou deploy/Caddyfile en sont les modèles';
  const steps = [
    ...(web === 'none' ? [none] : []),
    ...(certificate === null ? [] : [`le certificat\u00a0: ${chain} doit exister`]),
    'la construction\u00a0: systemctl start repli-build',
    'les services\u00a0: systemctl enable --now repli-collect repli-publisher',
    ...(web === 'none' ? [] : [`le serveur web\u00a0: systemctl reload-or-restart ${web}`]),
    ...(web === 'nginx' && certificate === null ? [real] : []),
    `la vérification\u00a0: repli doctor https://${name}`,
    'une copie de /etc/repli/keys, à l’abri\u00a0: sans ces clés, rien de neuf n’atteint les téléphones',
  ];
  return [
    'Il reste à faire, dans l’ordre\u00a0:',
    ...steps.map((step, i) => `  ${i + 1}. ${step}`),
  ];
}
