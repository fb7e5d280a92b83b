/** What the text tells people to try: another kind of telephone, again, or the 114 by SMS. */
import { ADVICE, type Advice, type FailingService } from '../model.ts';
import type { Fact } from './facts.ts';

const MOBILE =
  '(?:(?:telephones? )?(?:mobiles?|portables?|cellulaires?)|gsm|smartphones?|cell ?phones?|mobile phones?|handys?|mobiltelefon|mobilfunk)';
const FIXED =
  '(?:(?:(?:telephones?|postes?|lignes?|appareils?) )?fixes?|landlines?|fixed lines?|festnetz\\w*)';
const USE =
  "(?:utilis\\w+|servez-vous|se servir|essay\\w+|privilegi\\w+|prefer\\w+|preference|prevoyez|prevoir|prenez|prendre|decrochez|passez|passer par|tent\\w+|munissez-vous|empruntez|emprunter|gardez|garder|appelez|appeler|composez|composer|faites|recommand\\w+|conseill\\w+|depuis|avec|sur un|sur votre|par un|a partir d'un|plutot|via|from|use|using|try|uber|vom|mit dem|nutzen|versuchen)";
const advised = (device: string) =>
  new RegExp(`\\b${USE}\\b(?: [a-z'(),]+){0,7}? ?\\b(?:l')?${device}\\b(?!,? ?(?:le |au |: ?)?¤)`);
const passes = (device: string) =>
  new RegExp(
    `\\b${device}\\b(?: [a-z']+){0,5} (?:charge|allume)s?\\b|\\b${device}\\b,?(?: [a-z']+,?){0,4} (?:passent|passe|peuvent (?:joindre|appeler|composer)|ne sont pas (?:affect|touch|concern|impact)\\w+|fonctionnent|fonctionne|aboutissent|marchent|work|funktionieren)\\b(?! (?:pas|plus|mal))`,
  );
/** « Ne passent que depuis un mobile ». */
const onlyFrom = (device: string) =>
  new RegExp(
    `\\b(?:que|qu'avec|seulement|uniquement|only) (?:depuis|avec|par|a partir|from|sur)? ?(?:d'|des |les |un |une |le |a )?${device}\\b`,
  );
const DEVICES: readonly (readonly [Advice, RegExp, RegExp, RegExp])[] = [
  ['mobile', advised(MOBILE), passes(MOBILE), onlyFrom(MOBILE)],
  ['landline', advised(FIXED), passes(FIXED), onlyFrom(FIXED)],
];

const RETRY =
  /\b(?:(?:essay|tent)\w+ (?:encore|votre chance|une nouvelle fois|une seconde fois)|encore et encore|insist(?:ez|er)|recompos\w+|rappel(?:ez|er)(?! (?:que|qu'))|renouvel(?:ez|er|lez)|re-?essay\w+|retent\w+|ressay\w+|plusieurs (?:fois|essais|tentatives|appels)|a plusieurs reprises|recommenc\w+|relanc(?:ez|er)|plus d'une fois|refaites|refaire le|persever\w+|persist(?:ez|er)|(?:deux|trois|deux ou trois|2 ou 3|quelques) (?:fois|essais|tentatives)|autant (?:de fois )?que|jusqu'a (?:obtenir|ce que|aboutir)|repet(?:ez|er) (?:votre|l')|multipli\w+ les (?:tentatives|essais|appels)|nouvelle tentative|reprenez votre appel|sans relache|reiter\w+|retry|try again|keep trying|call again|redial|several times|more than once|erneut (?:versuchen|wahlen|anrufen)|mehrmals|versuchen sie es (?:erneut|noch|wieder|mehr)|noch einmal|wieder(?:holen|holt)|immer wieder)\b/;
const NOT_RETRY =
  /\b(?:plutot que de|n'insistez|ne (?:re)?(?:rappelez|recomposez|insistez|renouvelez|reessayez) pas|inutile de (?:rappeler|insister|recomposer)|sans insister|on vous rappel|vous rappell?er|sera rappele|serez rappele|rappelez-vous|une fois sur)\b/;

const BY_114 = /\b114\b/;
const WRITTEN =
  /\b(?:sms|messages?|textos?|tchat|chat|ecri\w+|sourd\w*|malentend\w*|text|texting|ecrit|parler|visio|schreiben)\b/;

/** « Ayez un portable sur vous », « votre voisin a un portable ? » */
const onlyFor = (device: string) =>
  new RegExp(
    `\\b(?:ayez|avez|gardez|prenez|prevoyez|empruntez|trouvez|cherchez|pretez|munissez-vous|voisin|voisine|voisins|quelqu'un|proche|un|a portee)(?: \\w+){0,3} (?:d')?un (?:simple )?${device}\\b|\\bun ${device} (?:a portee|sous la main|sur vous|pres de vous|a proximite|charge)`,
  );
const ANY_DEVICE: readonly (readonly [Advice, RegExp, RegExp])[] = [
  ['mobile', onlyFor(MOBILE), new RegExp(`\\b${MOBILE}\\b`)],
  ['landline', onlyFor(FIXED), new RegExp(`\\b${FIXED}\\b`)],
];
/** « Les mobiles ne sont pas concernés : utilisez-les. » */
const USE_THEM = /\b(?:utilisez-les?|utilisez-la|servez-vous-en|preferez-les?|use (?:it|them))\b/;

/** « Plutôt qu'un fixe »: the device to leave aside. */
const NOT_WITH = new RegExp(
  `\\b(?:plutot qu[e']|rather than|instead of|au lieu d[e']|et non|evitez|statt|pas (?:depuis|avec|d')|n'(?:ont|avez|a) qu')(?: ?[a-z']+){0,3}? ?(?:${MOBILE}|${FIXED})`,
  'g',
);

/** Advice of the text for the event it tells, in the usual order. */
export function findAdvice(facts: readonly Fact[], failing: readonly FailingService[]): Advice[] {
  const found = new Set<Advice>();
  facts.forEach((fact, index) => {
    const text = fact.clause.plain.replace(NOT_WITH, ' ');
    for (const [advice, use, pass, only] of DEVICES) {
      if (pass.test(text) || only.test(text)) found.add(advice);
      else if (use.test(text) && !(fact.says === 'fails' && fact.when !== 'if')) found.add(advice);
      else if (
        /^\s*(?:essayez|utilisez|prenez|privilegiez|preferez|passez)/.test(text) &&
        use.test(text)
      )
        found.add(advice);
    }
    for (const [advice, device, word] of ANY_DEVICE) {
      if (fact.says !== 'fails' && device.test(text)) found.add(advice);
      if (USE_THEM.test(text) && word.test(`${facts[index - 1]?.clause.plain ?? ''} ${text}`))
        found.add(advice);
    }
    if (RETRY.test(text) && !NOT_RETRY.test(text)) found.add('retry');
    const near = `${facts[index - 1]?.clause.plain ?? ''} ${text} ${facts[index + 1]?.clause.plain ?? ''}`;
    if (!failing.includes('114') && BY_114.test(text) && WRITTEN.test(near)) found.add('sms114');
  });
  return ADVICE.filter((advice) => found.has(advice));
}
