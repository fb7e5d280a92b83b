/** Rules that see an outage told without being one now: a drill, a rumour, a memory, a supposition. */

import {
  EXERCISE,
  FAULT,
  HOAX,
  HYPOTHETICAL,
  NOT_EXERCISE,
  NOT_HOAX,
  OLD_NETWORKS,
  RETROSPECTIVE,
  SATURATION,
} from '../find/frames.ts';
import { CUT_OFF } from '../find/signs.ts';
import {
  type Case,
  dated,
  decide,
  givesLine,
  insistent,
  inTitle,
  type Rule,
  TOLD_AS_PRESENT,
} from './case.ts';

export const aboutNumbers: Rule = ({ facts }) =>
  facts.some(
    (fact) => fact.about.length > 0 || fact.dialled.length > 0 || CUT_OFF.test(fact.clause.plain),
  )
    ? null
    : decide('none', 'topic', 'no emergency number is spoken of');

const STRONG_EXERCISE =
  /exerc|simul|fictiv|semblant|fictif|fictive|fausse|factice|entrain|s'entrain|drill|ubung|mock|pour de (?:faux|rire)|imaginaire|jou(?:e|ent|ons|era|eront) /;

const TRIED_IN_TITLE = /\b(?:tests?|essais?)\b/;

function exerciseWords(text: string): string[] {
  return [...text.replace(NOT_EXERCISE, ' ').matchAll(EXERCISE)].map((match) => match[0]);
}

/** Told beside a real outage: « un mois après un exercice », « l'exercice prévu lundi ». */
const OTHER_DRILL =
  /\bapres (?:\w+ ){0,3}(?:l'|un |une |le |la |cet |leur |son |notre )?(?:\w+ )?(?:exercice|simulation|entrainement|test)|\b(?:dernier|precedent|recent) (?:exercice|entrainement|test)|\b(?:exercice|simulation|entrainement|test)s? (?:\w+ ){0,6}?(?:avai(?:t|ent)|de l'an dernier|du mois dernier|de la semaine derniere)|n'est pas|n'est plus|pas un/;

/** Whether a real outage is told, with its beginning, and the drill is another event. */
function anotherDrill(given: Case): boolean {
  const drills = given.facts.filter((fact) => exerciseWords(fact.clause.plain).length > 0);
  const real = given.now.filter((fact) => !drills.includes(fact) && fact.named);
  return insistent(real).length > 0 && drills.every((fact) => OTHER_DRILL.test(fact.clause.plain));
}

export const exercise: Rule = (given) => {
  const title = [...exerciseWords(given.title), ...(TRIED_IN_TITLE.exec(given.title) ?? [])];
  const body = exerciseWords(given.body);
  const strong = [...title, ...body].filter((word) => STRONG_EXERCISE.test(word));
  const words = [...title, ...body];
  if (words.length === 0) return null;
  if (
    /\b(?:sirenes?|fr-alert|cell broadcast|(?:systeme|signal|dispositif) d'alerte|alerte (?:aux|des) populations)\b/.test(
      given.title,
    ) &&
    !given.facts.some((fact) => fact.says === 'fails' && fact.named)
  )
    return null;
  const numbers = given.facts.some((fact) =>
    [...fact.about, ...fact.dialled].some((mention) => mention.by !== 'name'),
  );
  const anyFail = given.facts.some((fact) => fact.says === 'fails');
  if (!numbers && !anyFail) return null;
  const memory = RETROSPECTIVE.exec(given.title);
  if (memory !== null && title.length === 0) return null;
  if (`${given.title} ${given.body}`.search(NOT_EXERCISE) >= 0 && strong.length === 0) return null;
  if (anotherDrill(given)) return null;
  if (strong.length > 0) return decide('exercise', 'exercise', strong.join(', '));
  if (insistent(given.now).length > 0) return null;
  if (title.length === 0 && given.now.some((fact) => inTitle(fact) && fact.named)) return null;
  if (given.restored.length > 0 && title.length === 0) return null;
  return decide('exercise', 'exercise', words.join(', '));
};

export const hoax: Rule = (given) => {
  const whole = `${given.title} ${given.body}`;
  if (NOT_HOAX.test(whole)) return null;
  const title = HOAX.exec(given.title);
  const body = HOAX.exec(given.body);
  const words = title?.[0] ?? body?.[0];
  if (words === undefined) return null;
  const denied = given.works.length > 0 || given.restored.length > 0;
  const standing = given.now.filter(
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

export const abroad: Rule = (given) => {
  const fails = [...given.now, ...given.past, ...given.restored, ...given.future];
  const foreign = given.facts.flatMap((fact) =>
    fact.places.filter((place) => place.kind === 'abroad').map(() => fact),
  );
  if (foreign.length === 0) return null;
  // An authority of ours that names a foreign country speaks of its own numbers all the same.
  const { kind, departement } = given.item.source;
  if (departement !== null && kind !== 'press') return null;
  const french = fails.some(
    (fact) =>
      (fact.national !== null && /franc|hexagone|metropol|outre-mer/.test(fact.national)) ||
      fact.places.some((place) => place.kind !== 'abroad'),
  );
  if (french) return null;
  const there =
    foreign.some((fact) => inTitle(fact)) ||
    (fails.length > 0 && fails.every((fact) => foreign.includes(fact) || !fact.named));
  return there ? decide('none', 'abroad', foreign[0]?.clause.text ?? '') : null;
};

export const memory: Rule = (given) => {
  const words = RETROSPECTIVE.exec(given.title);
  if (words !== null && insistent(given.now).length === 0)
    return decide('none', 'memory', words[0]);
  const days = dated(given.item, given.now.map((fact) => fact.clause.plain).join(' '));
  if (days.some((day) => day < -25) && insistent(given.now).length === 0) {
    return decide('none', 'memory', 'an old date');
  }
  if (given.now.some((fact) => fact.named && TOLD_AS_PRESENT.test(fact.clause.plain))) return null;
  if (givesLine(given) !== null) return null;
  const years = dated(given.item, `${given.title} ${given.body}`).find((day) => day < -25);
  if (years !== undefined && insistent(given.now).length === 0 && given.future.length === 0) {
    return decide('none', 'memory', `${-years} days before`);
  }
  const body = RETROSPECTIVE.exec(given.body);
  if (body !== null && given.now.every((fact) => !fact.insists)) {
    return decide('none', 'memory', body[0]);
  }
  return null;
};

export const supposed: Rule = (given) => {
  const words = HYPOTHETICAL.exec(given.title);
  const said = given.now.some((fact) => fact.named && fact.insists && !inTitle(fact));
  return words === null || said ? null : decide('none', 'supposed', words[0]);
};

export const oldNetworks: Rule = (given) => {
  const words = OLD_NETWORKS.exec(`${given.title} ${given.body}`);
  return words === null || insistent(given.now).length > 0
    ? null
    : decide('none', 'old networks', words[0]);
};

/** Words of trouble that a mere flood of calls brings too. */
const VAGUE =
  /difficil|difficult|perturb|sans reponse|bloqu|peine|alerte|compliqu|lent|tard|perd|occup|degrad|ralenti|difficul|jam|busy|problem|issue|partiel|attente|mal$|lost|struggl/;

export const saturated: Rule = (given) => {
  const whole = `${given.title} ${given.body}`;
  const words = SATURATION.exec(whole);
  if (words === null || FAULT.test(whole)) return null;
  if (given.now.some((fact) => fact.named && !VAGUE.test(fact.words))) return null;
  return decide('none', 'saturated', words[0]);
};
