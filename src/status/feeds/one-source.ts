/** Whose words a text is of, as far as that can be told: its house, and the agency that it takes them from. */
import { fold } from '../detect/text/fold.ts';
import { addressOf } from './links.ts';

/** Names that stand for an agency wherever they are written. */
const AGENCIES: readonly (readonly [agency: string, written: RegExp])[] = [
  ['afp', /\bafp\b|\bagence[- ]france[- ]presse\b/],
  ['reuters', /\breuters?\b/],
  ['ap', /\bassociated press\b/],
  ['dpa', /\bdpa\b/],
  ['belga', /\bbelga\b/],
  ['ats', /\bkeystone[- ]ats\b/],
  ['6medias', /\b6 ?medias\b/],
  ['ansa', /\bansa\b/],
  ['efe', /\bagencia efe\b/],
];
/** Names that stand for one only where a text says whose it is: elsewhere they are words. */
const CREDITED: readonly (readonly [agency: string, written: RegExp])[] = [
  ['ap', /\bap\b/],
  ['ats', /\bats\b/],
  ['apa', /\bapa\b/],
  ['anp', /\banp\b/],
  ['efe', /\befe\b/],
];
/** What programs and newsrooms write where nobody is named. */
const NOBODY =
  /^(?:(?:la |le )?(?:redaction|webmaster|webmestre|service (?:de )?(?:la )?communication|communication)|admin\w*|editor|user|root|web|anonym\w*|inconnu|unknown)$|\b(?:droits|rights|copyright)\b|©/;

/**
 * Whom a text takes its words from: agencies by their name, others as they are credited. Two texts that have one
 * of them in common are of one source.
 * @param credits as its item gives them
 */
export function takenFrom(words: string, credits: readonly string[]): string[] {
  const text = fold(words);
  const said = credits.map((credit) => fold(credit).trim());
  const within = AGENCIES.filter(([, written]) => written.test(text));
  const credited = [...AGENCIES, ...CREDITED].filter(([, written]) =>
    said.some((credit) => written.test(credit)),
  );
  const others = said.filter((credit) => credit !== '' && !NOBODY.test(credit));
  return [
    ...new Set([...within, ...credited].map(([agency]) => agency)),
    ...new Set(others.map((credit) => `by ${credit}`)),
  ];
}

/** Below these, what stands before is the name of a house; a list that is closed, as one too many parts a house in two. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  fr: ['gouv', 'asso', 'com', 'nom', 'prd', 'tm'],
  re: ['asso', 'com', 'nom'],
  nc: ['asso', 'gouv', 'nom'],
  pf: ['asso', 'com', 'edu', 'gov', 'org'],
  gp: ['asso', 'com', 'edu', 'net', 'org'],
  mc: ['asso', 'tm'],
  at: ['ac', 'co', 'gv', 'or'],
  be: ['ac'],
  es: ['com', 'gob', 'nom', 'org'],
  it: ['edu', 'gov'],
  pt: ['com', 'gov', 'org'],
  uk: ['ac', 'co', 'gov', 'nhs', 'org', 'police'],
};

/** Whose words an address gives: `www.ille-et-vilaine.gouv.fr` and its feeds are one house, as are all of `ici.fr`. */
export function houseOf(address: string): string {
  const host = (addressOf(address)?.hostname ?? address).toLowerCase().replace(/\.$/, '');
  if (/^[\d.]+$|^\[/.test(host)) return host;
  const labels = host.split('.');
  const [second = '', top = ''] = labels.slice(-2);
  return labels.slice(SHARED[top]?.includes(second) ? -3 : -2).join('.');
}
