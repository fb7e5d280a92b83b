import { mkdir } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeAtomically } from '../../host/atomic.ts';
import { UsageError } from '../../host/io.ts';
import { WATCH_LAPSES_MS } from '../../status/watch/lapse.ts';
import { openPresence } from '../../status/watch/presence.ts';
import { sayPresenceRefusal } from '../../status/watch/refusal-words.ts';
import { signWatch } from '../../status/watch/signed.ts';
import { isTerritoryCode, territoryName } from '../../territories/names.ts';
import type { Scope } from '../../territories/scope.ts';
import { type Command, orUsage } from '../command.ts';
import { loadKeys } from '../keys/list.ts';
import { openKeyFile } from '../keys/open.ts';

const USAGE = `watch --sign CLÉ.json [--territory 35,22 | --territory all] [--out FICHIER.jws]
  watch --sign CLÉ.json --stop        (ne plus veiller)
  toutes\u00a0: [--data data]`;

/** `repli watch`: an authority says, signed, that it announces the outages of its territories. */
export const command: Command = {
  summary: 'Dit, signé, que vous annoncez les pannes ici / says, signed, that you announce outages',
  usage: USAGE,
  async run(args, io) {
    const options = read(args);
    const signer = await openKeyFile(options.sign, io);
    const { keys } = await loadKeys(options.data, io);
    const own = keys.find(({ kid }) => kid === signer.kid)?.territories ?? [];
    const places = options.stop ? [] : (options.territories ?? own);
    if (!options.stop && options.territories === null && own === 'all') {
      throw new UsageError(
        'Cette clé signe pour toute la France\u00a0: dites où vous veillez (--territory 35,22 ou --territory all).',
      );
    }
    if (!options.stop && places.length === 0) {
      throw new UsageError(
        `La clé ${signer.kid} ne signe pour aucun territoire selon ${options.data}/keys.json.`,
      );
    }
    const now = io.now();
    const text = await signWatch(places, signer, now);
    const opened = await openPresence(text, 'statement', keys, now);
    if (!opened.ok) {
      const why = sayPresenceRefusal(opened.refusal, 'fr');
      throw new UsageError(
        `L’hébergeur refuserait cette veille. ${why} Voir ${options.data}/keys.json.`,
      );
    }
    const path = resolve(io.cwd, options.out ?? join(options.data, 'watches', `${signer.kid}.jws`));
    await mkdir(dirname(path), { recursive: true });
    await writeAtomically(path, text);
    io.out(`${relative(io.cwd, path)}\u00a0: ${said(places, opened.presence.holder, now)}`);
    return 0;
  },
};

interface Options {
  sign: string;
  /** Null: those of the key. */
  territories: Scope | null;
  stop: boolean;
  out: string | null;
  data: string;
}

function read(args: readonly string[]): Options {
  const { values } = orUsage(USAGE, () => {
    return parseArgs({
      args: [...args],
      options: {
        sign: { type: 'string' },
        territory: { type: 'string' },
        stop: { type: 'boolean', default: false },
        out: { type: 'string' },
        data: { type: 'string', default: 'data' },
      },
    });
  });
  const { sign, territory, stop, out, data } = values;
  if (sign === undefined || (stop && territory !== undefined)) throw new UsageError(USAGE);
  if (out !== undefined && !out.endsWith('.jws')) {
    throw new UsageError(`--out ${out}\u00a0: attendu un nom en .jws.`);
  }
  return { sign, territories: placesIn(territory), stop, out: out ?? null, data };
}

function placesIn(text: string | undefined): Scope | null {
  if (text === undefined || text === 'all') return text ?? null;
  const codes = [...new Set(text.split(',').map((code) => code.trim().toUpperCase()))];
  const wrong = codes.find((code) => !isTerritoryCode(code));
  if (wrong !== undefined) {
    throw new UsageError(
      `--territory\u00a0: «\u00a0${wrong}\u00a0» n’est pas un territoire. Attendu\u00a0: des codes INSEE (35, 2A, 974) séparés par des virgules, ou all.`,
    );
  }
  return codes;
}

function said(places: Scope, holder: string, now: Date): string {
  if (places.length === 0) return `${holder} ne veille plus.`;
  const where = places === 'all' ? 'toute la France' : places.map(territoryName).join(', ');
  const until = new Date(now.getTime() + WATCH_LAPSES_MS).toISOString().slice(0, 10);
  return `${holder} veille (${where}), jusqu’au ${until}. Chaque annonce signée renouvelle ces 30 jours.`;
}
