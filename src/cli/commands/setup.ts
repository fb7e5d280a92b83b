import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Told, told } from '../../base/messages.ts';
import { type Io, UsageError } from '../../host/io.ts';
import { ETC, HOME } from '../../host/parts.ts';
import { defineCommand } from '../command.ts';
import { certificateIn } from '../setup/files.ts';
import { onTarget, type SetupOptions, type Target, type WebServer } from '../setup/model.ts';
import { handPolicy } from '../setup/policy.ts';
import { setUp } from '../setup/setup.ts';
import { SETUP_WORDS, type SetupWords } from '../setup/words.ts';
import { said } from '../setup/write.ts';

const NAME =
  /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** `repli setup`: everything of a host that a machine can do by itself, and what is left to do by hand. */
export const command = defineCommand({
  name: 'setup',
  summary: { fr: 'Installe Repli sur cette machine', en: 'Sets up this machine as a host' },
  options: {
    name: {
      notWith: ['policy'],
      value: 'repli.example',
      means: { fr: 'nom public du site', en: 'public name of the site' },
      default: '',
    },
    web: {
      notWith: ['policy'],
      value: 'nginx|caddy|none',
      means: { fr: 'serveur web de cette machine', en: 'web server of this machine' },
      default: 'nginx',
    },
    holder: {
      notWith: ['policy'],
      value: { fr: 'HÉBERGEUR', en: 'HOST' },
      means: {
        fr: 'à qui sont les clés du site ; son nom public sans elle',
        en: 'whose the keys of the site are; its public name without it',
      },
      default: '',
    },
    certificate: {
      notWith: ['policy'],
      value: { fr: 'CHAÎNE.pem', en: 'CHAIN.pem' },
      means: {
        fr: 'certificat du site, avec --certificate-key',
        en: 'certificate of the site, with --certificate-key',
      },
    },
    'certificate-key': {
      notWith: ['policy'],
      value: { fr: 'CLÉ.pem', en: 'KEY.pem' },
      means: { fr: 'clé de ce certificat', en: 'key of that certificate' },
    },
    policy: {
      means: {
        fr: 'après une construction : remet la politique des pages au serveur web, et rien d’autre',
        en: 'after a build: hands the policy of the pages to the web server, and nothing else',
      },
    },
  },
  notes: {
    fr: 'À lancer en root dans le dossier du programme. DESTDIR=DOSSIER écrit tout sous un autre dossier, pour voir.',
    en: 'To be run as root in the folder of the program. DESTDIR=FOLDER writes everything below another folder, to look at.',
  },
  async run({ values, language, wrong }, io) {
    const words = SETUP_WORDS[language];
    const target: Target = { root: io.env['DESTDIR'] ?? '' };
    if (target.root === '' && process.getuid?.() !== 0)
      throw wrong(told(SETUP_WORDS, (w) => w.root));
    if (values.policy) return policyOf(target, words, io);
    const options: SetupOptions = {
      ...wantedIn(values, wrong),
      home: HOME,
      etc: ETC,
      nginx: await nginxHere(target),
      app: io.cwd,
      node: process.execPath,
    };
    await access(join(io.cwd, 'dist-server/repli.js')).catch(() => {
      throw new UsageError(told(SETUP_WORDS, (w) => w.notBuilt));
    });
    const done = await setUp(options, target, io);
    for (const line of words.report(done, options)) io.out(line);
    io.out('');
    io.out(words.left);
    for (const [index, step] of stepsLeft(options, words).entries()) {
      io.out(`  ${index + 1}. ${step}`);
    }
    return 0;
  },
});

interface Asked {
  name: string;
  web: string;
  holder: string;
  certificate: string | undefined;
  'certificate-key': string | undefined;
}

function wantedIn(asked: Asked, wrong: (problem: Told) => UsageError) {
  const { name, web, holder, certificate: chain, 'certificate-key': key } = asked;
  if (!NAME.test(name)) throw wrong(told(SETUP_WORDS, (words) => words.name(name)));
  if (!isWebServer(web)) throw wrong(told(SETUP_WORDS, (words) => words.web(web)));
  if ((chain === undefined) !== (key === undefined)) {
    throw wrong(told(SETUP_WORDS, (words) => words.together));
  }
  const certificate = chain === undefined || key === undefined ? null : { chain, key };
  return { name, web, holder: holder === '' ? name : holder, certificate };
}

const isWebServer = (text: string): text is WebServer => /^(nginx|caddy|none)$/.test(text);

/** What this machine's nginx can do; the oldest that is served when there is none yet. */
async function nginxHere(target: Target): Promise<SetupOptions['nginx']> {
  const [, major, minor] = /nginx\/(\d+)\.(\d+)/.exec((await said('nginx', '-v')) ?? '') ?? [];
  const newer = Number(major) > 1 || (Number(major) === 1 && Number(minor) > 25);
  const modules = await readdir(onTarget(target, '/etc/nginx/modules-enabled')).catch(() => []);
  const brotli = modules.some((file) => file.includes('brotli-static'));
  return { http2: newer ? 'directive' : 'listen', brotli };
}

async function policyOf(target: Target, words: SetupWords, io: Io): Promise<number> {
  const { reloaded, refused } = await handPolicy(io.env['REPLI_HOME'] || HOME, ETC, target);
  if (reloaded.length > 0) io.out(words.policy(reloaded.join(', ')));
  for (const server of refused) io.err(words.policyRefused(server));
  return 0;
}

/** What only a person can do, in order. */
function stepsLeft({ name, web, certificate, etc }: SetupOptions, words: SetupWords): string[] {
  const { chain, key } = certificate ?? certificateIn(etc);
  return [
    ...(web === 'none' ? [words.noWebServer] : []),
    ...(certificate === null ? [] : [words.needsCertificate(chain)]),
    words.build,
    words.services,
    ...(web === 'none' ? [] : [words.webServer(web)]),
    ...(web === 'nginx' && certificate === null ? [words.realCertificate(name, chain, key)] : []),
    words.check(name),
    words.copy,
  ];
}
