/** Replacement lines as asked for on the command line: `auto`, `none`, or a list of one's own. */

import { type DirectoryLines, pickLines, servicesHit } from '../../authoring/lines.ts';
import { readTypedNumber } from '../../authoring/typed-number.ts';
import type { Told } from '../../base/messages.ts';
import { normaliseArea } from '../../directory/compile.ts';
import { networkOf } from '../../directory/import/numbers.ts';
import type { Service, Territory } from '../../directory/model.ts';
import { grouped } from '../../directory/written.ts';
import { asService } from '../../status/codes.ts';
import type { Announcement, ReplacementLine } from '../../status/model.ts';
import { warned, wrongUse } from './words.ts';

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
  /** For who types the command. */
  warnings: Told[];
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
  const warnings = picked.doubtful.map(({ line, trust }) =>
    warned((words) => words.unconfirmed(asWritten(line), trust)),
  );
  if (picked.leftOut.length > 0) {
    const lines = picked.leftOut.map(({ line, trust }) => `  ${asWritten(line)} (${trust})`);
    warnings.push(warned((words) => words.leftOut(lines)));
  }
  if (picked.without.length > 0) {
    const missing = picked.without.map(({ code, service }) => `${service} (${code})`);
    warnings.push(warned((words) => words.noLine(missing.join(', '))));
  }
  return { lines: picked.lines, warnings };
}

function ownLines({ asked, territories }: LinesRequest): ChosenLines {
  const known = territories.flatMap(({ lines }) => lines);
  const home = territories[0]?.code ?? null;
  const warnings: Told[] = [];
  const lines = asked.split(',').map((item): ReplacementLine => {
    const [, name = '', typed = '', town = ''] =
      /^\s*([a-z]+)\s*:\s*([^@]+?)\s*(?:@\s*(.+?)\s*)?$/.exec(item) ?? [];
    const service = serviceOf(name, item);
    const number = readTypedNumber(typed, home);
    if (number === null) throw wrongUse((words) => words.notFull(item, typed, service));
    const held = known.find((line) => line.number === number && line.service === service);
    const on = held?.withdrawn ?? null;
    if (on !== null) warnings.push(warned((words) => words.withdrawn(grouped(number), on)));
    else if (held === undefined) warnings.push(warned((words) => words.absent(grouped(number))));
    return { service, number, area: town, network: held?.network ?? networkOf(number) };
  });
  return { lines, warnings };
}

function serviceOf(name: string, item: string): Service {
  const service = asService(name);
  if (service !== null) return service;
  throw wrongUse((words) => words.service(item));
}
