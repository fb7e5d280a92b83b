/** From the facts of an item to its state: ordered rules, the first that holds decides. */

import { LAST_NEWS, LINE_CLOSED } from '../find/cues.ts';
import { findDays, publicationDay } from '../find/dates.ts';
import {
  EXERCISE,
  FAULT,
  HOAX,
  HYPOTHETICAL,
  NOT_EXERCISE,
  NOT_HOAX,
  OLD_NETWORKS,
  PLANNED,
  RETROSPECTIVE,
  SATURATION,
  SINCE,
} from '../find/frames.ts';
import type { DetectedState, FeedItem } from '../model.ts';
import type { Fact } from './facts.ts';

export interface Decision {
  state: DetectedState;
  reasons: string[];
}

/** The facts of one item, sorted for the rules. */
export interface Case {
  item: FeedItem;
  facts: readonly Fact[];
  title: string;
  body: string;
  /** Facts about emergency numbers that fail, by tense. */
  now: readonly Fact[];
  future: readonly Fact[];
  past: readonly Fact[];
  supposed: readonly Fact[];
  restored: readonly Fact[];
  notYet: readonly Fact[];
  works: readonly Fact[];
  standIns: readonly Fact[];
  hasPhone: boolean;
}

const inTitle = (fact: Fact) => fact.clause.block === 0;
const dated = (item: FeedItem, text: string) => findDays(text, publicationDay(item.published));

/** A story: « la ligne a coupé deux fois ». */
const TOLD_AS_PAST = /\b(?:a|ont|avait|avaient) (?:\w+ )?\w+(?:e|i|u|is|it)s?\b/;
const PHONE_WORDS =
  /\b(?:telephon\w*|lignes? fixes?|postes? fixes?|mobiles?|reseau|appels?|appeler|landlines?|calls?)\b/;

/** « N'ont jamais été touchés »: their working is no recovery. */
const UNTOUCHED = /\b(?:pas|jamais|non|ni|epargn\w*|aucun\w*|not|unaffected|nicht|en rien)\b/;

/** Facts that go without saying which number fails still speak of the item's topic. */
function relevant(facts: readonly Fact[]): Set<Fact> {
  const kept = new Set<Fact>();
  const known = facts.some(
    (fact) => fact.named && ['fails', 'restored', 'not-yet'].includes(fact.says),
  );
  const working = facts.some(
    (fact) => fact.named && fact.says === 'works' && !UNTOUCHED.test(fact.words),
  );
  const numbers = facts.some((fact) => fact.about.some((mention) => mention.by !== 'name'));
  const topic = facts.some((fact) => inTitle(fact) && fact.about.length > 0);
  facts.forEach((fact, index) => {
    const before = facts[index - 1];
    const near = before !== undefined && before.clause.block === fact.clause.block && before.named;
    const next = facts[index + 1];
    const heads = inTitle(fact) && next?.named === true && next.says !== 'works';
    if (
      fact.named ||
      (!fact.other &&
        (topic ||
          near ||
          heads ||
          (known && fact.says === 'fails') ||
          (numbers && fact.says === 'fails' && PHONE_WORDS.test(fact.clause.plain)) ||
          ((known || working || (numbers && inTitle(fact))) && fact.says === 'restored')))
    )
      kept.add(fact);
  });
  return kept;
}

/** Sorts the facts for the rules below. */
export function openCase(item: FeedItem, facts: readonly Fact[], hasPhone: boolean): Case {
  const kept = relevant(facts);
  const of = (says: Fact['says']) => facts.filter((fact) => fact.says === says && kept.has(fact));
  const fails = of('fails');
  const tenseOf = (fact: Fact) =>
    fact.when === 'now' &&
    !fact.named &&
    TOLD_AS_PAST.test(fact.clause.plain) &&
    !SINCE.test(fact.clause.plain)
      ? 'past'
      : fact.when;
  const when = (tense: Fact['when']) => fails.filter((fact) => tenseOf(fact) === tense);
  const text = (part: readonly Fact[]) => part.map((fact) => fact.clause.plain).join(' ');
  return {
    item,
    facts,
    title: text(facts.filter(inTitle)),
    body: text(facts.filter((fact) => !inTitle(fact))),
    now: when('now'),
    future: when('future'),
    past: when('past'),
    supposed: when('if'),
    restored: of('restored'),
    notYet: of('not-yet'),
    works: of('works'),
    standIns: of('stands-in'),
    hasPhone,
  };
}

type Rule = (one: Case) => Decision | null;
const decide = (state: DetectedState, rule: string, words: string): Decision => ({
  state,
  reasons: [`${rule}: ${words.trim()}`],
});

const STRONG_EXERCISE =
  /exerc|simul|fictiv|semblant|fictif|fictive|fausse|factice|entrain|s'entrain|drill|ubung|mock|pour de faux|imaginaire/;

function exerciseWords(text: string): string[] {
  return [...text.replace(NOT_EXERCISE, ' ').matchAll(EXERCISE)].map((match) => match[0]);
}

const aboutNumbers: Rule = ({ facts }) =>
  facts.some((fact) => fact.about.length > 0 || fact.named)
    ? null
    : decide('none', 'topic', 'no emergency number is spoken of');

const insistent = (facts: readonly Fact[]) =>
  facts.filter((fact) => fact.named && SINCE.test(fact.clause.plain));

const exercise: Rule = (one) => {
  const title = exerciseWords(one.title);
  const body = exerciseWords(one.body);
  const strong = [...title, ...body].filter((word) => STRONG_EXERCISE.test(word));
  const words = [...title, ...body];
  if (words.length === 0) return null;
  if (
    /\b(?:sirenes?|fr-alert|cell broadcast)\b/.test(one.title) &&
    !one.facts.some((fact) => fact.says === 'fails' && fact.named)
  )
    return null;
  const numbers = one.facts.some((fact) => fact.about.some((mention) => mention.by !== 'name'));
  const anyFail = one.facts.some((fact) => fact.says === 'fails');
  if (!numbers && !anyFail) return null;
  const memory = RETROSPECTIVE.exec(one.title);
  if (memory !== null && title.length === 0) return null;
  if (NOT_EXERCISE.test(`${one.title} ${one.body}`) && strong.length === 0) return null;
  if (strong.length > 0) return decide('exercise', 'exercise', strong.join(', '));
  if (insistent(one.now).length > 0) return null;
  if (one.restored.length > 0 && title.length === 0) return null;
  return decide('exercise', 'exercise', words.join(', '));
};

const hoax: Rule = (one) => {
  const whole = `${one.title} ${one.body}`;
  if (NOT_HOAX.test(whole)) return null;
  const title = HOAX.exec(one.title);
  const body = HOAX.exec(one.body);
  const words = title?.[0] ?? body?.[0];
  if (words === undefined) return null;
  const denied = one.works.length > 0 || one.restored.length > 0;
  const standing = one.now.filter(
    (fact) =>
      !HOAX.test(fact.clause.plain) &&
      fact.named &&
      fact.says !== 'works' &&
      fact.says !== 'nothing',
  );
  if (title !== null && (denied || standing.length === 0)) return decide('none', 'hoax', words);
  if (denied && insistent(standing).length === 0 && !standing.some(inTitle))
    return decide('none', 'hoax', words);
  return null;
};

const abroad: Rule = (one) => {
  const fails = [...one.now, ...one.past, ...one.restored, ...one.future];
  const foreign = one.facts.flatMap((fact) =>
    fact.places.filter((place) => place.kind === 'abroad').map(() => fact),
  );
  if (foreign.length === 0) return null;
  const french = fails.some(
    (fact) => fact.national !== null || fact.places.some((place) => place.kind !== 'abroad'),
  );
  if (french) return null;
  const there =
    foreign.some((fact) => inTitle(fact)) ||
    (fails.length > 0 && fails.every((fact) => foreign.includes(fact) || !fact.named));
  return there ? decide('none', 'abroad', foreign[0]?.clause.text ?? '') : null;
};

/** « État : rétabli », in an operator's ticket. */
const CLOSED_TICKET =
  /\b(?:etat|statut|status|situation)\s*:?\s*(?:retabli|resolu|clos|clotur|termine|ferme|resolved|closed|fixed|behoben)\w*/;

const restoredWins: Rule = (one) => {
  const ticket = CLOSED_TICKET.exec(`${one.title} ${one.body}`);
  if (ticket !== null) return decide('over', 'ticket closed', ticket[0]);
  const restored = one.restored.filter((fact) => fact.when !== 'if');
  const first = restored[0];
  if (first === undefined) return null;
  if (
    RETROSPECTIVE.test(one.title) &&
    !restored.some(inTitle) &&
    dated(one.item, `${one.title} ${one.body}`).some((day) => day < -7)
  )
    return null;
  const still = one.now.find((fact) => stillFails(one, fact, restored));
  if (still !== undefined) return null;
  const pending = one.notYet.find((fact) => stillAwaited(one, fact, restored));
  if (pending !== undefined) return decide('ongoing', 'not yet', pending.words);
  return decide('over', 'restored', first.words);
};

/** Whether a clause that puts recovery off speaks of something no other clause says is back. */
function stillAwaited(one: Case, fact: Fact, restored: readonly Fact[]): boolean {
  const back = new Set(restored.flatMap((other) => other.about.map((mention) => mention.service)));
  if (fact.about.some((mention) => mention.by === 'number' && !back.has(mention.service)))
    return true;
  if (restored.some(inTitle)) return false;
  return (
    inTitle(fact) ||
    one.facts.indexOf(fact) > Math.max(...restored.map((other) => one.facts.indexOf(other)))
  );
}

/** Whether a failing clause outlives the news of recovery. */
function stillFails(one: Case, fact: Fact, restored: readonly Fact[]): boolean {
  const position = one.facts.indexOf(fact);
  const lastBack = Math.max(...restored.map((back) => one.facts.indexOf(back)));
  const numbers = new Set(
    fact.about.filter((mention) => mention.by === 'number').map((mention) => mention.service),
  );
  const back = new Set(restored.flatMap((other) => other.about.map((mention) => mention.service)));
  const general = restored.some(
    (other) => other.about.length === 0 || other.about.some((mention) => mention.by === 'all'),
  );
  const uncovered = [...numbers].some((service) => !back.has(service));
  if (inTitle(fact)) return uncovered && !general && numbers.size > 0;
  if (position > lastBack) return fact.named || fact.insists || fact.clause.continues;
  return uncovered && !general && fact.insists;
}

const memory: Rule = (one) => {
  const words = RETROSPECTIVE.exec(one.title);
  if (words !== null && insistent(one.now).length === 0) return decide('none', 'memory', words[0]);
  const years = dated(one.item, `${one.title} ${one.body}`).find((day) => day < -25);
  if (years !== undefined && insistent(one.now).length === 0 && one.future.length === 0) {
    return decide('none', 'memory', `${-years} days before`);
  }
  const body = RETROSPECTIVE.exec(one.body);
  if (body !== null && one.now.every((fact) => !fact.insists))
    return decide('none', 'memory', body[0]);
  return null;
};

const planned: Rule = (one) => {
  const plan = PLANNED.exec(`${one.title} ${one.body}`);
  const coming = dated(one.item, `${one.title} ${one.body}`).some((day) => day >= 1);
  const real = one.now.filter((fact) => insistent([fact]).length > 0);
  if (real.length > 0) return null;
  const future = one.future[0];
  if (future !== undefined && (plan !== null || coming))
    return decide('planned', 'planned', `${plan?.[0] ?? ''} ${future.words}`);
  if (plan !== null && coming && one.now.length > 0) return decide('planned', 'planned', plan[0]);
  return null;
};

const supposed: Rule = (one) => {
  const words = HYPOTHETICAL.exec(one.title);
  if (words !== null && insistent(one.now).length === 0)
    return decide('none', 'supposed', words[0]);
  return null;
};

/** Words of trouble that a mere flood of calls brings too. */
const VAGUE =
  /difficil|difficult|perturb|sans reponse|bloqu|peine|alerte|compliqu|lent|tard|perd|occup|degrad|ralenti|difficul|jam|busy|problem|issue|partiel|attente|mal$|lost|struggl/;

const saturated: Rule = (one) => {
  const whole = `${one.title} ${one.body}`;
  const words = SATURATION.exec(whole);
  if (words === null || FAULT.test(whole)) return null;
  if (one.now.some((fact) => fact.named && !VAGUE.test(fact.words))) return null;
  return decide('none', 'saturated', words[0]);
};

const fails: Rule = (one) => {
  const first = one.now[0] ?? one.notYet[0];
  return first === undefined
    ? null
    : decide('ongoing', 'fails', `${first.words} (${first.clause.text.trim().slice(0, 80)})`);
};

/** Numbers are said to work, and the text bears the trace of a trouble that was. */
const worksAgain: Rule = (one) => {
  const works = one.works.find(
    (fact) => fact.named && fact.when !== 'if' && fact.when !== 'future',
  );
  if (works === undefined) return null;
  if (one.now.some((fact) => fact.named && fact.says === 'fails')) return null;
  const whole = `${one.title} ${one.body}`;
  const closed = one.facts
    .filter((fact) =>
      /\b(?:lignes?|numeros?|relais|provisoire|l'appelez)\b|¤/.test(fact.clause.plain),
    )
    .map((fact) => LINE_CLOSED.exec(fact.clause.plain))
    .find((match) => match !== null);
  const since = one.works.find(
    (fact) =>
      SINCE.test(fact.clause.plain) ||
      /\b(?:desormais|comme avant|maintenant|enfin|now)\b/.test(fact.clause.plain),
  );
  const last = UNTOUCHED.test(works.words)
    ? null
    : (LAST_NEWS.exec(works.clause.plain) ?? LAST_NEWS.exec(one.title));
  if (closed === undefined && since === undefined && last === null) return null;
  if (OTHER_TROUBLE.test(whole)) return null;
  return decide('over', 'works again', closed?.[0] ?? works.words);
};
/** What stopped is something else than the emergency numbers: their working is no news. */
const OTHER_TROUBLE =
  /\b(?:electri\w+|internet|eau potable|inondation|urgences (?:du|de l'|sont) (?:ch|hopital|fermee)\w*|sms)\b/;

/** A number for an emergency service is given out for now, without a word on why. */
const LINE_GIVEN =
  /\b(?:samu|pompiers|codis|sdis|gendarmerie|police|commissariat|corg|brigade|medicale?|secours|ligne directe)\b[^.;]{0,50}¤|¤[^.;]{0,30}\b(?:samu|pompiers|codis|sdis|gendarmerie|police|commissariat|corg|medicale?)\b/;
const FOR_NOW =
  /\b(?:jusqu'a (?:nouvel ordre|reparation|la reparation|retablissement|ce que)|provisoire(?:ment)?|temporaire(?:ment)?|ce soir|cette nuit|ce matin|pendant la panne|en attendant|dans l'attente|until further notice)\b/;
const lineGiven: Rule = (one) => {
  const whole = `${one.title} ${one.body}`;
  const now = FOR_NOW.exec(whole);
  if (now === null || !LINE_GIVEN.test(whole)) return null;
  const numbers = one.facts.some((fact) => fact.about.some((mention) => mention.by !== 'name'));
  return numbers ? decide('ongoing', 'line given', now[0]) : null;
};

const standsIn: Rule = (one) => {
  const first = one.standIns[0];
  if (first === undefined || !one.hasPhone) return null;
  return decide('ongoing', 'stands in', first.words);
};

const oldNetworks: Rule = (one) => {
  const words = OLD_NETWORKS.exec(`${one.title} ${one.body}`);
  return words === null || insistent(one.now).length > 0
    ? null
    : decide('none', 'old networks', words[0]);
};

const RULES: readonly Rule[] = [
  aboutNumbers,
  exercise,
  hoax,
  abroad,
  restoredWins,
  worksAgain,
  memory,
  oldNetworks,
  supposed,
  planned,
  saturated,
  fails,
  standsIn,
  lineGiven,
];

/** The state of an item and the words that decided. */
export function decideState(one: Case): Decision {
  for (const rule of RULES) {
    const decision = rule(one);
    if (decision !== null) return decision;
  }
  return decide('none', 'nothing', 'no failing emergency number');
}
