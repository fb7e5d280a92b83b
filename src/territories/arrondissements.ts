/** The municipal arrondissements of Paris, Lyon and Marseille, read as people write them. */

export interface Arrondissement {
  city: 'Paris' | 'Lyon' | 'Marseille';
  number: number;
  /** INSEE code, `75115`. */
  code: string;
  /** As the official geographic code has it: `Paris 15e Arrondissement`. */
  name: string;
  /** Its own postcodes, the usual one first: the 16th of Paris has two. */
  postcodes: readonly string[];
}

interface City {
  city: Arrondissement['city'];
  /** Number of its arrondissements. */
  count: number;
  /** INSEE code and postcode of a "zeroth" one: the others are counted from there. */
  insee: number;
  postcode: number;
}

const CITIES: readonly City[] = [
  { city: 'Paris', count: 20, insee: 75_100, postcode: 75_000 },
  { city: 'Lyon', count: 9, insee: 69_380, postcode: 69_000 },
  { city: 'Marseille', count: 16, insee: 13_200, postcode: 13_000 },
];

/** The north of the 16th of Paris has a code of its own. */
const SECOND_POSTCODES = new Map([['75116', '75116']]);

const IN_WORDS =
  'premier deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme onzieme douzieme treizieme quatorzieme quinzieme seizieme dixseptieme dixhuitieme dixneuvieme vingtieme'.split(
    ' ',
  );
const ORDINAL = '(?:eme|ieme|ere|er|nde|nd|de|d|e)';
const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');
/** Words around the city and the number that tell nothing. */
const AROUND = new RegExp(`^(?:arrondissement|arrdt|arrt|arr|ar|le|de|d|a|dans|du|${ORDINAL})$`);
const LONGEST = 60;

function arrondissement({ city, insee, postcode }: City, number: number): Arrondissement {
  const code = String(insee + number);
  const second = SECOND_POSTCODES.get(code);
  return {
    city,
    number,
    code,
    name: `${city} ${number}${number === 1 ? 'er' : 'e'} Arrondissement`,
    postcodes: [String(postcode + number), ...(second === undefined ? [] : [second])],
  };
}

const ALL: readonly Arrondissement[] = CITIES.flatMap((city) =>
  Array.from({ length: city.count }, (_, i) => arrondissement(city, i + 1)),
);

/** The arrondissement of an INSEE code; undefined for any other code. */
export function arrondissementByCode(code: string): Arrondissement | undefined {
  return ALL.find((arrondissement) => arrondissement.code === code);
}

/** Small words without accents, digits apart from letters: `Paris15ème` is `paris`, `15`, `eme`. */
function wordsOf(text: string): string[] {
  const plain = text
    .slice(0, LONGEST)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\b(dix)[ -](sept|huit|neuf|neuv)/g, '$1$2');
  return plain.match(/[a-z]+|\d+/g) ?? [];
}

/** The number a word stands for: `15`, `03`, `xve`, `quinzieme`; 0 when it is none. */
function numberIn(word: string): number {
  if (/^\d{1,2}$/.test(word)) return Number(word);
  if (word === 'second' || word === 'seconde') return 2;
  // `xvieme` is XVIème: what may belong to the number does.
  const [, roman = '', ordinal = ''] = new RegExp(`^([ivx]+)(${ORDINAL})?$`).exec(word) ?? [];
  // A single letter may be the beginning of any word: only with its ending is it a number.
  if (roman.length > 1 || ordinal !== '') return ROMAN.indexOf(roman) + 1;
  return IN_WORDS.indexOf(word) + 1;
}

/**
 * Reads an arrondissement beside its city in any order: `Paris 15`, `PARIS 15 EME`, `Lyon 3e`,
 * `Marseille 1er`, `Paris XVe`, `2nd arrondissement de Paris`, `75015 Paris`. Null for everything
 * else, the city alone included.
 */
export function readArrondissement(text: string): Arrondissement | null {
  const words = wordsOf(text).filter((word) => !AROUND.test(word));
  const own = CITIES.find(({ city }) => words.includes(city.toLowerCase()));
  if (own === undefined) return null;
  const others = words.filter((word) => word !== own.city.toLowerCase());
  if (others.length === 0 || others.length !== words.length - 1) return null;
  const meant = others.map((word) =>
    ALL.find(
      ({ city, number, postcodes }) =>
        city === own.city && (postcodes.includes(word) || number === numberIn(word)),
    ),
  );
  const [first] = meant;
  return first !== undefined && meant.every((territory) => territory === first) ? first : null;
}
