/**
 * "Confirmed by two keys" is verified here, wherever files are checked: signatures take the browser's and
 * Node's own cryptography, which answers later, so that it stands apart from the other rules.
 */
import type { Failure } from '../../base/result.ts';
import {
  type AttestationProblem,
  type Bar,
  isOfKeys,
  judge,
  type Verdict,
} from '../attest/attestation.ts';
import type { Line, Territory } from '../model.ts';
import type { Checked, SourceFile } from './check.ts';
import { locatePath, parseDataDocument, plainValue } from './document.ts';
import { decode } from './encoding.ts';
import { error, type Problem, type ProblemFound, warning } from './problem.ts';

/** Name of the rule, as problems tell it. */
const attestationsRule = 'attestations';

/**
 * What was checked, with its attestations verified. One that was not signed as it stands is an error; one
 * whose key no longer counts is a warning, and its confirmation goes on without: nobody may be taken for
 * two, and a revoked key must not stop the publication of all the others.
 * @param bar null where no keys are at hand: nothing can be verified, and nothing is taken for verified
 */
export async function withAttestations(
  files: readonly SourceFile[],
  checked: Checked,
  bar: Bar | null,
): Promise<Checked> {
  const problems: Problem[] = [...checked.problems];
  const territories: Territory[] = [];
  for (const territory of checked.territories) {
    const judged = await judgeTerritory(territory, bar);
    territories.push(judged.territory);
    if (judged.findings.length > 0)
      problems.push(...located(files, territory.code, judged.findings));
  }
  return { ...checked, territories, problems };
}

/** A territory without the attestations that do not count, and why they do not. */
async function judgeTerritory(
  territory: Territory,
  bar: Bar | null,
): Promise<{ territory: Territory; findings: ProblemFound[] }> {
  const findings: ProblemFound[] = [];
  const lines: Line[] = [];
  for (const [index, line] of territory.lines.entries()) {
    const { service, number, confirmation } = line;
    const { attestations, ...said } = confirmation ?? {};
    if (confirmation === null || attestations === undefined) {
      lines.push(line);
      continue;
    }
    const where = ['lines', index, 'confirmation', 'attestations'];
    const subject = { territory: territory.code, service, number };
    const verdict = bar === null ? null : await judge(subject, attestations, bar);
    if (verdict?.ok === true) {
      lines.push(line);
      continue;
    }
    findings.push(
      verdict === null
        ? warning('attestations-unverified', where, { number })
        : told(verdict, where, number),
    );
    lines.push({ ...line, confirmation: said as Line['confirmation'] });
  }
  return { territory: { ...territory, lines }, findings };
}

function told(
  { problem, key }: Failure<Verdict>,
  where: (string | number)[],
  number: string,
): ProblemFound {
  const make = isOfKeys(problem) ? warning : error;
  return make('attestation', where, { number, problem: problem satisfies AttestationProblem, key });
}

/** The findings in their place: in the file of that territory which could be read. */
function located(files: readonly SourceFile[], code: string, findings: ProblemFound[]): Problem[] {
  for (const { file, kind, bytes } of files) {
    if (kind !== 'territory') continue;
    const document = parseDataDocument(file, decode(bytes).text);
    const value = plainValue(document);
    if (typeof value !== 'object' || value === null || Reflect.get(value, 'code') !== code)
      continue;
    return findings.map((finding) => ({
      ...finding,
      rule: attestationsRule,
      file,
      ...locatePath(document, finding),
    }));
  }
  return [];
}
