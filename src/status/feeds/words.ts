/** What an item says, when its title and text are empty: the words of its address. */
import { decodeEntities } from '../detect/text/entities.ts';
import { addressOf } from './links.ts';

/** Whether a text, perhaps HTML, holds anything to read. */
export function hasWords(text: string): boolean {
  const plain = text.replace(/<[^<>]*>/g, ' ');
  return /[\p{L}\p{N}]/u.test(decodeEntities(plain));
}

/** Parts of addresses that name the kind of page and not what it is about. */
const GENERIC =
  /^(index|default|home|accueil|node|page|pages|post|item|items|article|articles|actus?|actualites?|news|spip|content|contenu|detail|publications?|communiques?|fr|en|id)$/i;

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** `Panne-des-numeros-15-et-18.html` as words; none when none of them says anything. */
function wordsOf(part: string): string[] {
  const words = decoded(part.replace(/\+/g, ' '))
    .replace(/\.(x?html?|php\d?|aspx?|jsp)$/i, '')
    .split(/[\s_\-.,;:!]+/)
    .filter((word) => word !== '');
  const telling = words.some((word) => /\p{L}{3}/u.test(word) && !GENERIC.test(word));
  return telling ? words : [];
}

/**
 * The words of an address: those of the part of its path, query or fragment that has most.
 * @returns empty when it has none
 */
export function wordsOfAddress(address: string): string {
  const url = addressOf(address);
  if (url === null) return '';
  const { pathname, searchParams, hash } = url;
  const parts = [...pathname.split('/').reverse(), ...searchParams.values(), hash.slice(1)];
  const fullest = parts
    .map(wordsOf)
    .reduce((most, words) => (words.length > most.length ? words : most), []);
  return fullest.join(' ');
}
