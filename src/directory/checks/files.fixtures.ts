/** Builders for the tests of the checks. Numbers end in zeros: blocks attributed to nobody. */
import * as v from 'valibot';
import { confirmationOf } from '../attest/attestation.ts';
import type { CommuneList } from '../import/stations.ts';
import { Line } from '../model.ts';
import { type Checked, checkFiles, type FileKind, type SourceFile } from './check.ts';
import type { ProblemFound } from './problem.ts';
import type { CheckedTerritory, LineRule } from './rule.ts';

export const TODAY = '2026-11-22';

/** Nobody's signature: these builders are for rules that do not verify any. */
const UNSIGNED = 'A'.repeat(86);
const CONFIRMED = confirmationOf([
  { role: 'SIDPC', on: '2026-11-01', method: 'appel', key: '35-un', signature: UNSIGNED },
  { role: 'SDIS', on: '2026-11-01', method: 'appel', key: '35-deux', signature: UNSIGNED },
]);

/** A sound, confirmed line of Ille-et-Vilaine, with changes. */
export function aLine(changes: Partial<Line> = {}): Line {
  return {
    ...v.parse(Line, {
      service: 'fire',
      number: '+33200000000',
      label: 'Sapeurs-pompiers',
      kind: 'permanent',
      network: 'fixed',
      source: { publisher: 'SDIS', published: '2026-10' },
      confirmation: CONFIRMED,
    }),
    ...changes,
  };
}

/** What a line rule finds in a line, as `severity code`. */
export function found(
  rule: LineRule,
  changes: Partial<Line>,
  territory = '35',
  communes: CommuneList | null = null,
): string[] {
  const context = { territory, path: ['lines', 0], today: TODAY, updated: TODAY, communes };
  return codes(rule.check(aLine(changes), context));
}

export function codes(findings: readonly ProblemFound[]): string[] {
  return findings.map(({ severity, code }) => `${severity} ${code}`);
}

/** A territory file as rules see it. */
export function aView(code: string, lines: readonly Line[] = []): CheckedTerritory {
  return {
    file: `data/territories/${code}.json`,
    code,
    name: null,
    updated: TODAY,
    lines: lines.map((line, index) => ({ index, line })),
  };
}

export function aFile(text: string | Uint8Array, file = 'data/territories/35.json'): SourceFile {
  const kind: FileKind = file.endsWith('national.json')
    ? 'national'
    : file.endsWith('keys.json')
      ? 'keys'
      : 'territory';
  return { file, kind, bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text };
}

export function checkText(text: string | Uint8Array, file?: string): Checked {
  return checkFiles([aFile(text, file)], { today: TODAY, whole: false });
}

/** A sound file of Ille-et-Vilaine. */
export function territoryText(lines: readonly unknown[] = [aLine()]): string {
  const territory = {
    code: '35',
    name: 'Ille-et-Vilaine',
    prefecture: { name: 'Préfecture', website: 'https://exemple.gouv.fr' },
    lines,
    updated: TODAY,
  };
  return JSON.stringify(territory, null, 2);
}
