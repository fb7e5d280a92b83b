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

/** Atom, newest first. */
export function exerciseFeed(texts: readonly FeedText[], now: number): string {
  const entries = [...texts].reverse().map(
    ({ by, title, text, at }, index) => `  <entry>
    <id>urn:repli:exercice:${texts.length - index}:${at}</id>
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
