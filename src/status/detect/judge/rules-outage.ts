/** Rules that tell an outage now from one that is over or to come. */
import { LAST_NEWS, LINE_CLOSED } from '../find/cues.ts';
import { PLANNED, RETROSPECTIVE, SINCE } from '../find/frames.ts';
import {
  type Case,
  dated,
  decide,
  givesLine,
  insistent,
  inTitle,
  type Rule,
  TOLD_AS_PRESENT,
  UNTOUCHED,
} from './case.ts';
import { type Fact, REPAIR_TO_COME } from './facts.ts';

/** « État : rétabli », in an operator's ticket. */
const CLOSED_TICKET =
  /\b(?:etat|statut|status|situation)\s*:?\s*(?:retabli|resolu|clos|clotur|termine|ferme|resolved|closed|fixed|behoben)\w*/;

export const restoredRule: Rule = (given) => {
  const ticket = CLOSED_TICKET.exec(`${given.title} ${given.body}`);
  if (ticket !== null) return decide('over', 'ticket closed', ticket[0]);
  const back = given.restored.filter((fact) => fact.when !== 'if');
  const first = back[0];
  if (first === undefined) return null;
  if (
    RETROSPECTIVE.test(given.title) &&
    !back.some(inTitle) &&
    dated(given.item, `${given.title} ${given.body}`).some((day) => day < -7)
  )
    return null;
  const still = given.now.find((fact) => stillFails(given, fact, back));
  if (still !== undefined) return null;
  const pending = given.notYet.find((fact) => stillAwaited(given, fact, back));
  if (pending !== undefined) return decide('ongoing', 'not yet', pending.words);
  return decide('over', 'restored', first.words);
};

/** Whether a clause that puts recovery off speaks of something no other clause says is back. */
function stillAwaited(given: Case, fact: Fact, restoredRule: readonly Fact[]): boolean {
  const back = new Set(
    restoredRule.flatMap((other) => other.about.map((mention) => mention.service)),
  );
  if (fact.about.some((mention) => mention.by === 'number' && !back.has(mention.service)))
    return true;
  // « La réparation définitive du câble aura lieu en avril »
  if (fact.words === REPAIR_TO_COME && !fact.named) return false;
  if (restoredRule.some(inTitle)) return false;
  return (
    inTitle(fact) ||
    given.facts.indexOf(fact) > Math.max(...restoredRule.map((other) => given.facts.indexOf(other)))
  );
}

const STILL_SO =
  /\b(?:toujours|encore|reste(?:nt)?|demeure(?:nt)?|persiste(?:nt)?|continue(?:nt)?|still|remains?|noch|weiterhin)\b/;

/** Whether a failing clause outlives the news of recovery. */
function stillFails(given: Case, fact: Fact, restoredRule: readonly Fact[]): boolean {
  const position = given.facts.indexOf(fact);
  const lastBack = Math.max(...restoredRule.map((back) => given.facts.indexOf(back)));
  const numbers = new Set(
    fact.about.filter((mention) => mention.by === 'number').map((mention) => mention.service),
  );
  const back = new Set(
    restoredRule.flatMap((other) => other.about.map((mention) => mention.service)),
  );
  const general = restoredRule.some(
    (other) => other.about.length === 0 || other.about.some((mention) => mention.by === 'all'),
  );
  if (elsewhere(fact, restoredRule)) return true;
  const uncovered = [...numbers].some((service) => !back.has(service));
  if (position > lastBack && STILL_SO.test(fact.clause.plain)) return true;
  if (inTitle(fact)) return uncovered && !general && numbers.size > 0;
  // A title that says it is back is not undone by the story of what it was.
  if (restoredRule.some(inTitle) && !uncovered && !SINCE.test(fact.clause.plain)) return false;
  if (position > lastBack) return fact.named || fact.insists || fact.clause.continues;
  return uncovered && !general && fact.insists;
}

/** « Dans le Var, le 18 est muet ; dans les Alpes-Maritimes il est revenu »: back only elsewhere. */
function elsewhere(fact: Fact, restoredRule: readonly Fact[]): boolean {
  const here = fact.places.filter((place) => place.kind === 'departement' && place.link === 'at');
  const back = restoredRule.map((other) => other.places.flatMap((place) => place.codes));
  return (
    here.length > 0 &&
    !inTitle(fact) &&
    back.every((codes) => codes.length > 0) &&
    here.every((place) => place.codes.every((code) => !back.flat().includes(code)))
  );
}

/** Numbers are said to work, and the text bears the trace of a trouble that was. */
export const worksAgain: Rule = (given) => {
  const works = given.works.find(
    (fact) => fact.named && fact.when !== 'if' && fact.when !== 'future',
  );
  if (works === undefined) return null;
  if (given.now.some((fact) => fact.named && fact.says === 'fails')) return null;
  const whole = `${given.title} ${given.body}`;
  const closed = given.facts
    .filter((fact) =>
      /\b(?:lignes?|numeros?|relais|provisoire|l'appelez)\b|¤/.test(fact.clause.plain),
    )
    .map((fact) => LINE_CLOSED.exec(fact.clause.plain))
    .find((match) => match !== null);
  const since = given.works.find(
    (fact) =>
      SINCE.test(fact.clause.plain) ||
      /\b(?:desormais|comme avant|maintenant|enfin|now)\b/.test(fact.clause.plain),
  );
  const last = UNTOUCHED.test(works.words)
    ? null
    : (LAST_NEWS.exec(works.clause.plain) ?? LAST_NEWS.exec(given.title));
  if (closed === undefined && since === undefined && last === null) return null;
  if (OTHER_TROUBLE.test(whole)) return null;
  return decide('over', 'works again', closed?.[0] ?? works.words);
};
/** What stopped is something else than the emergency numbers: their working is no news. */
const OTHER_TROUBLE =
  /\b(?:electri\w+|internet|eau potable|inondation|urgences (?:du|de l'|sont) (?:ch|hopital|fermee)\w*|sms)\b/;

/** Nobody plans these: a coming date beside them is that of the repair. */
const UNPLANNED =
  /panne|hors|incident|avarie|dysfonction|defaillan|derangement|injoignab|plantage|muet|tombe|bug|bogue|ne \w+ plus/;

export const planned: Rule = (given) => {
  const plan = PLANNED.exec(`${given.title} ${given.body}`);
  const coming = dated(given.item, `${given.title} ${given.body}`).some((day) => day >= 1);
  const real = given.now.filter((fact) => insistent([fact]).length > 0);
  if (real.length > 0) return null;
  const future = given.future[0];
  if (future !== undefined && (plan !== null || coming))
    return decide('planned', 'planned', `${plan?.[0] ?? ''} ${future.words}`);
  const sudden = given.now.some((fact) => fact.named && UNPLANNED.test(fact.words));
  const present = given.now.some((fact) => TOLD_AS_PRESENT.test(fact.clause.plain));
  if (coming && given.now.length > 0 && !sudden && (plan !== null || !present))
    return decide('planned', 'planned', plan?.[0] ?? given.now[0]?.words ?? '');
  return null;
};

export const fails: Rule = (given) => {
  const first = given.now[0] ?? given.notYet[0];
  return first === undefined
    ? null
    : decide('ongoing', 'fails', `${first.words} (${first.clause.text.trim().slice(0, 80)})`);
};

export const lineGiven: Rule = (given) => {
  const now = givesLine(given);
  if (now === null) return null;
  const numbers = given.facts.some((fact) => fact.about.some((mention) => mention.by !== 'name'));
  return numbers ? decide('ongoing', 'line given', now) : null;
};

export const standsIn: Rule = (given) => {
  const first = given.standIns[0];
  if (first === undefined || given.lines.length === 0) return null;
  return decide('ongoing', 'stands in', first.words);
};
