import { codesIn } from '../../territories/scope.ts';
import { spelledOut } from '../compile.ts';
import type { FactSubject, NationalFact, NationalNumber } from '../model.ts';
import { existsInCalendar } from './dates.ts';
import { error, type Path, type ProblemFound, warning } from './problem.ts';
import type { NationalRule } from './rule.ts';

/** Nobody looks for themselves at what a list of the whole country says: two years, then again. */
const YEARS = 2;

/**
 * Everything the national list says has a fact behind it, with a source and a day on which somebody
 * looked: who answers, by what means, in which territories, what stands in for it.
 */
export const nationalFactsRule: NationalRule = {
  name: 'national-facts',
  scope: 'national',
  check({ numbers }, today) {
    return numbers.flatMap(({ index, number }) => {
      const path = ['numbers', index];
      return [
        ...missingFacts(number, path),
        ...uncovered(number, path),
        ...number.facts.flatMap((fact, at) =>
          aged(number.number, fact, [...path, 'facts', at], today),
        ),
      ];
    });
  },
};

function missingFacts(entry: NationalNumber, path: Path): ProblemFound[] {
  const { number, facts, standIns, callable } = entry;
  const wanted: FactSubject[] = ['reaches', 'by', 'territories'];
  if (standIns.length > 0) wanted.push('standIns');
  if (!callable) wanted.push('callable');
  const known = (about: FactSubject) => facts.some((fact) => fact.about.includes(about));
  const findings = wanted
    .filter((about) => !known(about))
    .map((about) => error('fact-missing', [...path, 'facts'], { number, about }));
  const said = facts.some(({ about, source }) => about.includes('reaches') && source !== null);
  // Shown to everyone beside the number.
  if (known('reaches') && !said) findings.push(error('number-without-source', path, { number }));
  return findings;
}

/** Where it is said to work, a fact says so; where a fact found nothing, it is not said to work. */
function uncovered({ number, facts, territories }: NationalNumber, path: Path): ProblemFound[] {
  const about = facts.filter((fact) => fact.about.includes('territories'));
  if (about.length === 0) return [];
  const spelled = spelledOut(territories);
  const works = codesIn(spelled);
  const standingIn = (code: string) =>
    (about.find((fact) => fact.in?.includes(code)) ?? about.find((fact) => fact.in === undefined))
      ?.standing ?? 'not-found';
  const codes = works.filter((code) => standingIn(code) === 'not-found');
  if (codes.length === 0) return [];
  const where = [...path, 'territories'];
  return [error('territory-without-fact', where, { number, codes: codes.join(', ') })];
}

function aged(number: string, fact: NationalFact, path: Path, today: string): ProblemFound[] {
  const { checked, source, standing } = fact;
  const where = [...path, 'checked'];
  if (!existsInCalendar(checked)) return [error('no-such-day', where, { value: checked })];
  if (checked > today) return [error('future-day', where, { value: checked, today })];
  const findings: ProblemFound[] = [];
  const about = fact.about.join(', ');
  const last = `${String(Number(checked.slice(0, 4)) + YEARS)}${checked.slice(4)}`;
  if (last < today) findings.push(warning('old-fact', where, { number, about, checked }));
  if (source === null && standing === 'confirmed') {
    findings.push(warning('fact-without-source', [...path, 'source'], { number, about }));
  }
  return findings;
}
