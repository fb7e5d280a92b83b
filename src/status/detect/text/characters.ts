/** One shape for each character that people write in several. */

/** What each of these is written as here. */
const WRITTEN_AS: ReadonlyMap<string, string> = new Map(
  [
    ["'", '‘’‚‛`´ʼ′'],
    ['"', '“”„‟″'],
    ['-', '‐‑‒−'],
    ['oe', 'œ'],
    ['Oe', 'Œ'],
    ['ae', 'æ'],
    ['Ae', 'Æ'],
    ['ss', 'ß'],
  ].flatMap(([plain = '', signs = '']) => [...signs].map((sign) => [sign, plain] as const)),
);
const SHAPED = new RegExp(`[${[...WRITTEN_AS.keys()].join('')}]`, 'g');

/** Most texts hold nothing else: the letters, figures and marks of Latin, none invisible, none a picture. */
const COMMON = /^[\t\n\r -~\u00A1-\u00A8\u00AA-\u00AC\u00AF-\u02B8‘’“”–—…€]*$/;

/** « Rentré dans l ordre », « n arrivent plus »: typed in haste, the blank is an apostrophe. */
const LOST_APOSTROPHE = /(^|[\s(«"])([ldnsjc]|qu) (?=[aeiouyàâéèêëîïôûh]\p{L})/gu;

/** « Durgence », « dappel »: no words of their own. */
const NO_APOSTROPHE = /\bd(?=urgences?\b|appels?\b)/gi;

const NUMBERS = /\bn ?°(s?)(?= ?(?:d'urgence|d'appel|de secours)\b)/gi;
const EMPHASIS = /(^|[^\p{L}\p{N}*])(\*{1,3})(?! )([^*\n]{0,119}[^*\n ])\2(?![\p{L}\p{N}*])/gu;
const LEADERS = /(^|[^._])[._]{3,} ?(?=[+(\d])| \.{1,2} (?=[+(\d])/g;

const FIELD_LEADERS = /^([\p{L}\d][\p{L}\d' ]{1,39}?) ?\.{4,} ?/gmu;

/** Quotes, dashes and blanks in all their shapes become one; invisible characters go. */
export function plainCharacters(text: string): string {
  let plain = text.normalize('NFKC');
  // What is rare is looked for only where there is some.
  const common = COMMON.test(plain);
  if (!common)
    plain = plain.replace(
      /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]|\uFE0E|\uFE0F|\u20E3/g,
      '',
    );
  plain = plain.replace(SHAPED, (sign) => WRITTEN_AS.get(sign) ?? sign);
  plain = plain.replace(LOST_APOSTROPHE, "$1$2'");
  plain = plain.replace(NO_APOSTROPHE, (letter) => `${letter}'`);
  if (plain.includes('>')) plain = plain.replace(/ ?[=-]{1,2}> ?(?=[+(\d])/g, ' : ');
  // « N° d'urgence », « n°s de secours »
  if (plain.includes('°'))
    plain = plain.replace(NUMBERS, (_, many) => (many ? 'numéros' : 'numéro'));
  // « *Avignon* », « **Luberon** »: emphasis as plain text writes it.
  if (plain.includes('*')) plain = plain.replace(EMPHASIS, '$1$3');
  // « Laon ........ 03… »: leaders from a name to its number.
  plain = plain.replace(
    LEADERS,
    (_, before: string | undefined) => `${before === ' ' ? '' : (before ?? '')} : `,
  );
  // « Symptôme ......... appels rejetés »: leaders from the name of a field to what it holds.
  if (plain.includes('....')) plain = plain.replace(FIELD_LEADERS, '$1 : ');
  if (common) return plain;
  // A picture of a telephone before a number stands for the word.
  plain = plain.replace(/[\u260E\u{1F4DE}\u{1F4F1}](?= ?[+(\d])/gu, ' tél ');
  return plain
    .replace(/[→➔➜➡⇒►▶]|\p{Extended_Pictographic}/gu, (sign) =>
      /[→➔➜➡⇒►▶]/.test(sign) ? ' : ' : ' ',
    )
    .replace(/[\p{Cf}\uFFFD]/gu, '');
}

/** `#SeineEtMarne` becomes `Seine Et Marne`, `#pompiers77` becomes `pompiers 77`. */
export function openHashtags(text: string): string {
  if (!/[#@]/.test(text)) return text;
  return text.replace(/[#@]([\p{L}\p{N}_]{2,60})/gu, (_, tag: string) =>
    tag
      .replace(/_/g, ' ')
      .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
      .replace(/(\p{L})(?=\p{N})/gu, '$1 '),
  );
}
