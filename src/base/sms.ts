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

/** More is seldom read. In letters that networks count for two, as many letters take twice as many messages. */
const MOST = { gsm: 3, ucs2: 6 } as const;

/** Whether a text is short enough for people to read it as a message. */
export const fitsSms = (text: string): boolean =>
  messagesOf(text) <= (gsmLength(text) === null ? MOST.ucs2 : MOST.gsm);

/**
 * The same text with the signs of a printer as a telephone writes them, where that makes it one of the mobile alphabet.
 * Any other keeps its own: without its no-break spaces, a number in Arabic text would be read from its end.
 */
export function asMessage(text: string): string {
  const plain = [...text].map((letter) => PLAIN[letter] ?? letter).join('');
  return gsmLength(plain) === null ? text : plain;
}
