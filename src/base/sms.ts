/** How long a text is as a message of a mobile network: GSM 03.38 where its letters are there, UCS-2 otherwise. */

const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const EXTENDED = '^{}\\[~]|€\f';

/** Letters that a text can do without: no reader misses them, and each would halve what a message holds. */
const PLAIN: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '«': '"',
  '»': '"',
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '·': '-',
  '\u00a0': ' ',
  '\u202f': ' ',
};

/** Letters of the alphabet of mobile networks that a text takes; null when it needs others. */
export function gsmLength(text: string): number | null {
  let length = 0;
  for (const letter of text) {
    if (BASIC.includes(letter)) length += 1;
    else if (EXTENDED.includes(letter)) length += 2;
    else return null;
  }
  return length;
}

/** Of how many messages a text is made: networks join them again, and charge each. */
export function messagesOf(text: string): number {
  const gsm = gsmLength(text);
  const [length, alone, joined] = gsm === null ? [text.length, 70, 67] : [gsm, 160, 153];
  return length <= alone ? 1 : Math.ceil(length / joined);
}

/** The same text with the signs of a printer as a telephone writes them. */
export const plainSigns = (text: string): string =>
  [...text].map((letter) => PLAIN[letter] ?? letter).join('');
