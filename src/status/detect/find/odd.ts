/** Verbs that any sentence says of a number, and those of which it is the one to call. Folded text. */

/** What a number ordinarily does. */
const NEUTRAL =
  /^(?:est|sont|reste\w*|permet\w*|met|mettent|repond\w*|fonctionne\w*|recoi\w*|traite\w*|fete|change\w*|sert|servent|concerne\w*|demeure\w*|recrute\w*|doi\w*|peu\w*|va|vont|a|ont|relie\w*|joint|sera|seront|etait|etaient|avait|avaient|fait|font|pour|en|au|aux|du|de|des|d|et|ou|dans|sur|par|depuis|avec|a|si|qui|que|ne|n|le|la|les|un|une|is|are|was|were|will|can|may|in|on|for|of|and|ist|sind|war|wird|werden|im|fur|aussi|est-il|puis|seul|seuls|uniquement|seulement|toujours|quand|apres|plus|pas|non|ni|jusqu|demande\w*|rappelle\w*|invite\w*|appelle\w*|remercie\w*|ouvr\w*|organis\w*|sous|vers|chez|pendant|partout|toute?|jour|nuit|24|ces?|cette|tres|orient\w*|repren\w*|regul\w*|devien\w*|gagn\w*|transmet\w*|envoi\w*|aid\w*|guid\w*|accueil\w*|mobilis\w*|accompagn\w*|conseill\w*|veill\w*|must|should)$/;
/** The word after « 15, 17 et 18 », pronouns left out. */
const AFTER_NUMBER =
  /^[)»" ]*(?:,? (?:et |ou )?(?:l[ea] |au )?(?:15|17|18|112|114))*[)»" ]* (?:ne |n'|se |s'|nous |vous |leur |lui |y |en )*([a-z]+)/;
/** The word before « le 15 et le 18 ». */
const BEFORE_NUMBER =
  /([a-z]+) (?:aussi |egalement )?(?:l[ea] |son |notre |votre |leur )(?:(?:15|17|18|112|114)(?:,| et| ou)? ?(?:l[ea] )?)*$/;
/** What people ordinarily do to a number. */
const DIAL =
  /^(?:re)?(?:compos|appel|fai|fais|fait|utilis|contact|joi|joign|pren|gard|prev|alert|essay|tent|tap|priv|via|par|sur|et|ou|pour|avec|vers|que|de|comme|reserv|connai|encombr|bloqu|satur|solicit|sollicit|demand|touche|concern|affect|non|est|sont|dans|ni|si|c|est|sans|quand|a|rappel|refa|prefer|privileg|call|dial|use|mais|puis|seul|entre|depuis)/;

/**
 * The word that says something out of the ordinary of the number at `start`…`end`: « le 18 crachote »,
 * « l'orage a emporté le 15 ». Null when there is none.
 */
export function oddWord(plain: string, start: number, end: number): string | null {
  const after = AFTER_NUMBER.exec(plain.slice(end, end + 60))?.[1];
  if (after !== undefined && !NEUTRAL.test(after)) return after;
  const before = BEFORE_NUMBER.exec(plain.slice(Math.max(0, start - 40), start))?.[1];
  return before !== undefined && !DIAL.test(before) ? before : null;
}
