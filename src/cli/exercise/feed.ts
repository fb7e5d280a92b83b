/** The exercise's own public feed: what its texts look like to the collector. */
import { instantOf } from '../../base/instant.ts';

export interface FeedText {
  by: string;
  title: string;
  text: string;
  /** Milliseconds since 1970. */
  at: number;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/** Law 3: whatever a scenario says, each of its texts says first and last that it is none of it real. */
const marked = (text: string): string => `EXERCICE. ${text} Ceci est un exercice.`;

/** What the feed holds before anything is told there: an empty one would be a feed that nobody keeps. */
const OPENING: Omit<FeedText, 'at'> = {
  by: 'EXERCICE',
  title: 'ouverture du flux',
  text: 'Les textes de l’exercice paraissent ici.',
};

/**
 * Atom, newest first.
 * @param opened when the feed was, in milliseconds since 1970
 */
export function exerciseFeed(texts: readonly FeedText[], opened: number, now: number): string {
  const told = [{ ...OPENING, at: opened }, ...texts];
  const entries = [...told].reverse().map(
    ({ by, title, text, at }, index) => `  <entry>
    <id>urn:repli:exercice:${told.length - index}:${at}</id>
    <title>${escaped(`EXERCICE : ${title}`)}</title>
    <updated>${instantOf(at)}</updated>
    <published>${instantOf(at)}</published>
    <author><name>${escaped(by)}</name></author>
    <content type="text">${escaped(marked(text))}</content>
  </entry>
`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>urn:repli:exercice</id>
  <title>EXERCICE</title>
  <updated>${instantOf(now)}</updated>
${entries.join('')}</feed>
`;
}
