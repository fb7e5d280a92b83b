/** A page as the site itself sends it, for when the phone cannot draw one. */
import { withTimeout } from '../published/timeout.ts';

/**
 * A web server in front may have an error page of its own, with no number on it; and a network that cuts an answer off
 * may tell the half for the whole.
 */
const isPage = (html: string): boolean =>
  html.includes('href="tel:15"') && html.trimEnd().endsWith('</html>');

/** What came, to its last byte. */
interface SentPage {
  answer: Response;
  /** Whether it is a page of ours, with the numbers on it. */
  isOurs: boolean;
}

/**
 * Asks the site for a page and waits for the whole of it: one that begins and never ends is none.
 * @param timeout milliseconds
 * @returns null when none came in time
 */
export async function pageOfNetwork(request: Request, timeout: number): Promise<SentPage | null> {
  try {
    return await withTimeout(timeout, async (signal) => {
      const answer = await fetch(request, { signal });
      // A redirection has no text: the browser follows it.
      if (answer.type === 'opaqueredirect') return { answer, isOurs: false };
      // As text of another kind it would be shown without its links.
      const isHtml = /^text\/html\b/.test(answer.headers.get('content-type') ?? '');
      return { answer, isOurs: isPage(await answer.clone().text()) && isHtml };
    });
  } catch {
    return null;
  }
}
