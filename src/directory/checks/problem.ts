/** What a check finds. Codes and values here; the words are in `texts.fr.ts` and `texts.en.ts`. */

import type { AttestationProblem } from '../attest/attestation.ts';
import type { FactSubject } from '../model.ts';

export type Path = readonly (string | number)[];
export type Severity = 'error' | 'warning';

/**
 * Why a file that is in its folder could not be opened: a link that leads nowhere, a folder,
 * a pipe or another special file, no right to.
 */
export type Unopened = 'link' | 'folder' | 'special' | 'denied' | 'other';

/** Every problem there is, with the values its text needs. */
export interface ProblemParams {
  'not-utf8': { charset: string; excerpt: string };
  bom: Empty;
  'empty-file': Empty;
  unopened: { why: Unopened };
  'hidden-ending': { name: string; expected: string };
  'not-json': { kind: 'html' | 'conflict' | 'too-deep' };
  'trailing-comma': Empty;
  'missing-comma': Empty;
  'missing-quote': Empty;
  'wrong-quotes': { character: string };
  comment: Empty;
  unclosed: { character: string };
  'unquoted-value': { value: string };
  syntax: { value: string };
  'duplicate-key': { property: string };
  /** `of`: the kind of file, where its members mean something else than in a territory's. */
  missing: { property: string; of?: string };
  'unknown-property': { property: string; nearest: string };
  'bad-value': { field: string; value: string; suggestion: string; of?: string };
  'short-number': { number: string };
  'file-name': { code: string; expected: string };
  'unknown-territory': { code: string };
  'territory-name': { name: string; expected: string };
  'missing-territory': { codes: string };
  fictional: { number: string };
  'trunk-zero': { number: string; suggestion: string };
  'impossible-number': { number: string };
  'foreign-number': { number: string; expected: string };
  'mainland-for-overseas': { number: string; suggestion: string };
  'other-calling-code': { number: string; expected: string };
  'unlisted-block': { number: string };
  'other-zone': { number: string; zone: string; expected: string };
  'neighbour-number': { number: string; start: string; departments: string };
  'other-island': { number: string; island: string; expected: string };
  'call-back-number': { number: string };
  'premium-number': { number: string };
  'pager-number': { number: string };
  'fax-line': { label: string };
  'wrong-network': { number: string; network: string; expected: string };
  duplicate: { number: string; first: string };
  'same-label': { label: string; first: string };
  'looks-like-station': { label: string };
  'number-of-station': { number: string; town: string };
  'shared-number': { number: string; service: string; elsewhere: string };
  'no-such-day': { value: string };
  'future-day': { value: string; today: string };
  'withdrawn-before-published': { withdrawn: string; published: string };
  'open-until-before-published': { openUntil: string; published: string };
  'open-until-permanent': { openUntil: string };
  'deduced-nothing': { member: string };
  'confirmed-after-withdrawn': { confirmed: string; withdrawn: string };
  'confirmed-after-update': { confirmed: string; updated: string };
  unconfirmed: { number: string };
  lapsed: { number: string; confirmed: string };
  'confirmed-by-publisher': { by: string };
  'confirmed-by-one': { by: string };
  'confirmed-without-keys': { by: string };
  'person-name': { role: string };
  'attestation-differs': { member: string; value: string; expected: string };
  attestation: { number: string; problem: AttestationProblem; key: string };
  'attestations-unverified': { number: string };
  'unknown-commune': { code: string };
  'commune-elsewhere': { code: string; name: string; territory: string };
  'postcode-for-commune': { code: string; suggestion: string };
  'label-other-commune': { label: string; code: string; name: string };
  'past-line': { number: string; published: string };
  'number-in-label': { label: string };
  'short-label': { label: string };
  'long-label': { label: string; length: number };
  'broken-accents': { text: string };
  'unknown-number': { number: string };
  'own-stand-in': { number: string };
  'duplicate-number': { number: string };
  'missing-number': { numbers: string };
  'fact-missing': { number: string; about: FactSubject };
  'number-without-source': { number: string };
  'territory-without-fact': { number: string; codes: string };
  'old-fact': { number: string; about: string; checked: string };
  'fact-without-source': { number: string; about: string };
  'private-key': Empty;
  'duplicate-kid': { kid: string };
  'duplicate-source': { id: string };
  'key-days': { from: string; until: string };
  'key-without-territory': { kid: string };
  'updated-back': { updated: string; published: string };
  'updated-forgotten': { updated: string };
  'line-gone': { number: string; label: string };
  'line-reopened': { number: string; withdrawn: string };
  'digits-changed': { before: string; after: string };
  'service-changed': { number: string; before: string; after: string };
  'exercise-file-name': { id: string; expected: string };
  'exercise-late': { at: number; minutes: number };
  'exercise-outside': { codes: string };
  'exercise-role': { role: string; known: string };
  'exercise-name-twice': { name: string };
  'exercise-name-unknown': { name: string };
  'exercise-name-over': { name: string };
  'exercise-real-number': { number: string };
}

type Empty = Record<never, never>;

type ProblemCode = keyof ProblemParams;

/** Where in a file: a JSON path, a property's name rather than its value, or a place in the text. */
export interface PlaceInFile {
  path: Path;
  onKey?: boolean;
  /** UTF-16 offset, where the path alone does not tell. */
  offset?: number;
}

export type ProblemFound = {
  [Code in ProblemCode]: PlaceInFile & {
    code: Code;
    params: ProblemParams[Code];
    severity: Severity;
  };
}[ProblemCode];

/** A finding in its place: which rule, which file, line and column (from 1). */
export type Problem = ProblemFound & { rule: string; file: string; line: number; column: number };

/** Finding that stops publication. */
export function error<Code extends ProblemCode>(
  code: Code,
  where: Path | PlaceInFile,
  params: ProblemParams[Code],
): ProblemFound {
  return make(code, where, params, 'error');
}

/** Finding that somebody should look at; publication goes on. */
export function warning<Code extends ProblemCode>(
  code: Code,
  where: Path | PlaceInFile,
  params: ProblemParams[Code],
): ProblemFound {
  return make(code, where, params, 'warning');
}

function make<Code extends ProblemCode>(
  code: Code,
  where: Path | PlaceInFile,
  params: ProblemParams[Code],
  severity: Severity,
): ProblemFound {
  const place: PlaceInFile = 'path' in where ? where : { path: where };
  // The compiler does not follow that code and params belong together through the generic.
  return { ...place, code, params, severity } as ProblemFound;
}
