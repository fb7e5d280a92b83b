/** The words of `repli announce` as codes; a slip is told with what was expected. */
import type { ShortNumber } from '../../directory/model.ts';
import { asAdvice, asMeans, asShortNumber } from '../../status/codes.ts';
import type { AnnouncedState, Announcement } from '../../status/model.ts';
import { isTerritoryCode } from '../../territories/names.ts';
import type { Values } from '../arguments.ts';
import { CODES, DATA, FILE, FOLDER, KEY_FILE, NAME } from '../common-options.ts';
import type { AskedAct } from './deed.ts';
import { type AnnounceWords, wrongUse } from './words.ts';

export interface AnnounceOptions {
  deed: AskedAct;
  /** Names of the options that were typed, but for the folder of data, which every deed reads. */
  given: readonly OptionName[];
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
  /** Folder for what is passed on; null: none is made. */
  kit: string | null;
  /** Address of the site, which the kit names. */
  site: string | null;
}

const NUMBERS = { fr: 'NUMÉROS', en: 'NUMBERS' };
const MEANS = 'fixed|mobile|operator:…';
const TIME = { fr: 'HEURE|DURÉE', en: 'TIME|DURATION' };
const OF = { fr: 'FICHIER|ID', en: 'FILE|ID' };

export const OPTIONS = {
  territory: {
    value: CODES,
    means: { fr: 'où ; FR pour tout le pays', en: 'where; FR for the whole country' },
    multiple: true,
  },
  down: {
    value: NUMBERS,
    means: { fr: 'numéros courts en panne : 15,18', en: 'short numbers that are down: 15,18' },
    multiple: true,
  },
  disrupted: {
    value: NUMBERS,
    means: { fr: 'numéros courts perturbés', en: 'short numbers that are disrupted' },
    multiple: true,
  },
  works: {
    value: NUMBERS,
    means: { fr: 'numéros courts qui fonctionnent', en: 'short numbers that work' },
    multiple: true,
  },
  'works-from': {
    value: MEANS,
    means: { fr: "d'où les appels passent", en: 'from where calls go through' },
    multiple: true,
  },
  'fails-from': {
    value: MEANS,
    means: { fr: "d'où ils ne passent pas", en: 'from where they do not' },
    multiple: true,
  },
  since: {
    value: TIME,
    means: { fr: 'début : 18:05 ; maintenant sans elle', en: 'beginning: 18:05; now without it' },
  },
  until: {
    value: TIME,
    means: { fr: 'fin prévue : 23:30, 4h ou 2j', en: 'expected end: 23:30, 4h or 2d' },
  },
  expires: {
    value: TIME,
    means: {
      fr: "jusqu'à quand l'annonce vaut, si rien ne suit : 12h",
      en: 'until when the announcement holds, if nothing follows: 12h',
    },
  },
  lines: {
    value: 'auto|none|samu:+33…[@Ville],fire:…',
    means: {
      fr: "numéros de remplacement : ceux de l'annuaire (auto, le choix sans elle), aucun, ou les vôtres",
      en: 'replacement numbers: those of the directory (auto, the choice without it), none, or your own',
    },
  },
  'accept-unconfirmed': {
    means: {
      fr: "donne aussi des lignes que personne n'a confirmées depuis un an",
      en: 'gives lines too that nobody has confirmed within a year',
    },
  },
  advice: {
    value: 'mobile,landline,retry,sms114',
    means: { fr: 'conseils à donner', en: 'advice to give' },
    multiple: true,
  },
  link: {
    value: 'https://…',
    means: { fr: 'page qui parle de la panne', en: 'page that tells of the outage' },
  },
  publisher: {
    value: NAME,
    means: {
      fr: 'qui annonce ; sans elle, la préfecture du territoire',
      en: 'who announces; without it, the préfecture of the territory',
    },
  },
  sender: {
    value: NAME,
    means: {
      fr: "nom d'envoi, toujours le même ; sans elle, le domaine du site de la préfecture",
      en: "name to send under, always the same; without it, the domain of the préfecture's site",
    },
  },
  exercise: { means: { fr: "c'est un exercice", en: 'this is an exercise' } },
  update: {
    value: OF,
    means: {
      fr: 'la suite de cette annonce ; après une fin annoncée par erreur, la panne continue',
      en: 'what follows that announcement; after an end announced by mistake, the outage goes on',
    },
  },
  'all-clear': {
    value: OF,
    means: {
      fr: 'la panne est finie : les numéros répondent de nouveau',
      en: 'the outage is over: the numbers answer again',
    },
  },
  cancel: {
    value: OF,
    means: {
      fr: "l'annonce était une erreur : elle est retirée, rien n'est dit des numéros",
      en: 'the announcement was a mistake: it is taken back, and nothing is said of the numbers',
    },
  },
  yes: {
    means: {
      fr: 'oui à ce que la commande met en doute',
      en: 'yes to what the command doubts',
    },
  },
  sign: {
    value: KEY_FILE,
    means: { fr: "clé qui signe l'annonce", en: 'key that signs the announcement' },
  },
  out: {
    value: FILE,
    means: {
      fr: "où l'écrire (.xml, ou .jws si elle est signée) ; à l'écran sans elle",
      en: 'where to write it (.xml, or .jws when signed); on the screen without it',
    },
  },
  kit: {
    value: FOLDER,
    means: {
      fr: 'y écrit aussi ce qui se transmet : FR-Alert, SMS, réseaux, radio, communiqué, bandeau, images (dossier vide)',
      en: 'writes there too what is passed on: FR-Alert, SMS, social networks, radio, press, banner, pictures (empty folder)',
    },
  },
  site: {
    onlyWith: 'kit',
    value: 'https://…',
    means: { fr: 'adresse du site, pour --kit', en: 'address of the site, for --kit' },
  },
  data: DATA,
} as const;

type Given = Values<typeof OPTIONS>;

/** An option of `repli announce`, as it is typed after its two dashes. */
export type OptionName = keyof typeof OPTIONS;

function givenIn(values: Given): OptionName[] {
  const isGiven = (value: Given[OptionName]) =>
    typeof value === 'object' ? value.length > 0 : value !== undefined && value !== false;
  return (Object.keys(OPTIONS) as OptionName[]).filter(
    (name) => name !== 'data' && isGiven(values[name]),
  );
}

function items(values: readonly string[]): string[] | null {
  if (values.length === 0) return null;
  return values.flatMap((value) => value.split(',')).map((item) => item.trim());
}

/** Every item of a list through a reader of codes. */
function codes<T>(
  option: string,
  values: readonly string[],
  read: (item: string) => T | null,
  expected: (words: AnnounceWords) => string,
): T[] | null {
  const list = items(values);
  if (list === null) return null;
  return list.map((item) => {
    const code = read(item);
    if (code !== null) return code;
    throw wrongUse((words) => words.code(option, item, expected(words)));
  });
}

function numbersOf(values: Given): Announcement['numbers'] | null {
  const numbers: Partial<Record<ShortNumber, AnnouncedState>> = {};
  let any = false;
  for (const state of ['down', 'disrupted', 'works'] as const) {
    const list = codes(state, values[state], asShortNumber, (words) => words.shortNumbers);
    for (const number of list ?? []) {
      const before = numbers[number];
      if (before !== undefined) throw wrongUse((words) => words.bothStates(number, before, state));
      numbers[number] = state;
      any = true;
    }
  }
  return any ? numbers : null;
}

function territoriesOf(values: readonly string[]): Announcement['territories'] | null {
  const list = items(values);
  if (list === null) return null;
  if (list.some((item) => item.toUpperCase() === 'FR')) return 'all';
  const read = (item: string) => {
    const code = item.toUpperCase().padStart(2, '0');
    return isTerritoryCode(code) ? code : null;
  };
  return [...new Set(codes('territory', list, read, (words) => words.territory))].sort();
}

function deedOf(values: Given): AskedAct {
  const deeds = (['update', 'all-clear', 'cancel'] as const).flatMap((kind) => {
    const of = values[kind];
    return of === undefined ? [] : [{ kind, of }];
  });
  if (deeds.length > 1) throw wrongUse((words) => words.oneDeed);
  return deeds[0] ?? { kind: 'alert' };
}

/**
 * Reads what was given to `repli announce`.
 * @throws UsageError naming the option, its value and what was expected
 */
export function readOptions(values: Given): AnnounceOptions {
  const means = (words: AnnounceWords) => words.means;
  return {
    deed: deedOf(values),
    given: givenIn(values),
    territories: territoriesOf(values.territory),
    numbers: numbersOf(values),
    worksFrom: codes('works-from', values['works-from'], asMeans, means),
    failsFrom: codes('fails-from', values['fails-from'], asMeans, means),
    advice: codes('advice', values.advice, asAdvice, (words) => words.advice),
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
    data: values.data,
    sign: values.sign ?? null,
    out: values.out ?? null,
    kit: values.kit ?? null,
    site: values.site ?? null,
  };
}
