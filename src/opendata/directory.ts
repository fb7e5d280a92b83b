/** From the signed directory to what anybody may reuse of it. */
import type {
  Directory,
  PublishedLine,
  PublishedNumber,
  PublishedTerritory,
} from '../directory/model.ts';
import { lapsesAfter, lastDayOf, strengthOf, trustOf } from '../directory/trust.ts';
import { grouped } from '../directory/written.ts';
import { covers } from '../territories/scope.ts';
import {
  OPEN_FORMAT,
  type OpenDirectory,
  type OpenLine,
  type OpenNumber,
  type OpenTerritory,
} from './model.ts';

/** Law 2 and law 4, for whoever reads a file without the page around it. */
const NOTICE =
  'Numéros à composer seulement si le 15, le 17, le 18 ou le 112 ne répondent pas. Un numéro qui n’est pas ' +
  '« confirmed » n’a été vérifié par personne depuis un an, ou jamais : dites-le à côté. Un numéro qui n’est plus ' +
  'dans le fichier ne doit plus être montré. Ces fichiers ne disent rien des pannes en cours.';

const NONE: ReadonlySet<string> = new Set();

/**
 * The lines of a territory that a phone would offer on that day, apart from outages: neither withdrawn ones, nor
 * those opened for an outage that is over.
 */
function openLines({ code, name, lines }: PublishedTerritory, now: Date): OpenLine[] {
  const taken = new Map<string, number>();
  return lines.flatMap((line) => {
    const trust = trustOf(line, { now, announcedNumbers: NONE });
    if (trust === 'withdrawn' || trust === 'past' || trust === 'announced') return [];
    const id = `${code}-${line.service}-${line.number.slice(1)}`;
    const count = (taken.get(id) ?? 0) + 1;
    taken.set(id, count);
    const { confirmation, source } = line;
    return [
      {
        id: count === 1 ? id : `${id}-${count}`,
        territory: code,
        territoryName: name,
        service: line.service,
        number: line.number,
        written: grouped(line.number).replaceAll('\u00a0', ' '),
        label: line.label,
        area: line.area?.label ?? '',
        communes: line.area?.communes ?? [],
        kind: line.kind,
        network: line.network,
        trust,
        validUntil: validUntil(line, trust),
        confirmedOn: confirmation?.on ?? null,
        confirmedBy: confirmation?.by ?? null,
        confirmation: confirmation === null ? null : strengthOf(confirmation),
        publisher: source.publisher,
        onBehalfOf: source.onBehalfOf,
        source: source.url,
        published: source.published,
        cautions: line.cautions ?? [],
        remark: line.remark ?? '',
        deduced: line.deduced ?? [],
      },
    ];
  });
}

/** A line of an outage closes with it; a confirmation lasts for a year. Nothing else ends by itself. */
function validUntil(line: PublishedLine, trust: OpenLine['trust']): string | null {
  if (line.kind === 'incident') return lastDayOf(line) || null;
  return trust === 'confirmed' && line.confirmation !== null
    ? lapsesAfter(line.confirmation.on)
    : null;
}

function openTerritory(territory: PublishedTerritory, now: Date): OpenTerritory {
  const { code, name, prefecture, updated } = territory;
  return { code, name, prefecture, updated, lines: openLines(territory, now) };
}

const openNumber = ({ source, ...entry }: PublishedNumber): OpenNumber => ({
  number: entry.number,
  reaches: entry.reaches,
  by: entry.by,
  territories: entry.territories,
  standIns: entry.standIns,
  callable: entry.callable,
  publisher: source.publisher,
  source: source.url,
});

/** The whole directory, as of the day of `now`. */
export function openDirectory(directory: Directory, now: Date): OpenDirectory {
  const { version, issuedAt, validUntil, territories, national } = directory;
  return {
    format: OPEN_FORMAT,
    version,
    generated: issuedAt,
    validUntil,
    licence: 'etalab-2.0',
    notice: NOTICE,
    territories: territories.map((territory) => openTerritory(territory, now)),
    national: national.numbers.map(openNumber),
  };
}

/** One territory of it, with the short numbers that work there. */
export function openPart(whole: OpenDirectory, code: string): OpenDirectory {
  return {
    ...whole,
    territories: whole.territories.filter((territory) => territory.code === code),
    national: whole.national.filter(({ territories }) => covers(territories, code)),
  };
}
