import { resolve } from 'node:path';
import { messages, told } from '../../base/messages.ts';
import { askedToEnd } from '../../host/ending.ts';
import { UsageError } from '../../host/io.ts';
import { closeServer, listen, siteHandler } from '../../site/serve/server.ts';
import { defineCommand } from '../command.ts';
import { FOLDER, portIn } from '../common-options.ts';

const WORDS = messages({
  fr: {
    noSite: (dist: string) => `${dist} ne contient aucun site construit. Lancez : npm run build`,
  },
  en: { noSite: (dist) => `${dist} holds no built site. Run: npm run build` },
});

/** `repli serve`: serves a built site until stopped. */
export const command = defineCommand({
  name: 'serve',
  summary: { fr: 'Sert le site construit', en: 'Serves the built site' },
  options: {
    dist: {
      value: FOLDER,
      means: { fr: 'site construit', en: 'built site' },
      default: ({ site }) => site,
    },
    status: {
      value: FOLDER,
      means: { fr: 'dossier du bulletin', en: 'folder of the bulletin' },
      default: ({ status }) => status,
    },
    port: {
      value: 'PORT',
      means: { fr: "port d'écoute", en: 'port to listen on' },
      default: '4173',
    },
  },
  async run({ values: { dist, status, port } }, io) {
    const portNumber = portIn(port);
    const handler = await siteHandler({
      dist: resolve(io.cwd, dist),
      status: resolve(io.cwd, status),
    }).catch(() => {
      throw new UsageError(told(WORDS, (words) => words.noSite(dist)));
    });
    const { server, address } = await listen(handler, portNumber);
    io.out(address);
    await askedToEnd();
    await closeServer(server);
    return 0;
  },
});
