/**
 * Which number to call in the countries around the territories. From ShortNumberMetadata of
 * Google's libphonenumber (`google-libphonenumber` 3.2.47, read on 2026-11-28), which lists what
 * reaches the emergency services of each country; which of several reaches whom is from the
 * authorities named.
 */

/** Who answers: `any` where one number is for every emergency. */
type AbroadService = 'any' | 'police' | 'samu' | 'fire';

interface AbroadNumber {
  number: string;
  service: AbroadService;
}

const numbersOf = (...numbers: string[]): readonly AbroadNumber[] =>
  numbers.map((number) => ({ number, service: 'any' }));

const three = (police: string, samu: string, fire: string): readonly AbroadNumber[] => [
  { number: samu, service: 'samu' },
  { number: fire, service: 'fire' },
  { number: police, service: 'police' },
];

const two = (police: string, fire: string): readonly AbroadNumber[] => [
  { number: fire, service: 'fire' },
  { number: police, service: 'police' },
];

const EUROPEAN = numbersOf('112');
const BRITISH = numbersOf('999', '112');

const NUMBERS: ReadonlyMap<string, readonly AbroadNumber[]> = new Map([
  ...['AD', 'BE', 'CH', 'DE', 'ES', 'IE', 'IT', 'LU', 'MC', 'NL'].map(
    (country) => [country, EUROPEAN] as const,
  ),
  ...['GB', 'GG', 'JE'].map((country) => [country, BRITISH] as const),
  ['AG', numbersOf('911', '999')],
  ['AI', numbersOf('911')],
  ['AU', numbersOf('000')],
  ['BB', numbersOf('911')],
  // Polícia Militar, SAMU, Corpo de Bombeiros.
  ['BR', three('190', '192', '193')],
  ['CA', numbersOf('911')],
  ['DM', numbersOf('999', '911')],
  // Police, fire; no number of the ambulances is listed.
  ['KM', two('17', '18')],
  ['KN', numbersOf('911')],
  ['LC', numbersOf('911', '999')],
  ['MS', numbersOf('911', '999')],
  ['MG', two('117', '118')],
  // Mauritius Police Force, SAMU, Mauritius Fire and Rescue Service.
  ['MU', three('999', '114', '115')],
  ['SR', numbersOf('115')],
  // Police and ambulance numbers of the Sint Maarten government; 919 is the fire department's.
  ['SX', three('911', '912', '919')],
  ['VU', numbersOf('112')],
]);

/**
 * The numbers to call in a country (ISO 3166), the one for everything first; empty where none is
 * known for sure, and then none may be said.
 */
export function abroadNumbers(country: string): readonly AbroadNumber[] {
  return NUMBERS.get(country) ?? [];
}
