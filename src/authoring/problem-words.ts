/** Problems and doubts in words, for the officer at the desk or in a terminal. */
import { messages, type OfficeLanguage } from '../base/messages.ts';
import { problemMessage } from '../directory/checks/message.ts';
import type { ProblemFound } from '../directory/checks/problem.ts';
import { territoryName } from '../territories/names.ts';
import type { AnnouncementProblem, AnnouncementProblemCode, Doubt } from './doubts.ts';

type Say = (value: string) => string;

/** Codes are told by name, unless they are half the country. */
function placesNamed(codes: string): string {
  const each = codes.split(', ');
  return each.length > 12 ? codes : each.map(territoryName).join(', ');
}

/** Codes that carry a finding of the directory's rules are told in the words of those rules. */
type Own<Code> = Exclude<Code, 'line'>;

const PROBLEMS_FR: Readonly<Record<Own<AnnouncementProblemCode> | WriterCode, Say>> = {
  'no-publisher': () => 'Qui annonce ? Donnez le nom de l’autorité.',
  'bad-link': (v) => `Lien illisible : « ${v} ». Attendu : une adresse qui commence par https://.`,
  'nothing-fails': (v) =>
    `Rien n’est en panne : ${v} fonctionne. Pour dire la fin d’une panne, utilisez le rétablissement.`,
  'end-before-start': (v) => `La fin prévue (${v}) précède le début de la panne.`,
  'end-passed': (v) => `La fin prévue (${v}) est déjà passée.`,
  'expired-already': (v) => `L’annonce serait périmée dès son envoi (${v}).`,
  'end-too-far': (v) =>
    `La fin prévue (${v}) est à plus d’un mois. Vérifiez l’année et le mois ; si la fin n’est pas connue, ne la donnez pas.`,
  'begins-too-far': (v) => `Le début (${v}) est à plus de trois mois. Vérifiez l’année et le mois.`,
  'line-twice': (v) => `${v} est donné deux fois pour le même service et le même lieu.`,
  'means-both': (v) =>
    `Contradiction : ${v} figure à la fois parmi ce qui passe et ce qui ne passe pas.`,
  'chain-over': (v) =>
    `L’annonce ${v} est déjà terminée, ou retirée parce que c’était une erreur. Pour une nouvelle panne, faites une nouvelle annonce.`,
  'chain-empty': (v) =>
    `L’annonce ${v} ne dit rien que l’on puisse déclarer rétabli. Retirez-la plutôt (erreur).`,
  'clock-behind': (v) =>
    `L’horloge de cet appareil retarde : le dernier message date de ${v}. Mettez-la à l’heure.`,
  'bad-sender': (v) =>
    `Expéditeur refusé : « ${v} ». Attendu : un nom sans espace ni virgule, par exemple urgence@prefecture.example.`,
  'bad-id': (v) => `Identifiant refusé : « ${v} ».`,
  'bad-instant': (v) => `Heure illisible : « ${v} ».`,
  'alert-with-references': (v) => `Une première annonce ne renvoie à aucune autre (${v}).`,
  'no-references': (v) => `Il manque le renvoi à l’annonce précédente (${v}).`,
  'other-sender': (v) => `On ne modifie pas l’annonce d’un autre expéditeur (${v}).`,
  'bad-reference': (v) => `Renvoi refusé : « ${v} ».`,
  'not-official': () => 'Seule une annonce officielle peut être émise.',
  'no-territory': () => 'Où ? Choisissez au moins un département.',
  'bad-territory': (v) => `Département inconnu : « ${v} ». Attendu : 01 à 95, 2A, 2B, 971 à 988.`,
  'no-number': () => 'Quel numéro est en panne ? Choisissez-en au moins un.',
  'bad-line': (v) =>
    `« ${v} » ne peut pas remplacer un numéro d’urgence. Attendu : un numéro complet, ni surtaxé ni court.`,
  'bad-means': (v) =>
    `« ${v} » n’est pas un moyen d’appel connu. Attendu : fixed, mobile ou operator:NOM.`,
  'no-text': () => 'L’annonce n’a aucun texte.',
  'language-twice': (v) => `La même langue figure deux fois (${v}).`,
  'bad-language': (v) => `Langue inconnue : « ${v} ».`,
  'no-event': (v) => `Il manque le nom de l’événement (${v}).`,
  'no-area': (v) => `Il manque le nom du lieu (${v}).`,
  'no-content': () => 'L’annonce ne dit rien.',
  'drill-as-actual': () =>
    'Le texte dit que c’est un exercice, l’annonce serait réelle. Retirez ces mots, ou choisissez EXERCICE.',
};

type WriterCode =
  | 'bad-sender'
  | 'bad-id'
  | 'bad-instant'
  | 'alert-with-references'
  | 'no-references'
  | 'other-sender'
  | 'bad-reference'
  | 'not-official'
  | 'no-territory'
  | 'bad-territory'
  | 'no-number'
  | 'bad-line'
  | 'bad-means'
  | 'no-text'
  | 'language-twice'
  | 'bad-language'
  | 'no-event'
  | 'no-area'
  | 'no-content'
  | 'drill-as-actual';

const PROBLEMS_EN: Readonly<Record<Own<AnnouncementProblemCode> | WriterCode, Say>> = {
  'no-publisher': () => 'Who announces? Give the authority’s name.',
  'bad-link': (v) => `Unreadable link: “${v}”. Expected: an address that begins with https://.`,
  'nothing-fails': (v) =>
    `Nothing fails: ${v} works. To say that an outage is over, use the all-clear.`,
  'end-before-start': (v) => `The expected end (${v}) comes before the outage begins.`,
  'end-passed': (v) => `The expected end (${v}) has already passed.`,
  'expired-already': (v) => `The announcement would lapse before it is sent (${v}).`,
  'end-too-far': (v) =>
    `The expected end (${v}) is over a month away. Check the year and the month; if it is not known, do not give one.`,
  'begins-too-far': (v) => `The start (${v}) is over three months away. Check the year and month.`,
  'line-twice': (v) => `${v} is given twice for the same service and place.`,
  'means-both': (v) => `Contradiction: ${v} is both among what works and among what fails.`,
  'chain-over': (v) =>
    `Announcement ${v} is already over, or was taken back as a mistake. For a new outage, make a new announcement.`,
  'chain-empty': (v) =>
    `Announcement ${v} says nothing that could be restored. Take it back instead (a mistake).`,
  'clock-behind': (v) => `This device’s clock is slow: the last message is of ${v}. Set the clock.`,
  'bad-sender': (v) =>
    `Sender refused: “${v}”. Expected: a name without space or comma, such as urgence@prefecture.example.`,
  'bad-id': (v) => `Identifier refused: “${v}”.`,
  'bad-instant': (v) => `Unreadable time: “${v}”.`,
  'alert-with-references': (v) => `A first announcement refers to no other (${v}).`,
  'no-references': (v) => `The reference to the earlier announcement is missing (${v}).`,
  'other-sender': (v) => `Nobody changes another sender’s announcement (${v}).`,
  'bad-reference': (v) => `Reference refused: “${v}”.`,
  'not-official': () => 'Only an official announcement can be sent.',
  'no-territory': () => 'Where? Choose at least one département.',
  'bad-territory': (v) => `Unknown département: “${v}”. Expected: 01 to 95, 2A, 2B, 971 to 988.`,
  'no-number': () => 'Which number fails? Choose at least one.',
  'bad-line': (v) =>
    `“${v}” cannot stand in for an emergency number. Expected: a full number, neither premium nor short.`,
  'bad-means': (v) =>
    `“${v}” is no known way of calling. Expected: fixed, mobile or operator:NAME.`,
  'no-text': () => 'The announcement has no text.',
  'language-twice': (v) => `The same language stands twice (${v}).`,
  'bad-language': (v) => `Unknown language: “${v}”.`,
  'no-event': (v) => `The event has no name (${v}).`,
  'no-area': (v) => `The place has no name (${v}).`,
  'no-content': () => 'The announcement says nothing.',
  'drill-as-actual': () =>
    'The text says that this is a drill, the announcement would be real. Remove these words, or choose EXERCISE.',
};

const DOUBTS_FR: Readonly<Record<Own<Doubt['code']>, Say>> = {
  'drill-words': (v) => `Annonce RÉELLE, et pourtant il y est question d’exercice : « ${v} ».`,
  'no-lines': (v) =>
    `Annonce RÉELLE sans aucun numéro de remplacement, alors que des numéros ne répondent plus sur tout le territoire : ${v}.`,
  'no-line-for': (v) =>
    `Annonce RÉELLE sans numéro de remplacement pour : ${v}. Les autres en ont un.`,
  'whole-country': () => 'Annonce RÉELLE pour toute la France.',
  'fictional-line': (v) =>
    `Annonce RÉELLE avec un numéro de fiction, qui ne joint personne : ${v}.`,
  'leaves-places': (v) =>
    `Cette suite ne parle plus de : ${placesNamed(v)}. Les téléphones n’y montreront plus la panne, sans que personne ait dit sa fin. Si elle y dure, remettez-les ; si elle y est finie, dites-le aussi.`,
  'leaves-numbers': (v) =>
    `Cette suite ne dit plus rien de : ${v}. Les téléphones ne montreront plus cette panne, sans que personne ait dit sa fin. Si elle dure, remettez-le ; si c’est fini, dites qu’il fonctionne.`,
  'text-drill': (v) => `Annonce RÉELLE, d’après un texte qui parle d’un exercice : « ${v} ».`,
  'text-real': (v) =>
    `EXERCICE, d’après un texte qui ne parle d’aucun exercice : « ${v} ». Si la panne est vraie, le public n’en saura rien.`,
  'text-planned': (v) =>
    `Panne RÉELLE dite commencée, d’après un texte qui l’annonce pour plus tard : « ${v} ».`,
};

const DOUBTS_EN: Readonly<Record<Own<Doubt['code']>, Say>> = {
  'drill-words': (v) => `A REAL announcement, yet it speaks of a drill: “${v}”.`,
  'no-lines': (v) =>
    `A REAL announcement without any replacement number, though numbers cannot be reached in the whole territory: ${v}.`,
  'no-line-for': (v) =>
    `A REAL announcement without a replacement number for: ${v}. The others have one.`,
  'whole-country': () => 'A REAL announcement for the whole of France.',
  'fictional-line': (v) =>
    `A REAL announcement with a number kept for fiction, which reaches nobody: ${v}.`,
  'leaves-places': (v) =>
    `This update no longer speaks of: ${placesNamed(v)}. Phones there will no longer show the outage, though nobody said that it is over. If it goes on there, put them back; if it is over, say so too.`,
  'leaves-numbers': (v) =>
    `This update no longer says anything of: ${v}. Phones will no longer show that outage, though nobody said that it is over. If it goes on, put it back; if it is over, say that it works.`,
  'text-drill': (v) => `A REAL announcement, made of a text that speaks of a drill: “${v}”.`,
  'text-real': (v) =>
    `An EXERCISE, made of a text that speaks of no drill: “${v}”. If the outage is true, the public will not be told.`,
  'text-planned': (v) =>
    `A REAL outage said to have begun, made of a text that announces it for later: “${v}”.`,
};

const PROBLEMS = messages({ fr: PROBLEMS_FR, en: PROBLEMS_EN });
const DOUBTS = messages({ fr: DOUBTS_FR, en: DOUBTS_EN });

/** A problem as a sentence that says what was expected; an unknown code as it is. */
export function sayAnnouncementProblem(
  { code, value, finding }: AnnouncementProblem,
  language: OfficeLanguage,
): string {
  if (finding !== undefined) return sayFinding(finding, language);
  const sentences: Readonly<Record<string, Say>> = PROBLEMS[language];
  const say = Object.hasOwn(sentences, code) ? sentences[code] : undefined;
  return say?.(value) ?? `${code} ${value}`.trim();
}

/** A doubt as a sentence; whoever shows it asks whether to go on all the same. */
export function sayDoubt({ code, value, finding }: Doubt, language: OfficeLanguage): string {
  if (finding !== undefined) return sayFinding(finding, language);
  const sentences: Readonly<Record<string, Say>> = DOUBTS[language];
  return sentences[code]?.(value) ?? `${code} ${value}`;
}

/** A finding in the words of `repli check`: what is wrong, and what to do. */
export function sayFinding(finding: ProblemFound, language: OfficeLanguage): string {
  const { what, fix } = problemMessage(finding, language);
  return `${what} ${fix}`;
}
