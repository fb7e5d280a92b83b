/** Text out of XML content, laid out so that a reader of free text still sees the lines. */
import { elementsOf, type XmlNode } from '../cap/safe-xml.ts';

const BLOCKS = new Set(
  [
    'address article aside blockquote br caption dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6',
    'header hr li main nav ol p pre section table tbody tfoot thead tr ul',
  ].flatMap((names) => names.split(' ')),
);
const UNSEEN = new Set(['script', 'style', 'head', 'title']);

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/**
 * The content of an element as simple HTML text: markup inside it (Atom `type="xhtml"`) becomes line
 * breaks, cells are kept apart, scripts and styles go. Text alone comes back as it stands, so that
 * HTML carried as text (RSS `description`) stays HTML. Depth is bounded by the parser's limits.
 */
export function contentOf(element: XmlNode): string {
  if (elementsOf(element).length === 0) return collect(element, (text) => text).trim();
  return collect(element, escaped).trim();
}

function collect(element: XmlNode, text: (raw: string) => string): string {
  const parts: string[] = [];
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === 3 || node.nodeType === 4) parts.push(text(node.nodeValue ?? ''));
    if (node.nodeType !== 1) continue;
    const name = (node.localName ?? '').toLowerCase();
    if (UNSEEN.has(name)) continue;
    const inner = collect(node, text);
    if (BLOCKS.has(name)) parts.push(`<br>${inner}<br>`);
    else parts.push(name === 'td' || name === 'th' ? ` ${inner} ` : inner);
  }
  return parts.join('');
}
