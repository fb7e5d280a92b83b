/** Whose feed answered, by what it calls itself: another territory's, or comments of readers in place of news. */
import { TERRITORIES } from '../../territories/names.ts';
import type { Scope } from '../../territories/scope.ts';

/** Words alone, each between spaces. */
const spaced = (text: string): string => {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return ` ${bare.replace(/[^a-z0-9]+/g, ' ').trim()} `;
};

/** The longest first: "Loire-Atlantique" is no word on the Loire. */
const NAMES = TERRITORIES.map(({ code, name }) => ({ code, words: spaced(name) })).sort(
  (a, b) => b.words.length - a.words.length,
);

/** Codes of the territories that a title names. */
function territoriesIn(title: string): string[] {
  let rest = spaced(title);
  return NAMES.flatMap(({ code, words }) => {
    if (!rest.includes(words)) return [];
    rest = rest.replaceAll(words, ' | ');
    return [code];
  });
}

/** The territories that a title names, where it names others alone than those that its source is listed for. */
export function otherTerritories(title: string, listed: Scope): string[] {
  if (listed === 'all' || listed.length === 0) return [];
  const named = territoriesIn(title);
  return named.some((code) => listed.includes(code)) ? [] : named;
}

/** « Commentaires sur : … », "Comments on …", also after the name of the site. */
const OF_COMMENTS =
  /(?:^|[|»:–—-]\s*)(?:derniers |recent )?comment(?:aire)?s?(?:$|\s+(?:sur|pour|de|on|for|by)\b)/i;
/** « Commentaires sur … par … », « Par : … », "Re: …": how programs entitle one comment. */
const ONE_COMMENT = /^(?:comment(?:aire)?s?\s+(?:sur|on)\b|(?:par|by|re|ré)\s*:)/i;

/** Whether a feed holds what readers say below articles, and not the articles. */
export function isOfComments(title: string, items: readonly { title: string }[]): boolean {
  const comments = items.filter((item) => ONE_COMMENT.test(item.title.trim()));
  return OF_COMMENTS.test(title.trim()) || comments.length * 2 > items.length;
}
