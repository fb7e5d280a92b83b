import { resolve } from 'node:path';
import { messages, told } from '../../base/messages.ts';
import { type CollectOptions, collectOnce, startCollector } from '../../collector/collector.ts';
import { duration } from '../../collector/schedule.ts';
import { askedToEnd } from '../../host/ending.ts';
import { UsageError } from '../../host/io.ts';
import { logTo } from '../../host/log.ts';
import { loadPrivateKey } from '../../host/private-key.ts';
import { defineCommand } from '../command.ts';
import { DATA, FILE, FOLDER, NAME } from '../common-options.ts';

const WORDS = messages({
  fr: {
    either: "--once et --every s'excluent : un seul tour, ou un tour régulier.",
    short: (valid: string, every: string) =>
      `--valid ${valid} est moins de deux tours de --every ${every} : entre deux bulletins, les téléphones diraient « nouvelles trop anciennes ».`,
  },
  en: {
    either: '--once and --every exclude each other: one round, or one at regular times.',
    short: (valid, every) =>
      `--valid ${valid} is less than two rounds of --every ${every}: phones would say "stale" between two bulletins.`,
  },
});

const DURATION = { fr: 'DURÉE', en: 'DURATION' };

/** `repli collect`: the one job that a host runs. */
export const command = defineCommand({
  name: 'collect',
  summary: {
    fr: 'Réunit les annonces en un bulletin signé',
    en: 'Compiles the announcements into a signed bulletin',
  },
  options: {
    once: { means: { fr: 'un seul tour, puis fin', en: 'one round, then ends' } },
    every: {
      value: DURATION,
      means: {
        fr: "durée d'un tour à l'autre (60s, 5m, 2h) ; 60s sans elle",
        en: 'time from one round to the next (60s, 5m, 2h); 60s without it',
      },
    },
    valid: {
      value: DURATION,
      means: {
        fr: 'durée pendant laquelle un bulletin compte pour récent',
        en: 'how long a bulletin counts as fresh',
      },
      default: '5m',
    },
    data: DATA,
    out: {
      value: FOLDER,
      means: { fr: 'où écrire le bulletin', en: 'where to write the bulletin' },
      default: ({ status }) => status,
    },
    memory: {
      value: FILE,
      means: {
        fr: "ce que le collecteur retient d'un tour à l'autre",
        en: 'what the collector remembers from one round to the next',
      },
      default: ({ memory }) => memory,
    },
    name: {
      value: NAME,
      means: {
        fr: 'nom des annonces de cet hébergeur, parmi les sources du bulletin',
        en: "name of this host's announcements among the sources of the bulletin",
      },
      default: 'announcements',
    },
    site: {
      value: 'https://…',
      means: {
        fr: 'adresse publique du site, pour les fils d’annonces ; sans elle, REPLI_SITE',
        en: 'public address of the site, for the feeds of announcements; without it, REPLI_SITE',
      },
    },
    'no-sources': {
      means: {
        fr: 'ne lit que les annonces de data/, aucun flux',
        en: 'reads only the announcements of data/, no feed',
      },
    },
    unverified: {
      notWith: ['no-sources'],
      means: {
        fr: 'lit aussi les flux que personne n’a encore vérifiés',
        en: 'reads feeds too that nobody has verified yet',
      },
    },
    patience: {
      value: DURATION,
      means: { fr: 'temps laissé à un flux pour répondre', en: 'time that a feed has to answer' },
      default: '15s',
    },
    merge: {
      value: { fr: 'FICHIER|ADRESSE', en: 'FILE|ADDRESS' },
      means: {
        fr: "bulletin d'un autre hébergeur à joindre au sien",
        en: "another host's bulletin to be merged into this one",
      },
      multiple: true,
    },
    json: {
      means: {
        fr: 'une ligne JSON par événement, pour un journal',
        en: 'one JSON line an event, for a log',
      },
    },
  },
  async run({ values, wrong }, io) {
    if (values.once && values.every !== undefined) throw wrong(told(WORDS, ({ either }) => either));
    const everyAsked = values.every ?? '60s';
    const every = duration(everyAsked, '--every');
    const validFor = duration(values.valid, '--valid');
    if (!values.once && validFor < 2 * every) {
      throw new UsageError(told(WORDS, (words) => words.short(values.valid, everyAsked)));
    }
    const patience = duration(values.patience, '--patience');
    // By itself, a round waits for redirects and pages; among others, the next one brings what is late.
    const patienceOfRound = values.once ? 2 * patience : Math.min(patience, every / 2);
    const feeds = { unverified: values.unverified, patience, budget: patienceOfRound };
    const options: CollectOptions = {
      data: resolve(io.cwd, values.data),
      out: resolve(io.cwd, values.out),
      memory: resolve(io.cwd, values.memory),
      key: await loadPrivateKey(io),
      name: values.name,
      site: (values.site ?? io.env['REPLI_SITE'] ?? '').replace(/\/+$/, ''),
      ...(values['no-sources'] ? {} : { feeds }),
      peers: values.merge.map((peer) => (/^https?:/.test(peer) ? peer : resolve(io.cwd, peer))),
      validFor,
      now: io.now,
      log: logTo(io, values.json),
    };
    if (values.once) {
      await collectOnce(options);
      return 0;
    }
    const collector = startCollector({ ...options, every });
    // A first round that fails is logged like any other; the next one may do better.
    await collector.ready.catch(() => undefined);
    await askedToEnd();
    await collector.stop();
    return 0;
  },
});
