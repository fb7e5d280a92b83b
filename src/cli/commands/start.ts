import { join, relative } from 'node:path';
import { MINUTE_MS } from '../../base/durations.ts';
import { messages } from '../../base/messages.ts';
import { startCollector } from '../../collector/collector.ts';
import { throwawayKeys } from '../../host/build-keys.ts';
import { askedToEnd } from '../../host/ending.ts';
import { AT_HAND } from '../../host/folders.ts';
import { type Log, logTo } from '../../host/log.ts';
import { buildSite } from '../../site/build/build.ts';

import { closeServer, listen, PUBLISHER_PATH, siteHandler } from '../../site/serve/server.ts';
import { defineCommand } from '../command.ts';
import { prepareTrial, TRIAL_PASSPHRASE } from '../trial.ts';
import { startTrialPublisher } from '../trial-publisher.ts';

const ROUND_INTERVAL_MS = 20_000;
const VALID_MS = 5 * MINUTE_MS;

const ANNOUNCE = [
  '    npm run -s repli -- announce --territory 35 --down 15,18 --works-from mobile \\',
  '      --lines samu:+33261911515,fire:+33261911818 --until 4h --yes \\',
  '      --out .repli/essai/data/announcements/essai.xml',
];

const WORDS = messages({
  fr: {
    working: 'Vérification des données, signature, construction…',
    errors: '✗ Les données ont des erreurs : corrigez-les, puis relancez npm start.',
    noDatabase: '(Sans SQLite ici, le bureau ne peut pas publier : il enregistre des fichiers.)',
    welcome: (address: string, keyFile: string, colleagueFile: string) => [
      '',
      `  Repli : ${address}`,
      '',
      '  À essayer :',
      `  · ${address}/35/            tous les numéros d'un département, où la clé d'essai veille`,
      `  · ${address}/22/            un autre, où personne n'annonce encore les pannes`,
      "  · sur la page d'accueil, tapez 35000, puis « Urgence médicale »",
      `  · ${address}/desk/          le bureau d'une préfecture : annoncez un exercice ou une panne,`,
      "    changez un numéro. Clé d'essai pour signer :",
      `    ${keyFile}, et pour une deuxième personne, dans un autre navigateur :`,
      `    ${colleagueFile}, phrase secrète « ${TRIAL_PASSPHRASE} »`,
      '  · la même annonce, dans un autre terminal :',
      ...ANNOUNCE,
      "    elle s'affiche en moins de deux minutes ; rien de tout cela ne touche à data/",
      '  · coupez le serveur (Ctrl+C), rechargez : tout est encore là',
      '',
    ],
  },
  en: {
    working: 'Checking the data, signing, building…',
    errors: '✗ The data has errors: correct them, then run npm start again.',
    noDatabase: '(Without SQLite here, the desk cannot publish: it saves files.)',
    welcome: (address, keyFile, colleagueFile) => [
      '',
      `  Repli: ${address}`,
      '',
      '  To try:',
      `  · ${address}/en/35/         every number of a département, where the trial key watches`,
      `  · ${address}/en/22/         another, where nobody announces outages yet`,
      '  · on the first page, type 35000, then choose “Medical emergency”',
      `  · ${address}/desk/          the desk of a préfecture: announce an exercise or an outage,`,
      '    change a number. Trial key to sign with:',
      `    ${keyFile}, and for a second person, in another browser:`,
      `    ${colleagueFile}, passphrase "${TRIAL_PASSPHRASE}"`,
      '  · the same announcement, in another terminal:',
      ...ANNOUNCE,
      '    it shows within two minutes; nothing of all this touches data/',
      '  · stop the server (Ctrl+C), reload: everything is still there',
      '',
    ],
  },
});

/** `repli start`: builds with a throw-away key, serves, keeps the bulletin fresh and takes in what the desk publishes. */
export const command = defineCommand({
  name: 'start',
  summary: {
    fr: 'Construit, sert et tient le bulletin à jour, pour essayer',
    en: 'Builds, serves and keeps the bulletin fresh, to try things',
  },
  options: {},
  notes: {
    fr: "npm start fait la même chose. PORT (variable d'environnement) : port d'écoute, 4173 sans elle.",
    en: 'npm start does the same. PORT (environment variable): port to listen on, 4173 without it.',
  },
  async run({ language }, io) {
    const words = WORDS[language];
    io.out(words.working);
    const port = Number(io.env['PORT'] ?? 4173);
    const desk = { publisher: PUBLISHER_PATH, forge: '', mail: '', duty: '' };
    const options = {
      data: 'data',
      out: 'dist',
      // What leaves the pages, a contact or a code to scan, leads back to this very site.
      site: `http://localhost:${port}`,
      throwawayKey: true,
      allowed: new Set<string>(),
      desk,
    };
    const keys = await buildSite(options, io);
    if (keys === null) {
      io.err(`\n${words.errors}`);
      return 1;
    }
    const { colleague } = await throwawayKeys(io, []);
    const trial = await prepareTrial(
      join(io.cwd, 'data'),
      join(io.cwd, '.repli/essai'),
      { ...keys, colleague },
      io.now(),
    );
    const status = join(io.cwd, AT_HAND.status);
    const log: Log = (entry) => {
      if (entry.level !== 'info') logTo(io, false)(entry);
    };
    const collector = startCollector({
      data: trial.data,
      out: status,
      memory: join(io.cwd, AT_HAND.memory),
      key: keys.signer,
      validFor: VALID_MS,
      every: ROUND_INTERVAL_MS,
      now: io.now,
      log,
    });
    await collector.ready;
    const publisher = await startTrialPublisher(
      trial,
      { dist: join(io.cwd, 'dist'), status },
      JSON.stringify(keys.signer),
      io,
      { log },
    );
    const handler = await siteHandler({
      dist: join(io.cwd, 'dist'),
      status,
      ...(publisher === null ? {} : { publisher: publisher.address }),
    });
    const { server, address } = await listen(handler, port);
    const shown = (file: string) => relative(io.cwd, file);
    const files = [shown(trial.keyFile), shown(trial.colleagueFile)] as const;
    for (const line of words.welcome(address, ...files)) io.out(line);
    if (publisher === null) io.out(`  ${words.noDatabase}\n`);
    await askedToEnd();
    await Promise.all([closeServer(server), collector.stop(), publisher?.close()]);
    return 0;
  },
});
