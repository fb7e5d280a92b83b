/** What readers and requests met, in the language of who runs a command; logs keep to codes and English. */
import type { OfficeLanguage, Told } from '../base/messages.ts';
import { oneLine } from '../base/one-line.ts';
import { frenchTypography } from '../base/typography.ts';
import type { Tried } from '../collector/try/try-sources.ts';
import type { RemarkCode } from '../status/remarks.ts';

/** Why no document came. */
type FailedCode = Extract<Tried['answer'], { is: 'failed' }>['code'];

interface Met {
  code: FailedCode | RemarkCode;
  /** In English, with the values that were met. */
  detail: string;
}

/** What a signed file of the folder is told by: no feed and no request gives it. */
type SignedCode =
  | 'not-a-document'
  | 'bad-announcement'
  | 'bad-signature'
  | 'wrong-format'
  | 'unknown-key'
  | 'key-not-entitled'
  | 'key-not-yet-valid'
  | 'key-expired'
  | 'key-revoked'
  | 'rolled-back'
  | 'expired';

const FRENCH: Readonly<Record<Exclude<Met['code'], SignedCode>, string>> = {
  'address-refused': 'adresse qui ne peut pas être demandée',
  closed: 'fermée aux programmes par robots.txt',
  'connection-failed': "la connexion n'a pas pu être établie, ou a été coupée",
  timeout: 'pas de réponse entière dans le temps laissé',
  'too-many-redirects': 'trop de redirections',
  'http-status': 'le serveur a répondu par une erreur',
  forbidden: "le serveur refuse l'accès",
  gone: 'plus rien à cette adresse',
  certificate: 'certificat expiré, inconnu ou d’un autre nom',
  'wrong-type': "une image, un document ou autre chose qu'un flux",
  'too-large': 'trop grand pour être lu',
  'bad-encoding': 'compression inconnue ou abîmée',
  'unexpected-304': '« rien de neuf » alors que rien n’avait été lu',
  empty: 'le document est vide',
  'empty-list': 'une liste vide, dont rien ne dit le format',
  'too-deep': 'des éléments imbriqués à l’excès',
  'not-text': "ce n'est pas un texte",
  'not-a-feed': "ce n'est ni du XML ni du JSON",
  'html-page': 'une page HTML à la place du flux',
  'unknown-xml': 'du XML qui n’est ni une alerte CAP, ni Atom, ni RSS',
  'unknown-json': 'du JSON d’un format inconnu',
  'not-xml': 'du XML attendu, autre chose reçu',
  'not-cap': 'pas une alerte CAP',
  'not-well-formed': 'mal formé, ou coupé',
  'doctype-refused': 'des définitions (DOCTYPE) refusées',
  'no-channel': 'du RSS sans « channel »',
  'too-many-entries': 'trop d’articles : les suivants ne sont pas lus',
  'too-many-pages': 'trop d’alertes : les suivantes ne sont pas lues',
  'unexpected-format': 'un autre format que celui attendu',
  'wrong-charset': 'un autre jeu de caractères que celui annoncé',
  'html-entity': 'des entités HTML, réparées',
  'bare-ampersand': 'des « & » isolés, réparés',
  'forbidden-character': 'des caractères interdits, retirés',
  'doctype-dropped': 'un DOCTYPE sans définitions, retiré',
  'undeclared-prefix': 'un préfixe non déclaré, réparé',
  'no-words': 'un article sans aucun mot',
  'too-slow': 'trop long à lire',
  'too-long': 'un article dont la fin n’est pas lue : il est trop long',
  'bad-date': 'une date illisible',
  'no-date': 'un article que rien ne date, non annoncé',
  'dated-by-reading': 'un article sans date pour ces mots, daté par la lecture',
  'touched-again': 'un article repris sans rien dire de plus : de quand, nul ne le sait',
  'end-taken-back': 'une fin dite puis ôtée, alors que la panne est encore dans le flux',
  'follows-clock': 'des dates qui sont celles de la lecture, et ne disent rien',
  'missed-items': 'des articles ont pu passer sans être lus',
  'bad-link': 'un lien qui ne mène nulle part',
  'repeated-identity': 'plusieurs articles de même identité',
  incomplete: 'il manque des éléments obligatoires',
  'bad-name': 'un identifiant que rien ne peut suivre',
  'bad-sent': "une date d'envoi illisible",
  'status-not-shown': 'un essai ou un brouillon, non montré',
  'status-unknown': 'un statut inconnu',
  'scope-not-public': 'une diffusion restreinte, non montrée',
  'scope-unknown': 'une portée inconnue',
  'msgtype-not-shown': 'une sorte de message qui n’est pas montrée',
  'msgtype-unknown': 'une sorte de message inconnue',
  'exercise-words': 'dit être un exercice, et lu ainsi',
  'other-event': 'une alerte d’autre chose',
  'no-territory': 'aucun territoire nommé',
  'of-others': 'ne parle que de territoires d’autres sources, non annoncé',
  'bad-area': 'une zone illisible',
  'bad-parameter': 'un paramètre illisible',
  'too-many-parts': 'trop de parties',
  contradiction: 'se contredit',
  'exercise-joins-real': 'un exercice lié à une vraie alerte',
  'real-joins-exercise': 'une vraie alerte liée à un exercice',
  'from-the-future': 'daté du futur',
};

/** Values in a detail that need no words: what stands between quotation marks. */
const QUOTED = /"(?:[^"\\]|\\.){1,200}"/g;
/** Of requests also figures and codes of a system: a status, a port, `ECONNREFUSED`. */
const FIGURES = /"(?:[^"\\]|\\.){1,200}"|\b[A-Z][A-Z_]{4,}\b|\b\d[\d.]*(?::\d+)?\b/g;
/** Of which a figure says something by itself. */
const FIGURED =
  /^(?:address-refused|connection-failed|certificate|timeout|http-status|forbidden|gone|too-)/;

const isSaid = (code: Met['code']): code is keyof typeof FRENCH => Object.hasOwn(FRENCH, code);

/** One thing met, as a line of a terminal: in French a sentence, the code and the values; in English as it was told. */
export function metShown({ code, detail }: Met, language: OfficeLanguage): string {
  if (language === 'en' || !isSaid(code)) return `${code}: ${oneLine(detail)}`;
  const french = `${frenchTypography(FRENCH[code])} (${code})`;
  const values = [
    ...new Set(oneLine(detail).match(FIGURED.test(code) ? FIGURES : QUOTED) ?? []),
  ].slice(0, 5);
  return values.length === 0 ? french : `${french}${frenchTypography(' : ')}${values.join(', ')}`;
}

/** The same in both languages. */
export const metTold = (met: Met): Told => ({ fr: metShown(met, 'fr'), en: metShown(met, 'en') });
