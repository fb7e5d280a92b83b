/** What the text tells people to try: another kind of telephone, again, or the 114 by SMS. */
import type { Hit } from '../grammar/tags.ts';
import { keysOf } from '../grammar/tokens.ts';
import { AS_USUAL } from '../lexicon/calls.ts';
import type { Tag } from '../lexicon/model.ts';
import { ADVICE, type Advice, type FailingService } from '../model.ts';
import { advises, advisesAcross, onlyDials } from './devices.ts';
import type { RawClaim } from './raw-claim.ts';

interface Device {
  advice: Advice;
  tag: Tag;
}

const DEVICES: readonly Device[] = [
  { advice: 'mobile', tag: 'mobile' },
  { advice: 'landline', tag: 'landline' },
];

/** « Pas la peine de réessayer », « inutile d'insister ». */
const IN_VAIN =
  /\b(?:(?:pas la peine|pas besoin|inutile|ne sert a rien|rien ne sert) (?:de|d')|ne restez pas a|point)$/;

const LATER =
  /^(?:le mois|la semaine|l' annee|en [a-z]+(?:bre|ier|ars|ril|mai|uin|let|out)\b|demain)/;

/** « Ce test a lieu deux fois par an », « c'est arrivé trois fois », « nous avons essayé trois fois », « reporté deux fois ». */
const OF_AN_EVENT = /\b(?:j'|arrivee?|fois par (?:an|jour|mois|semaine)|fois dix|reportee?)\b/;
const TRIED = /\b(?:ai|a|avons|ont) (?:[a-z]+ )?(?:essaye|tente|voulu|appele)\b/;

/** « Trois essais, trois fois le silence » */
const OF_WHAT_WAS_HEARD = /^(?:l[ae] (?!\d)|rien\b)/;

/** « Rappelez par le 112 »: another number, and not the same again. */
const BY_ANOTHER = /^(?:l' appel |nous |moi )?(?:par|via|sur) le \d/;

/** « Refaire l'antenne », « répétez l'adresse »: something else than a call. */
const NO_CALL =
  /^(?:l'|l[ae]s?) (?!appels?\b|numeros?\b|essais?\b|tentatives?\b|operation\b|\d)[a-z]/;
const OF_ANYTHING = /^(?:refai|répét|renouvel)/;

/** « Laissez un numéro, on vous rappelle », « nous rappelons chacun »: they call. */
const BY_THEM = /\b(?:(?:nous|ils|elles) (?:vous |l[ae]s? )?|on (?:vous|l[ae]s?) )$/;

/** « D'ici une heure »: theirs, at work on it. */
const OF_THEIRS = /^(?:d' ici|a \d+ h|dans)\b/;

/** A call is spoken of beside the word. */
const speaksOfCalls = (hits: readonly Hit[], own: Hit): boolean =>
  hits.some((hit) => hit !== own && /^(?:call|toCall|retry|use)$/.test(hit.tag));

/** « Renouvelez l'appel », not « plutôt que de refaire le 18 », « n'insistez pas » nor « rappelez au 04… ». */
function saysToRetry({ clause: { hits, tokens, from } }: RawClaim): boolean {
  if (hits.some(({ tag }) => tag === 'noRetry')) return false;
  return hits.some(
    (hit) =>
      hit.tag === 'retry' &&
      !/^(?:ne|n')$/.test(tokens[hit.from - from - 1]?.key ?? '') &&
      !IN_VAIN.test(keysOf(tokens, hit.from - from - 5, hit.from - from)) &&
      !tokens.slice(hit.to - from, hit.to - from + 3).some(({ kind }) => kind === 'phone') &&
      !/^sur le \u00a4/.test(keysOf(tokens, hit.to - from, hit.to - from + 3)) &&
      // « On rappelle que… », « réf. à rappeler : … »
      !/^(?:que|qu')$/.test(tokens[hit.to - from]?.key ?? '') &&
      // « Rappeler le n° d'incident », « dire trois fois le mot exercice »
      !/^(?:le n|le mot)\b/.test(keysOf(tokens, hit.to - from, hit.to - from + 2)) &&
      !/\bref(?:erence)?\b/.test(keysOf(tokens, hit.from - from - 4, hit.from - from)) &&
      !(
        / fois$/.test(hit.entry) &&
        OF_WHAT_WAS_HEARD.test(keysOf(tokens, hit.to - from, hit.to - from + 2))
      ) &&
      !(
        hit.entry.startsWith('rappel') &&
        BY_THEM.test(`${keysOf(tokens, hit.from - from - 3, hit.from - from)} `)
      ) &&
      !BY_ANOTHER.test(keysOf(tokens, hit.to - from, hit.to - from + 5)) &&
      !(
        OF_ANYTHING.test(hit.entry) &&
        tokens[hit.to - from]?.spaced === true &&
        NO_CALL.test(keysOf(tokens, hit.to - from, hit.to - from + 2))
      ) &&
      !(
        hit.entry === 'nouvelle tentative' &&
        OF_THEIRS.test(keysOf(tokens, hit.to - from, hit.to - from + 3))
      ) &&
      !(
        /(?: fois| essais)$/.test(hit.entry) &&
        [OF_AN_EVENT, TRIED].some((form) => form.test(keysOf(tokens, 0, tokens.length)))
      ) &&
      // « Une ordonnance à renouveler »
      !(
        hit.entry === 'renouveler' &&
        tokens[hit.from - from - 1]?.raw === 'à' &&
        !speaksOfCalls(hits, hit)
      ) &&
      // « On réessaie le mois suivant »
      !LATER.test(keysOf(tokens, hit.to - from, hit.to - from + 3)) &&
      !hits.some(({ tag, to }) => tag === 'rather' && to <= hit.from && hit.from - to <= 2),
  );
}

const TO_WRITE = /^(?:ecri(?:vez|re)|(?:envoy|utilis|pass)e[rz]|pouvez|peuvent)$/;

/** « Envoyez un SMS au 114 », not « les sourds peuvent continuer à joindre le 114 ». */
function saysToWrite(claim: RawClaim, near: readonly (RawClaim | undefined)[]): boolean {
  const { mentions, tokens } = claim.clause;
  if (!mentions.some(({ service, by }) => service === '114' && by === 'number')) return false;
  if (tokens.some(({ key }) => AS_USUAL.has(key))) return false;
  // « L'envoi de SMS au 114 est débloqué », but « envoyez un SMS au 114, rétabli cette nuit »
  const told = near.some((other) => other?.clause.tokens.some(({ key }) => TO_WRITE.test(key)));
  if (claim.says === 'restored' && !told) return false;
  const written = near.flatMap((other) =>
    (other?.clause.hits ?? []).filter(({ tag }) => tag === 'written'),
  );
  const deaf = ({ entry }: { entry: string }) => /sourd|malentend/.test(entry);
  if (written.some((hit) => !deaf(hit))) return true;
  // « Les sourds peuvent continuer à joindre le 114 » advises nobody to write.
  const still = tokens.some(({ key }) => /^(?:toujours|contin)/.test(key));
  // « Le 114 (personnes sourdes et malentendantes) fonctionne. »
  const works =
    claim.says === 'works' &&
    !claim.clause.hits.some(({ tag }) => tag === 'call') &&
    !tokens.some(({ key }) => /^(?:ecri|envo)/.test(key));
  return written.length > 0 && !still && !works;
}

/** Advice of the text for the event it tells, in the usual order. */
export function findAdvice(
  claims: readonly RawClaim[],
  failing: readonly FailingService[],
): Advice[] {
  const found = new Set<Advice>();
  // Kinds of telephone named only as those to dial a line of ten digits from.
  const dialledFrom = new Set<Advice>();
  claims.forEach((claim, index) => {
    const before = claims[index - 1];
    for (const { advice, tag } of DEVICES)
      if (advises(claim, tag) || advisesAcross(before, claim, tag))
        (onlyDials(claim, tag) ? dialledFrom : found).add(advice);
    if (saysToRetry(claim)) found.add('retry');
    if (!failing.includes('114') && saysToWrite(claim, [before, claim, claims[index + 1]]))
      found.add('sms114');
  });
  if (!found.has('mobile') && !found.has('landline'))
    for (const advice of dialledFrom) found.add(advice);
  return ADVICE.filter((advice) => found.has(advice));
}
