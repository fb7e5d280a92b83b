/** The words of `repli announce` as codes; a slip is told with what was expected. */
import { parseArgs } from 'node:util';
import type { ShortNumber } from '../../directory/model.ts';
import type { Folders } from '../../host/folders.ts';
import { UsageError } from '../../host/io.ts';
import { asAdvice, asMeans, asShortNumber } from '../../status/codes.ts';
import type { AnnouncedState, Announcement } from '../../status/model.ts';
import { isTerritoryCode } from '../../territories/names.ts';
import { orUsage } from '../command.ts';

export const USAGE = `announce --territory 35[,22…|FR] --down 15,18 [--disrupted 17] [--works 112]
           [--works-from mobile] [--fails-from fixed,operator:NOM] [--since 18:05] [--until 4h] [--expires 12h]
           [--lines auto|none|samu:+33…[@Ville],fire:+33…] [--accept-unconfirmed]
           [--advice mobile,landline,retry,sms114] [--link URL] [--publisher NOM] [--sender NOM]
           [--exercise] [--yes] [--data data] [--sign CLÉ.json] [--out FICHIER]
  announce --update FICHIER|ID […]     la suite\u00a0; après une fin annoncée par erreur, la panne continue
  announce --all-clear FICHIER|ID      la panne est finie\u00a0: les numéros répondent de nouveau
  announce --cancel FICHIER|ID         l’annonce était une erreur\u00a0: elle est retirée, rien n’est dit des numéros`;

type Deed = { kind: 'alert' } | { kind: 'update' | 'all-clear' | 'cancel'; of: string };

export interface AnnounceOptions {
  deed: Deed;
  territories: Announcement['territories'] | null;
  numbers: Announcement['numbers'] | null;
  worksFrom: string[] | null;
  failsFrom: string[] | null;
  advice: Announcement['advice'] | null;
  /** As typed: read once the clock of the place is known. */
  since: string | null;
  until: string | null;
  expires: string | null;
  lines: string | null;
  acceptUnconfirmed: boolean;
  link: string | null;
  publisher: string | null;
  sender: string | null;
  exercise: boolean;
  yes: boolean;
  data: string;
  sign: string | null;
  out: string | null;
}

const TEXTS = {
  territory: { type: 'string', multiple: true },
  down: { type: 'string', multiple: true },
  disrupted: { type: 'string', multiple: true },
  works: { type: 'string', multiple: true },
  'works-from': { type: 'string', multiple: true },
  'fails-from': { type: 'string', multiple: true },
  advice: { type: 'string', multiple: true },
  since: { type: 'string' },
  until: { type: 'string' },
  expires: { type: 'string' },
  lines: { type: 'string' },
  link: { type: 'string' },
  publisher: { type: 'string' },
  sender: { type: 'string' },
  update: { type: 'string' },
  'all-clear': { type: 'string' },
  cancel: { type: 'string' },
  sign: { type: 'string' },
  out: { type: 'string' },
  data: { type: 'string' },
  exercise: { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
  'accept-unconfirmed': { type: 'boolean', default: false },
} as const;

function items(values: readonly string[] | undefined): string[] | null {
  if (values === undefined) return null;
  return values.flatMap((value) => value.split(',')).map((item) => item.trim());
}

/** Every item of a list through a reader of codes. */
function codes<T>(
  option: string,
  values: readonly string[] | undefined,
  read: (item: string) => T | null,
  expected: string,
): T[] | null {
  const list = items(values);
  if (list === null) return null;
  return list.map((item) => {
    const code = read(item);
    if (code !== null) return code;
    throw new UsageError(`--${option} «\u00a0${item}\u00a0»\u00a0: attendu ${expected}.`);
  });
}

function numbersOf(values: {
  down?: string[] | undefined;
  disrupted?: string[] | undefined;
  works?: string[] | undefined;
}): Announcement['numbers'] | null {
  const numbers: Partial<Record<ShortNumber, AnnouncedState>> = {};
  let any = false;
  for (const state of ['down', 'disrupted', 'works'] as const) {
    const list = codes(state, values[state], asShortNumber, '15, 17, 18, 112, 114 ou 196');
    for (const number of list ?? []) {
      if (numbers[number] !== undefined) {
        throw new UsageError(
          `Le ${number} est dit à la fois «\u00a0${numbers[number]}\u00a0» et «\u00a0${state}\u00a0».`,
        );
      }
      numbers[number] = state;
      any = true;
    }
  }
  return any ? numbers : null;
}

function territoriesOf(values: readonly string[] | undefined): Announcement['territories'] | null {
  const list = items(values);
  if (list === null) return null;
  if (list.some((item) => item.toUpperCase() === 'FR')) return 'all';
  const expected = 'un code de département (01 à 95, 2A, 2B, 971 à 988), ou FR pour tout le pays';
  const read = (item: string) => {
    const code = item.toUpperCase().padStart(2, '0');
    return isTerritoryCode(code) ? code : null;
  };
  return [...new Set(codes('territory', list, read, expected))].sort();
}

function deedOf(values: {
  update?: string | undefined;
  'all-clear'?: string | undefined;
  cancel?: string | undefined;
}): Deed {
  const deeds = (['update', 'all-clear', 'cancel'] as const).flatMap((kind) => {
    const of = values[kind];
    return of === undefined ? [] : [{ kind, of }];
  });
  if (deeds.length > 1) {
    throw new UsageError(
      '--update (la suite), --all-clear (la panne est finie) et --cancel (c’était une erreur) s’excluent\u00a0: un seul à la fois.',
    );
  }
  return deeds[0] ?? { kind: 'alert' };
}

/**
 * Reads the arguments of `repli announce`.
 * @throws UsageError naming the option, its value and what was expected
 */
export function readOptions(args: readonly string[], folders: Folders): AnnounceOptions {
  const values = orUsage(USAGE, () => parse(args));
  const means = 'fixed, mobile ou operator:NOM';
  return {
    deed: deedOf(values),
    territories: territoriesOf(values.territory),
    numbers: numbersOf(values),
    worksFrom: codes('works-from', values['works-from'], asMeans, means),
    failsFrom: codes('fails-from', values['fails-from'], asMeans, means),
    advice: codes('advice', values.advice, asAdvice, 'mobile, landline, retry ou sms114'),
    since: values.since ?? null,
    until: values.until ?? null,
    expires: values.expires ?? null,
    lines: values.lines ?? null,
    acceptUnconfirmed: values['accept-unconfirmed'],
    link: values.link ?? null,
    publisher: values.publisher ?? null,
    sender: values.sender ?? null,
    exercise: values.exercise,
    yes: values.yes,
    data: values.data ?? folders.data,
    sign: values.sign ?? null,
    out: values.out ?? null,
  };
}

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options: TEXTS }).values;
}
