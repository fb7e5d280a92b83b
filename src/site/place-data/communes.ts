/** Packs the communes, their postcodes and their former names into the file `read.ts` describes. */
import { packNames, packNumbers } from '../../place/communes/columns.ts';
import { wordsOf } from '../../place/communes/query.ts';
import { COMMUNES_FORMAT, usualPrefix } from '../../place/communes/read.ts';
import { sizeClass } from '../../place/communes/size.ts';
import { packSpoken, type SpokenPlace } from '../../place/communes/spoken.ts';
import { readCommunes, readFormerNames, readPostcodes, type SourceCommune } from './sources.ts';

/** A name that leads to a commune of today: a municipal arrondissement, a former commune. */
interface Alias {
  name: string;
  code: string;
  /** INSEE code of the commune of today. */
  commune: string;
  kind: 'district' | 'former';
}

interface CommuneOfToday extends SourceCommune {
  /** All it is listed with, in order. */
  postcodes: string[];
}

const byCode = (a: { code: string }, b: { code: string }) => (a.code < b.code ? -1 : 1);

/** Communes of today in the order of territories and codes, each with all its listed postcodes. */
export function communesOfToday(): CommuneOfToday[] {
  const extra = new Map<string, string[]>();
  for (const { codeCommune, codePostal } of readPostcodes()) {
    extra.set(codeCommune, [...(extra.get(codeCommune) ?? []), codePostal]);
  }
  return readCommunes()
    .filter(({ type }) => type === 'commune-actuelle')
    .map((commune) => ({
      ...commune,
      postcodes: [
        ...new Set([...(commune.codesPostaux ?? []), ...(extra.get(commune.code) ?? [])]),
      ].sort(),
    }))
    .sort((a, b) =>
      a.departement === b.departement ? byCode(a, b) : a.departement < b.departement ? -1 : 1,
    );
}

/** The communes of today by code, and the code of today for each they had or took in. */
function codesOfToday(all: readonly SourceCommune[]) {
  const today = new Map(
    all.filter(({ type }) => type === 'commune-actuelle').map((c) => [c.code, c]),
  );
  const successor = new Map<string, string>();
  for (const { code, anciensCodes = [] } of today.values()) {
    for (const old of anciensCodes) successor.set(old, code);
  }
  return { today, successor };
}

/** Other names and old codes that the current lists still hold. */
function listedAliases(): Alias[] {
  const all = readCommunes();
  const { today, successor } = codesOfToday(all);
  const found = new Map<string, Alias>();
  const add = (alias: Alias) => {
    if (today.get(alias.commune)?.nom !== alias.name || !today.has(alias.code)) {
      found.set(`${alias.code} ${alias.name}`, alias);
    }
  };
  for (const { code, nom, type, commune, chefLieu } of all) {
    const target = commune ?? chefLieu;
    if (type === 'commune-actuelle' || target === undefined || !today.has(target)) continue;
    add({ name: nom, code, commune: target, kind: commune === undefined ? 'former' : 'district' });
  }
  for (const { codeCommune: code, nomCommune: name } of readPostcodes()) {
    const target = today.has(code) ? code : successor.get(code);
    if (target !== undefined) add({ name, code, commune: target, kind: 'former' });
  }
  return [...found.values()];
}

/**
 * Codes of communes that merged and that no name of the commune file leads to, for lists that still
 * hold them: `01033 01018 01091;…`, each commune of today before those that are part of it.
 */
export function formerCodes(): string {
  const today = communesOfToday();
  const known = new Set([...today.map(({ code }) => code), ...aliases().map(({ code }) => code)]);
  return today
    .map(({ code, anciensCodes = [] }) => [code, ...anciensCodes.filter((old) => !known.has(old))])
    .filter((codes) => codes.length > 1)
    .map((codes) => codes.join(' '))
    .join(';');
}

/** Every name that the current lists hold, with the code it is listed with. */
export function listedNames(): { code: string; name: string }[] {
  return [...communesOfToday().map(({ code, nom }) => ({ code, name: nom })), ...listedAliases()];
}

/** Every other name and old code that still leads somewhere. */
export function aliases(): Alias[] {
  const { today, successor } = codesOfToday(readCommunes());
  const plain = (name: string) => wordsOf(name).join(' ');
  const listed = listedAliases();
  const known = new Set(listed.map(({ name, commune }) => `${commune} ${plain(name)}`));
  for (const { code, nom } of today.values()) known.add(`${code} ${plain(nom)}`);
  // A town's own former name before the same name under a code it had in another territory.
  const byOwnCode = readFormerNames().sort(
    (a, b) => Number(today.has(b.code)) - Number(today.has(a.code)),
  );
  const former = byOwnCode.flatMap(({ code, name }): Alias[] => {
    const commune = today.has(code) ? code : successor.get(code);
    const key = `${commune} ${plain(name)}`;
    if (commune === undefined || known.has(key)) return [];
    known.add(key);
    return [{ name, code, commune, kind: 'former' }];
  });
  return [...listed, ...former];
}

/** Packs the postcodes of one territory, most recently used first. */
function packPostcodes(
  territory: string,
  communes: readonly CommuneOfToday[],
): {
  ages: number[];
  digits: string;
} {
  const usual = usualPrefix(territory);
  const recent: string[] = [];
  const ages: number[] = [];
  let digits = '';
  for (const postcode of communes.flatMap(({ postcodes }) => postcodes)) {
    const place = recent.indexOf(postcode);
    if (place < 0) digits += postcode.startsWith(usual) ? postcode.slice(2) : `!${postcode}`;
    else recent.splice(place, 1);
    recent.unshift(postcode);
    ages.push(place + 1);
  }
  return { ages, digits };
}

/**
 * The commune file's text.
 *
 * @param spoken names that people use and no list holds
 */
export function communeFile(spoken: readonly SpokenPlace[]): string {
  const communes = communesOfToday();
  const index = new Map(communes.map(({ code }, i) => [code, i]));
  const territories = new Map<string, CommuneOfToday[]>();
  for (const commune of communes) {
    const own = territories.get(commune.departement);
    if (own === undefined) territories.set(commune.departement, [commune]);
    else own.push(commune);
  }

  const steps: number[] = [];
  let ages = '';
  let digits = '';
  for (const [territory, own] of territories) {
    let before = 0;
    for (const { code } of own) {
      const number = Number(code.slice(territory.length));
      steps.push(number - before);
      before = number;
    }
    const packed = packPostcodes(territory, own);
    ages += packNumbers(packed.ages);
    digits += packed.digits;
  }

  const counts: number[] = [];
  let before = 0;
  for (const [i, { postcodes }] of communes.entries()) {
    if (postcodes.length === 1) continue;
    counts.push(i - before, postcodes.length);
    before = i;
  }

  const others = aliases()
    .map((alias) => ({ ...alias, at: index.get(alias.commune) ?? 0 }))
    .sort((a, b) => a.at - b.at || byCode(a, b));
  return [
    [COMMUNES_FORMAT, ...[...territories].map(([code, own]) => `${code}:${own.length}`)].join(' '),
    packNames(communes.map(({ nom }) => nom)),
    packNumbers(steps),
    packNumbers(communes.map(({ population }) => sizeClass(population ?? 0))),
    packNumbers(counts),
    ages,
    digits,
    packNumbers(others.map(({ at }, i) => at - (others[i - 1]?.at ?? 0))),
    packNames(others.map(({ name }) => name)),
    others.map(({ code }) => code).join(''),
    others.map(({ kind }) => (kind === 'district' ? 'd' : 'f')).join(''),
    packSpoken(spoken),
    '',
  ].join('\n');
}
