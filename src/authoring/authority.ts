/** Under which name an authority sends. */

/**
 * The domain of a préfecture's site, which is its own and stays the same from one officer to the next:
 * `https://www.ille-et-vilaine.gouv.fr` gives `ille-et-vilaine.gouv.fr`. Empty for what is no address.
 */
export function senderOfSite(website: string): string {
  return URL.canParse(website) ? new URL(website).hostname.replace(/^www\./, '') : '';
}
