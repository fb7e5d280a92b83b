/** One shape for each character that people write in several. */

/** Quotes, dashes and blanks in all their shapes become one; invisible characters go. */
export function plainCharacters(text: string): string {
  return (
    text
      .normalize('NFKC')
      .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]|\uFE0E|\uFE0F|\u20E3/g, '')
      .replace(/[‘’‚‛`´ʼ′]/g, "'")
      .replace(/[“”„‟″]/g, '"')
      .replace(/[‐‑‒−]/g, '-')
      .replace(/œ/g, 'oe')
      .replace(/Œ/g, 'Oe')
      .replace(/æ/g, 'ae')
      .replace(/Æ/g, 'Ae')
      .replace(/ß/g, 'ss')
      .replace(/ ?[=-]{1,2}> ?(?=[+(\d])/g, ' : ')
      // « *Avignon* », « **Luberon** »: emphasis as plain text writes it.
      .replace(
        /(^|[^\p{L}\p{N}*])(\*{1,3})(?! )([^*\n]{0,119}[^*\n ])\2(?![\p{L}\p{N}*])/gu,
        '$1$3',
      )
      // « Laon ........ 03… »: leaders from a name to its number.
      .replace(
        /(^|[^._])[._]{3,} ?(?=[+(\d])| \.{1,2} (?=[+(\d])/g,
        (_, before: string | undefined) => `${before === ' ' ? '' : (before ?? '')} : `,
      )
      .replace(/[→➔➜➡⇒►▶]|\p{Extended_Pictographic}/gu, (sign) =>
        /[→➔➜➡⇒►▶]/.test(sign) ? ' : ' : ' ',
      )
      .replace(/[\p{Cf}\uFFFD]/gu, '')
  );
}

/** `#SeineEtMarne` becomes `Seine Et Marne`, `#pompiers77` becomes `pompiers 77`. */
export function openHashtags(text: string): string {
  return text.replace(/[#@]([\p{L}\p{N}_]{2,60})/gu, (_, tag: string) =>
    tag
      .replace(/_/g, ' ')
      .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
      .replace(/(\p{L})(?=\p{N})/gu, '$1 '),
  );
}
