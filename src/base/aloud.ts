/** How long a text takes to be read aloud: on air, calmly, digits two by two. */

const WORDS_A_MINUTE = 150;
/** Languages written without spaces: so many signs are read in a minute. */
const SIGNS_A_MINUTE = 240;

/** Seconds; each group of digits counts as two words, each Chinese sign as one. */
export function secondsAloud(text: string): number {
  const signs = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.replace(/\p{Script=Han}/gu, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  const counted = words.reduce((sum, word) => sum + (/^\d{2,}$/.test(word) ? 2 : 1), 0);
  return (counted / WORDS_A_MINUTE) * 60 + (signs / SIGNS_A_MINUTE) * 60;
}
