import { join } from 'node:path';
import { buildSite } from '../build/build.ts';
import { startCollector } from '../collect/collector.ts';
import { logTo } from '../collect/log.ts';
import type { Command } from '../command.ts';
import { listen, siteHandler } from '../serve/server.ts';

const TRIAL_DESK = { publisher: '', forge: '', mail: '' };
const ROUND_MS = 20_000;
const VALID_MS = 5 * 60_000;

/** `repli start`: builds with a throw-away key, serves, and keeps the bulletin fresh. */
export const command: Command = {
  summary: 'Construit, sert et tient le bulletin à jour, pour essayer / builds and serves, to try',
  async run(_args, io) {
    io.out('Vérification des données, signature, construction…');
    const keys = await buildSite(
      { data: 'data', out: 'dist', site: '', throwawayKey: true, desk: TRIAL_DESK },
      io,
    );
    if (keys === null) {
      io.err('\n✗ Les données ont des erreurs : corrigez-les, puis relancez npm start.');
      return 1;
    }
    const status = join(io.cwd, 'dist/status');
    const collector = startCollector({
      data: join(io.cwd, 'data'),
      out: status,
      memory: join(io.cwd, '.repli/collector.json'),
      key: keys.signer,
      validFor: VALID_MS,
      every: ROUND_MS,
      now: io.now,
      log: (entry) => {
        if (entry.level !== 'info') logTo(io, false)(entry);
      },
    });
    await collector.ready;
    const handler = await siteHandler({ dist: join(io.cwd, 'dist'), status });
    const { address } = await listen(handler, Number(io.env['PORT'] ?? 4173));
    for (const line of welcome(address)) io.out(line);
    await new Promise(() => undefined);
    return 0;
  },
};

function welcome(address: string): string[] {
  return [
    '',
    `  Repli : ${address}`,
    '',
    '  À essayer :',
    `  · ${address}/35/            tous les numéros d’un département`,
    '  · sur la page d’accueil, tapez 35000, puis « Urgence médicale »',
    '  · annoncez une panne fictive, dans un autre terminal :',
    '    npm run -s repli -- announce --territory 35 --down 15,18 --works-from mobile \\',
    '      --lines samu:+33261911515,fire:+33261911818 --until 4h --yes --out data/announcements/essai.xml',
    '    elle s’affiche en moins de deux minutes ; effacez le fichier pour finir l’essai',
    '  · coupez le serveur (Ctrl+C), rechargez : tout est encore là',
    '',
  ];
}
