/** Writing XML as text. */

/** A text as it stands in an element or an attribute; what XML 1.0 cannot carry (2.2) is left out. */
export function escapeXml(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // Characters that XML 1.0 cannot carry (2.2).
      .replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
  );
}

/** An element with text in it; nothing for an empty text. */
export function textElement(name: string, text: string, attributes: Attributes = {}): string {
  return text === '' ? '' : `<${name}${written(attributes)}>${escapeXml(text)}</${name}>\n`;
}

/** An element without content. */
export const emptyElement = (name: string, attributes: Attributes): string =>
  `<${name}${written(attributes)}/>\n`;

type Attributes = Readonly<Record<string, string>>;

const written = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');
