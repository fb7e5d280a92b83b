/** Replacement lines as asked for on the command line: `auto`, `none`, or a list of one's own. */

import { type DirectoryLines, pickLines, servicesHit } from '../../authoring/lines.ts';
import { readTypedNumber } from '../../authoring/typed-number.ts';
import { normaliseArea } from '../../directory/compile.ts';
import { networkOf } from '../../directory/import/numbers.ts';
import type { Service, Territory } from '../../directory/model.ts';
import { grouped } from '../../directory/written.ts';
import { UsageError } from '../../host/io.ts';
import { asService } from '../../status/codes.ts';
import type { Announcement, ReplacementLine } from '../../status/model.ts';

interface LinesRequest {
  /** `auto`, `none`, or `samu:+33…[@Ville],fire:…`. */
  asked: string;
  numbers: Announcement['numbers'];
  /** The territories announced, as their files are; empty for the whole country. */
  territories: readonly Territory[];
  acceptUnconfirmed: boolean;
  now: Date;
}

interface ChosenLines {
  lines: ReplacementLine[];
  /** Sentences in French for who types the command. */
  warnings: string[];
}

/** @throws UsageError when a line of one's own cannot be read */
export function chooseLines(request: LinesRequest): ChosenLines {
  if (request.asked === 'none') return { lines: [], warnings: [] };
  return request.asked === 'auto' ? fromDirectory(request) : ownLines(request);
}

const asWritten = ({ service, number, area }: ReplacementLine): string =>
  `${service} ${grouped(number)}${area === '' ? '' : ` (${area})`}`;

function fromDirectory(request: LinesRequest): ChosenLines {
  const { territories, numbers, now, acceptUnconfirmed } = request;
  const directory: DirectoryLines[] = territories.map(({ code, lines }) => ({
    code,
    lines: lines.map((line) => ({ ...line, area: normaliseArea(line.area) })),
  }));
  const services = servicesHit(numbers);
  const picked = pickLines(directory, services, { now, acceptUnconfirmed });
  const warnings = picked.doubtful.map(
    ({ line, trust }) => `${asWritten(line)}\u00a0: donnée sans confirmation récente (${trust}).`,
  );
  if (picked.leftOut.length > 0) {
    const lines = picked.leftOut.map(({ line, trust }) => `  ${asWritten(line)} (${trust})`);
    warnings.push(
      `Laissées de côté, faute de confirmation depuis moins d’un an (--accept-unconfirmed pour les donner)\u00a0:\n${lines.join('\n')}`,
    );
  }
  if (picked.without.length > 0) {
    const missing = picked.without.map(({ code, service }) => `${service} (${code})`);
    warnings.push(`Aucune ligne de remplacement pour\u00a0: ${missing.join(', ')}.`);
  }
  return { lines: picked.lines, warnings };
}

function ownLines({ asked, territories }: LinesRequest): ChosenLines {
  const known = territories.flatMap(({ lines }) => lines);
  const home = territories[0]?.code ?? null;
  const warnings: string[] = [];
  const lines = asked.split(',').map((item): ReplacementLine => {
    const [, name = '', typed = '', town = ''] =
      /^\s*([a-z]+)\s*:\s*([^@]+?)\s*(?:@\s*(.+?)\s*)?$/.exec(item) ?? [];
    const service = serviceOf(name, item);
    const number = readTypedNumber(typed, home);
    if (number === null) {
      throw new UsageError(
        `--lines «\u00a0${item}\u00a0»\u00a0: «\u00a0${typed}\u00a0» n’est pas un numéro complet. Attendu, par exemple\u00a0: ${service}:0261914315.`,
      );
    }
    const held = known.find((line) => line.number === number && line.service === service);
    if (held?.withdrawn) {
      warnings.push(`${grouped(number)}\u00a0: retiré de l’annuaire le ${held.withdrawn}.`);
    } else if (held === undefined) {
      warnings.push(
        `${grouped(number)}\u00a0: absent de l’annuaire. Faites relire ces chiffres par une deuxième personne.`,
      );
    }
    return { service, number, area: town, network: held?.network ?? networkOf(number) };
  });
  return { lines, warnings };
}

function serviceOf(name: string, item: string): Service {
  const service = asService(name);
  if (service !== null) return service;
  throw new UsageError(
    `--lines «\u00a0${item}\u00a0»\u00a0: attendu auto, none, ou SERVICE:NUMÉRO avec samu, police, gendarmerie, fire, any, sea ou mountain.`,
  );
}
