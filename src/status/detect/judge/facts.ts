/** What each clause says of emergency numbers: they fail, they work, they are back. */

import {
  AFTERWARDS,
  DENIED_BEFORE,
  ENDED_BEFORE,
  FAILING,
  IN_SPITE_BEFORE,
  NOT_YET,
  RELAPSE,
  RESIDUAL,
  RESTORED,
  STAND_IN,
  WORKING,
} from '../find/cues.ts';
import { findDays, publicationDay } from '../find/dates.ts';
import { FUTURE, HYPOTHETICAL, NOW, OTHER_THING, RETROSPECTIVE, SINCE } from '../find/frames.ts';
import { findNational, findPlaces, type NamedTerritory } from '../find/places.ts';
import { findServices, type Mention } from '../find/services.ts';
import type { FailingService, FeedItem } from '../model.ts';
import type { Clause } from '../text/clauses.ts';

export interface Fact {
  clause: Clause;
  says: 'fails' | 'stands-in' | 'works' | 'restored' | 'not-yet' | 'nothing';
  /** The words that say so. */
  words: string;
  /** Mentions said to be so: neither "call the 18" nor "all but the 112". */
  about: Mention[];
  /** Mentions of numbers to call: the rest of those in the clause. */
  dialled: Mention[];
  /** « Tous sauf le 112 »: said to be otherwise. */
  except: FailingService[];
  /** True when the clause itself names emergency numbers or services reached by telephone. */
  named: boolean;
  places: NamedTerritory[];
  national: string | null;
  when: 'now' | 'future' | 'past' | 'if';
  /** Says that it is so at this hour: « depuis 18 h », « toujours ». */
  insists: boolean;
  /** Speaks of something else that fails: electricity, a town hall's switchboard. */
  other: boolean;
}

function firstMatch(
  patterns: readonly RegExp[],
  text: string,
  refuse?: (before: string, words: string) => boolean,
) {
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      const before = text.slice(Math.max(0, match.index - 60), match.index);
      if (refuse?.(before, match[0]) === true) continue;
      return { words: match[0].trim(), at: match.index };
    }
  }
  return null;
}

/** The words of a fact that only speaks of a repair. */
export const REPAIR_TO_COME = 'retablir';

/** « Ne tousse plus »: the illness is what ended. */
const NO_LONGER_ILL =
  /^n(?:e |')(?:se |s')?(?:touss|begai|begay|bafouill|coup|gresill|bloqu|bugu|plant|satur|perd|dysfonctionn|ram|patin|deraill|crachot|hoquet|rate|boit)\w* (?:\w+ )?plus\b/;

interface Polarity {
  says: Fact['says'];
  words: string;
}

function failing(text: string): {
  fails: { words: string; at: number } | null;
  denied: string | null;
  ended: string | null;
} {
  let denied: string | null = null;
  let ended: string | null = null;
  const fails = firstMatch(FAILING, text, (before, words) => {
    if (NO_LONGER_ILL.test(words)) ended ??= words;
    else if (ENDED_BEFORE.test(before))
      ended ??= `${before.trim().split(' ').slice(-3).join(' ')} ${words}`;
    else if (DENIED_BEFORE.test(before))
      denied ??= `${before.trim().split(' ').slice(-3).join(' ')} ${words}`;
    else return IN_SPITE_BEFORE.test(before);
    return true;
  });
  return { fails, denied, ended };
}

/** « N'ont retrouvé », “not restored”: said of a recovery, these deny it. */
const NOT_BACK_BEFORE = /\b(?:n(?:e |')(?:\w+ )?|(?:not|nicht|never)(?! only)(?: \w+){0,2} )$/;

function polarityOf(text: string): Polarity {
  const { fails, denied, ended } = failing(text);
  const still = /^\W*(?:et |mais )?(?:pas encore|toujours pas)\b/.exec(text);
  if (still !== null && fails === null) return { says: 'not-yet', words: still[0] };
  const relapse = RELAPSE.exec(text);
  if (relapse !== null) return { says: 'fails', words: relapse[0] };
  const restored = firstMatch(RESTORED, text);
  // « Ni le 15 ni le 18 n'ont retrouvé la voix »
  if (restored !== null && NOT_BACK_BEFORE.test(text.slice(0, restored.at)))
    return { says: 'not-yet', words: restored.words };
  // « De nouveau joignable au 02… »: by that line, not by the short number.
  const byLine =
    restored !== null &&
    (/\b(?:au|sur|via|par|under|unter)\b[^.;]{0,14}¤/.test(
      text.slice(restored.at, restored.at + 70),
    ) ||
      /¤ (?:est|sont|a ete|ont ete|is|ist) (?:\w+ )?$/.test(text.slice(0, restored.at)));
  if ((restored !== null && !byLine) || ended !== null) {
    const words = restored?.words ?? ended ?? '';
    const at = restored?.at ?? 0;
    // Said with a noun (« le rétablissement du 15… »), the verb decides, wherever it stands; said
    // with a verb, the words before and those up to the next comma can put recovery off.
    const noun = /^(?:retabliss|retour|fin\b|reprise|levee|remise|reparation)/.test(words);
    const rest = text.slice(at + words.length, at + words.length + 90);
    const after = noun ? rest : (rest.split(/,| et /)[0] ?? '').slice(0, 60);
    const around = text.slice(Math.max(0, at - 70), at + words.length) + after;
    if (restored !== null && NOT_YET.test(around))
      return { says: 'not-yet', words: NOT_YET.exec(around)?.[0] ?? words };
    return { says: 'restored', words };
  }
  const works = firstMatch(WORKING, text);
  if (
    works !== null &&
    fails !== null &&
    fails.at < works.at &&
    AFTERWARDS.test(text.slice(0, fails.at))
  ) {
    return { says: 'restored', words: works.words };
  }
  if (denied !== null && fails === null) return { says: 'works', words: denied };
  if (
    works !== null &&
    (fails === null || /\b(?:pas|non|ni|ne|n'|not|nicht|unaffected|epargne|seul)/.test(works.words))
  ) {
    return { says: 'works', words: works.words };
  }
  if (fails !== null) return { says: 'fails', words: fails.words };
  if (
    /\b(?:retablissement|retablir|reparation|retour a la normale|reparer|(?:attendue?s?|esperee?s?) (?:dans|ce|cette|vers|pour|avant|d'ici|demain|a \d))\b/.test(
      text,
    )
  ) {
    return { says: 'not-yet', words: REPAIR_TO_COME };
  }
  const standIn = firstMatch(STAND_IN, text);
  return standIn === null
    ? { says: 'nothing', words: '' }
    : { says: 'stands-in', words: standIn.words };
}

/** « Composez le 112 », « redirigés vers le 18 »: the number is where to go, not what fails. */
const DIAL_BEFORE =
  /(?:\b(?:re)?(?:composez|composer|appelez|faites|utilisez|utiliser|contactez|privilegiez|privilegier|passez par|preferez|prevenez|alertez|joignez|tapez|essayez|tentez|numerotez|composent|appellent|previen\w+|(?:il|elle|qui) (?:appelle|compose|contacte|previent)|gardez|avertissez|sollicitez|reservez|servez-vous|rabattez-vous|tournez-vous|passer par|recours|recourir|call|dial|use|ring|try|wahlen sie|nutzen sie|rufen sie|uber)\b(?: (?:\w+|[,'’])){0,5}?|\b(?:via|(?:bascul|redirig|renvoy|rerout|derout|transfer|report|devi)\w* (?:\w+ ){0,3}?(?:sur|vers|au|a)|repris par|relaye\w* par|a la place|a defaut,?|sinon,?|¤ ou|releve d[eu]|auf (?:die|den)|(?:double|remplace|complete|relaye)z?\w*(?:-\w+)? (?:avec|par)|(?:merci|veuillez|faut|convient|prie[sz]?|priere|peut|pouvez|peuvent|possible|invite\w*|conseil\w*|demande\w*|recommand\w*|suffit|continue[rz]|toujours|evite[zr]|avant|inutile|plutot que|hesitez pas|pensez|abstenez-vous|reflexe)(?: (?:de|a|d'|bien|toujours|vous))* ?(?:re)?(?:composer|appeler|faire|utiliser|contacter|joindre|passer par|prevenir|alerter|privilegier)(?: \w+){0,3}?)) (?:l[ea]s? |au |du |aux |the |die |numeros? |l')?(?:(?:15|17|18|112|114)(?:,? (?:et |ou |or |oder |puis )?(?:l[ea] |au )?)?)*\(?$/;
const IMPOSSIBLE_BEFORE =
  /\b(?:impossible|ne (?:peut|peuvent|pouvez|parvien\w+|permet\w*)|n'arriv\w+|plus possible|difficile\w*|difficultes?|mal a|peine\w* a|cannot|can't|unable|echec|pas possible|(?:appels?|appeler|appelant|acces)(?: \w+){0,3} (?:vers|via|au|aux))\b/;
const BUT_BEFORE =
  /\b(?:sauf|hormis|excepte|a l'exception d[eu]s?|hors|en dehors d[eu]s?|except(?: for)?|apart from|other than|ausser|mit ausnahme) (?:pour |sur |dans |vers )?(?:l[ea]s? |au |du |the |die |der )?(?:(?:15|17|18|112|114)(?:,| et| ou| and)? ?(?:l[ea] |du )?)*$/;

const TRYING_BEFORE =
  /(?:^\W*|, |que |: )(?:composer|faire|appeler)[^.;:]{0,30}$|\b(?:vous (?:faites|composez|appelez)|on (?:fait|compose|appelle)|en (?:faisant|composant|appelant))[^.;:]{0,30}$/;

/** « Doublez votre appel par un appel au 112 » */
const BY_CALL_BEFORE = /\bpar un (?:appel|coup de fil|sms)[^,;.]{0,12}$/;
/** « Refaites le 18 »: it did not answer. */
const AGAIN_BEFORE =
  /\b(?:refai(?:tes|re)|recompos(?:ez|er)|re-?essay(?:ez|er)|retent(?:ez|er)) (?:l[ea]s? )?(?:(?:15|17|18|112)(?:,| et| ou)? ?(?:l[ea] )?)*$/;
/** « N'utilisez pas le 18 » */
const NOT_TO_DIAL_BEFORE =
  /\bn(?:e |')(?:utilisez|composez|faites|appelez|essayez|tentez) (?:pas|plus)(?: \w+)? (?:l[ea]s? |au )?(?:(?:15|17|18|112)(?:,| et| ou| ni)? ?(?:l[ea] )?)*$/;

/** « Un SMS au 114 »: a way out, not what fails. */
const WRITE_BEFORE = /\b(?:sms|messages?|textos?|ecri\w+|text(?:ing)?|message)(?: \w+){0,3} $/;

const isExcepted = (text: string, mention: Mention) =>
  BUT_BEFORE.test(text.slice(Math.max(0, mention.start - 90), mention.start));

function saidOf(text: string, mentions: readonly Mention[], says: Fact['says']): Mention[] {
  return mentions.filter((mention) => {
    const before = text.slice(Math.max(0, mention.start - 90), mention.start);
    if (isExcepted(text, mention)) return false;
    if (mention.service === '114' && WRITE_BEFORE.test(before)) return false;
    if (BY_CALL_BEFORE.test(before)) return false;
    if (says === 'works' || says === 'restored') return true;
    if (AGAIN_BEFORE.test(before)) return true;
    if (
      NOT_TO_DIAL_BEFORE.test(before) &&
      !/^ (?:pour|sauf|si|afin)\b/.test(text.slice(mention.end))
    )
      return true;
    if (!DIAL_BEFORE.test(before) || IMPOSSIBLE_BEFORE.test(before.slice(-60))) return true;
    // « Composer le 15 débouche sur… », « vous faites le 18 et c'est le silence ».
    return (
      TRYING_BEFORE.test(before) &&
      /^(?:,? (?:et |ou )?(?:le )?(?:15|17|18|112|114)\b)*[^,.;]{0,30}\b(?:debouch|men|tomb|abouti|ne |n'|et |sonn|donn|revien|c'est|ca )/.test(
        text.slice(mention.end, mention.end + 60),
      )
    );
  });
}

const TELEPHONE =
  /\b(?:joindre|joignab\w*|injoignab\w*|appel\w*|ligne|lignes|numeros?|telephon\w*|standards?|repond\w*|decroch\w*|sonn\w*|contact\w*|compos\w*|tonalite|acces|accessib\w*|inaccessib\w*|plateformes?|regulation\w*|centre de traitement|centres? 15|reach\w*|call\w*|phone|number|erreichbar|anruf\w*|notruf\w*|telefon\w*|ringing|answer\w*|secours)\b/;

const PAST =
  /\b(?:hier|avant-hier|avai(?:t|ent) ete|avai(?:t|ent)|etai(?:t|ent)|(?:a|ont) (?:ete (?:prive|perturbe|touche|affecte|coupe|victime|interrompu|indisponible|injoignable)\w*|connu|subi|dure|du\b(?! mal))|privai(?:t|ent)|s'etai(?:t|ent)|furent|fut\b|yesterday|had been|were\b|was\b|gestern|war\b|waren\b|la veille|ce jour-la|\w{4,}aient|(?:repond|fonctionn|march|pass|abouti\w*|sonn|decroch|recev|arriv|parven)ait)\b/;

/** A verb in the future, and none in the present before it: « est coupé et le restera » is now. */
function isToCome(text: string): boolean {
  const future = FUTURE.exec(text);
  return future !== null && !PRESENT.test(text.slice(0, future.index));
}
const PRESENT =
  /\b(?:est|sont|reste(?:nt)?|demeure(?:nt)?|subi(?:t|ssent)|connai(?:t|ssent)|rencontre(?:nt)?|n(?:e |')\w+ (?:plus|pas)|is|are|has|have|ist|sind|konnen|kann)\b/;

/** « Après la panne du 15, l'hôpital s'explique »: the trouble is behind. */
const AFTER_TROUBLE =
  /\b(?:apres|lendemain d[eu]|suite d[eu]) (?:la |une |cette |l'|le |un |cet )?(?:\w+ )?(?:panne|incident|coupure|interruption|perturbation|dysfonctionnement)/;

function whenOf(text: string, fold: Fact['says'], days: readonly number[]): Fact['when'] {
  if (HYPOTHETICAL.test(text)) return 'if';
  const insists = SINCE.test(text) || /toujours|encore|en cours|actuellement/.test(text);
  if (days.some((day) => day < -4) && !insists) return 'past';
  if (days.some((day) => day >= 1) && fold !== 'restored') return 'future';
  if (!insists && isToCome(text)) return 'future';
  if (PAST.test(text) && !insists) return 'past';
  if (AFTER_TROUBLE.test(text) && !insists && !PRESENT.test(text)) return 'past';
  if (RETROSPECTIVE.test(text) && !insists) return 'past';
  return 'now';
}

/** « Nord et Pas-de-Calais : … »: the places that open a title hold for the whole of it. */
function shareTitlePlaces(facts: Fact[]): Fact[] {
  const title = facts.filter((fact) => fact.clause.block === 0);
  const opening = title[0];
  if (opening === undefined || opening.says !== 'nothing' || title.length < 2) return facts;
  return facts.map((fact) =>
    fact.clause.block === 0 && fact !== opening && fact.clause.start < 200
      ? { ...fact, places: [...opening.places, ...fact.places] }
      : fact,
  );
}

/** « Guyane : situation normale »: the place before a colon is where the rest holds. */
function shareLeadingPlaces(facts: Fact[]): Fact[] {
  return facts.map((fact, index) => {
    const lead = facts[index - 1];
    const led =
      lead !== undefined &&
      fact.clause.continues &&
      lead.clause.block === fact.clause.block &&
      lead.says === 'nothing' &&
      lead.clause.plain.length < 60 &&
      /: ?$/.test(lead.clause.plain);
    return led ? { ...fact, places: [...lead.places, ...fact.places] } : fact;
  });
}

/** One fact a clause, in reading order. */
export function readFacts(item: FeedItem, clauses: readonly Clause[]): Fact[] {
  const today = publicationDay(item.published);
  const facts = clauses.map((clause): Fact => {
    const text = clause.plain;
    const { says, words } = polarityOf(text);
    const mentions = findServices(text, item.source.departement);
    const about = saidOf(text, mentions, says);
    return {
      clause,
      says,
      words,
      about,
      dialled: mentions.filter((mention) => !about.includes(mention)),
      except: mentions
        .filter((mention) => isExcepted(text, mention))
        .map((mention) => mention.service),
      named: about.some((mention) => mention.by !== 'name' || TELEPHONE.test(text)),
      places: findPlaces(clause.text, text),
      national: findNational(text),
      when: whenOf(text, says, findDays(text, today)),
      insists: NOW.test(text) || RESIDUAL.test(text),
      other: OTHER_THING.test(text),
    };
  });
  return shareLeadingPlaces(shareTitlePlaces(facts));
}
