import { join, relative, resolve } from 'node:path';
import { messages, type OfficeLanguage, told } from '../../base/messages.ts';
import { writeAtomically } from '../../host/atomic.ts';
import { withDataLock } from '../../host/data-lock.ts';
import { sequenceInPlace } from '../../host/in-place.ts';
import { UsageError } from '../../host/io.ts';
import { outFile } from '../../host/out-file.ts';
import { WATCH_LAPSES_MS } from '../../status/watch/lapse.ts';
import { openPresence } from '../../status/watch/presence.ts';
import { sayPresenceRefusal } from '../../status/watch/refusal-words.ts';
import { signWatch, WATCH_FORMAT } from '../../status/watch/signed.ts';
import { dayThere, momentThere } from '../../territories/moment-there.ts';
import { isTerritoryCode, territoryName } from '../../territories/names.ts';
import type { Scope } from '../../territories/scope.ts';
import { defineCommand } from '../command.ts';
import { DATA, KEY_FILE } from '../common-options.ts';
import { loadKeys } from '../keys/list.ts';
import { openKeyFile } from '../keys/open.ts';

const WORDS = messages({
  fr: {
    where:
      'Cette clé signe pour toute la France : dites où vous veillez (--territory 35,22 ou --territory all).',
    nowhere: (kid: string, keys: string) =>
      `La clé ${kid} ne signe pour aucun territoire selon ${keys}.`,
    refused: (why: string, keys: string) =>
      `L'hébergeur refuserait cette veille. ${why} Voir ${keys}.`,
    either: '--stop et --territory s’excluent : --stop met fin à toute la veille.',
    name: (given: string) => `--out ${given} : attendu un nom en .jws.`,
    noTerritory: (given: string) =>
      `--territory : « ${given} » n'est pas un territoire. Attendu : des codes INSEE (35, 2A, 974) séparés par des virgules, ou all.`,
    everywhere: 'toute la France',
    newer: (file: string, moment: string) =>
      `${file} : une veille plus récente y est, signée le ${moment}. L'horloge de ce poste retarde peut-être : mettez-la à l'heure, puis recommencez.`,
    stopped: (file: string, holder: string) => `${file} : ${holder} ne veille plus.`,
    watches: (file: string, holder: string, where: string, until: string) =>
      `${file} : ${holder} veille (${where}), jusqu'au ${until}. Chaque annonce signée renouvelle ces 30 jours.`,
  },
  en: {
    where:
      'This key signs for the whole of France: say where you watch (--territory 35,22 or --territory all).',
    nowhere: (kid, keys) => `Key ${kid} signs for no territory according to ${keys}.`,
    refused: (why, keys) => `The host would refuse this watch. ${why} See ${keys}.`,
    either: '--stop and --territory exclude each other: --stop ends the whole watch.',
    name: (given) => `--out ${given}: expected a name that ends with .jws.`,
    noTerritory: (given) =>
      `--territory: "${given}" is no territory. Expected INSEE codes (35, 2A, 974) with commas between them, or all.`,
    everywhere: 'the whole of France',
    newer: (file, moment) =>
      `${file}: a newer statement lies there, signed ${moment}. The clock of this machine may be slow: set it, then try again.`,
    stopped: (file, holder) => `${file}: ${holder} watches no longer.`,
    watches: (file, holder, where, until) =>
      `${file}: ${holder} watches (${where}) until ${until}. Each signed announcement renews these 30 days.`,
  },
});
type Words = (typeof WORDS)['fr'];

const wrongUse = (say: (words: Words) => string) => new UsageError(told(WORDS, say));

/** `repli watch`: an authority says, signed, that it announces the outages of its territories. */
export const command = defineCommand({
  name: 'watch',
  summary: {
    fr: 'Dit, signé, que vous annoncez les pannes ici',
    en: 'Says, signed, that you announce outages here',
  },
  options: {
    sign: {
      value: KEY_FILE,
      means: { fr: 'votre clé', en: 'your key' },
      required: true,
    },
    territory: {
      value: '35[,22…]|all',
      means: {
        fr: 'où vous veillez ; sans elle, les territoires de la clé',
        en: 'where you watch; without it, the territories of the key',
      },
    },
    stop: { means: { fr: 'vous ne veillez plus', en: 'you watch no longer' } },
    out: {
      value: { fr: 'FICHIER.jws', en: 'FILE.jws' },
      means: {
        fr: "où l'écrire ; sans elle, watches/NOM-DE-CLÉ.jws du dossier des données",
        en: 'where to write it; without it, watches/NAME-OF-KEY.jws of the data folder',
      },
    },
    data: DATA,
  },
  async run({ values: { sign, territory, stop, out, data }, language, wrong }, io) {
    if (stop && territory !== undefined) throw wrong(told(WORDS, (words) => words.either));
    if (out !== undefined && !out.endsWith('.jws')) throw wrongUse((words) => words.name(out));
    const asked = placesIn(territory);
    if (out !== undefined) await outFile(io, out, 'watch.jws');
    const list = `${data}/keys.json`;
    const signer = await openKeyFile(sign, io);
    const { keys } = await loadKeys(data, io);
    const own = keys.find(({ kid }) => kid === signer.kid)?.territories ?? [];
    const places = stop ? [] : (asked ?? own);
    if (!stop && asked === null && own === 'all') throw wrongUse((words) => words.where);
    if (!stop && places.length === 0) throw wrongUse((words) => words.nowhere(signer.kid, list));
    const now = io.now();
    const text = await signWatch(places, signer, now);
    const opened = await openPresence(text, 'statement', keys, now);
    if (!opened.ok) {
      const { refusal } = opened;
      throw new UsageError({
        fr: WORDS.fr.refused(sayPresenceRefusal(refusal, 'fr'), list),
        en: WORDS.en.refused(sayPresenceRefusal(refusal, 'en'), list),
      });
    }
    const path = resolve(io.cwd, out ?? join(data, 'watches', `${signer.kid}.jws`));
    const write = async () => {
      const held = await sequenceInPlace(path, { format: WATCH_FORMAT, keys, now });
      if (held === null || held <= now.getTime()) return writeAtomically(path, text);
      const file = relative(io.cwd, path);
      const moment = (language: OfficeLanguage) => momentThere(new Date(held), language, places);
      throw new UsageError({
        fr: WORDS.fr.newer(file, moment('fr')),
        en: WORDS.en.newer(file, moment('en')),
      });
    };
    // Another folder is nobody's but theirs.
    await (out === undefined ? withDataLock(resolve(io.cwd, data), write) : write());
    io.out(said(relative(io.cwd, path), places, opened.presence.holder, now, WORDS[language]));
    return 0;
  },
});

function placesIn(text: string | undefined): Scope | null {
  if (text === undefined || text === 'all') return text ?? null;
  const codes = [...new Set(text.split(',').map((code) => code.trim().toUpperCase()))];
  const unknown = codes.find((code) => !isTerritoryCode(code));
  if (unknown !== undefined) throw wrongUse((words) => words.noTerritory(unknown));
  return codes;
}

function said(file: string, places: Scope, holder: string, now: Date, words: Words): string {
  if (places.length === 0) return words.stopped(file, holder);
  const where = places === 'all' ? words.everywhere : places.map(territoryName).join(', ');
  const until = dayThere(new Date(now.getTime() + WATCH_LAPSES_MS), places);
  return words.watches(file, holder, where, until);
}
