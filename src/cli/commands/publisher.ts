import { join, resolve } from 'node:path';
import { messages, told } from '../../base/messages.ts';
import { askedToEnd } from '../../host/ending.ts';
import { foldersOf } from '../../host/folders.ts';
import { UsageError } from '../../host/io.ts';
import { logTo } from '../../host/log.ts';
import { startServer } from '../../publisher/http/server.ts';
import { LIMITS } from '../../publisher/limits.ts';
import { defineCommand } from '../command.ts';
import { DATA, FILE, FOLDER, portIn } from '../common-options.ts';

const WORDS = messages({
  fr: {
    origin: (given: string) =>
      `REPLI_DESK_ORIGIN « ${given} » : attendu une origine telle que https://repli.example, sans chemin.`,
  },
  en: {
    origin: (given) =>
      `REPLI_DESK_ORIGIN "${given}": expected an origin such as https://repli.example, without a path.`,
  },
});

function originsIn(text: string): string[] {
  const origins = text.split(',').map((origin) => origin.trim());
  const given = origins.filter((origin) => origin !== '');
  for (const origin of given) {
    if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
      throw new UsageError(told(WORDS, (words) => words.origin(origin)));
    }
  }
  return given;
}

/** `repli publisher`: takes in signed territory files and announcements until stopped. */
export const command = defineCommand({
  name: 'publisher',
  summary: {
    fr: 'Reçoit et publie les fichiers signés',
    en: 'Takes in and publishes signed files',
  },
  options: {
    data: DATA,
    directory: {
      value: FILE,
      means: {
        fr: "annuaire signé à refaire quand un territoire change, s'il y a une clé pour cela",
        en: 'signed directory to make anew when a territory changes, where there is a key for it',
      },
      default: ({ site }) => join(site, 'data/directory.jws'),
    },
    status: {
      value: FOLDER,
      means: {
        fr: 'dossier du bulletin, pour dire comment vont les flux (/health)',
        en: 'folder of the bulletin, to tell how the feeds are (/health)',
      },
      default: ({ status }) => status,
    },
    host: {
      value: { fr: 'ADRESSE', en: 'ADDRESS' },
      means: { fr: "adresse d'écoute", en: 'address to listen on' },
      default: '127.0.0.1',
    },
    port: {
      value: 'PORT',
      means: { fr: "port d'écoute", en: 'port to listen on' },
      default: '8035',
    },
    'behind-proxy': {
      means: {
        fr: "derrière un serveur web, qui dit d'où vient chaque requête",
        en: 'behind a web server, which tells where each request comes from',
      },
    },
  },
  notes: {
    fr: `Variables d'environnement :
  REPLI_DATABASE              .repli/publisher.sqlite, ou postgres://user:password@host/database
  REPLI_DESK_ORIGIN           origines du bureau, séparées par des virgules : https://repli.example
  REPLI_KEY, REPLI_KEY_FILE   avec l'une d'elles, l'annuaire aussi est compilé et signé`,
    en: `Environment variables:
  REPLI_DATABASE              .repli/publisher.sqlite, or postgres://user:password@host/database
  REPLI_DESK_ORIGIN           origins of the desk, with commas: https://repli.example
  REPLI_KEY, REPLI_KEY_FILE   with one of them the directory is compiled and signed too`,
  },
  async run({ values }, io) {
    const { env, cwd } = io;
    const database = env['REPLI_DATABASE'] || foldersOf(io).database;
    const signs = Boolean(env['REPLI_KEY'] || env['REPLI_KEY_FILE']);
    const server = await startServer({
      data: resolve(cwd, values.data),
      directory: signs ? resolve(cwd, values.directory) : null,
      status: resolve(cwd, values.status),
      database: /^postgres(ql)?:/.test(database) ? database : resolve(cwd, database),
      host: values.host,
      port: portIn(values.port),
      origins: originsIn(env['REPLI_DESK_ORIGIN'] ?? ''),
      behindProxy: values['behind-proxy'],
      limits: LIMITS,
      io,
      log: logTo(io, true),
    });
    await askedToEnd();
    await server.close();
    return 0;
  },
});
