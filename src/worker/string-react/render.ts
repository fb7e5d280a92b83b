import { type Element, Fragment, isValidElement, type Node, type Provider } from './react.ts';

const VOID = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);

/** Attribute names that React writes otherwise than the prop is called. */
const ALIAS: Record<string, string> = {
  className: 'class',
  htmlFor: 'for',
  tabIndex: 'tabindex',
  strokeWidth: 'stroke-width',
  strokeLinecap: 'stroke-linecap',
  strokeLinejoin: 'stroke-linejoin',
  fillRule: 'fill-rule',
};
/** Props without a value of their own: present or absent. */
const BOOLEAN = new Set([
  'hidden',
  'open',
  'disabled',
  'required',
  'readOnly',
  'autoFocus',
  'async',
]);
const NOT_ATTRIBUTES = new Set(['children', 'key', 'ref', 'suppressHydrationWarning']);

const ENTITY: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
};
const escapeText = (text: string): string =>
  text.replace(/["'&<>]/g, (sign) => ENTITY[sign] ?? sign);

/**
 * Draws an element tree to HTML that React hydrates: the same bytes as `renderToString` of
 * `react-dom/server` for the props the citizen pages use (no inline style, no raw HTML: both
 * are refused by throwing, so that text can never become markup).
 */
export function renderToString(node: Node): string {
  let html = '';
  let lastWasText = false;

  function draw(node: Node): void {
    if (node === null || node === undefined || typeof node === 'boolean') return;
    if (typeof node === 'string' || typeof node === 'number') {
      const text = String(node);
      if (text === '') return;
      // React tells two neighbouring text nodes apart by an empty comment.
      html += (lastWasText ? '<!-- -->' : '') + escapeText(text);
      lastWasText = true;
      return;
    }
    if (!isValidElement(node)) {
      for (const child of node as readonly Node[]) draw(child);
      return;
    }
    const { type, props } = node;
    if (typeof type === 'string') drawTag(type, node);
    else if (type === Fragment) draw(props.children);
    else if (typeof type === 'function') draw(type(props));
    else provide(type as Provider, props['value'], props.children);
  }

  function drawTag(tag: string, { props }: Element): void {
    html += `<${tag}${attributes(props)}${VOID.has(tag) ? '/>' : '>'}`;
    lastWasText = false;
    if (VOID.has(tag)) return;
    draw(props.children);
    html += `</${tag}>`;
    lastWasText = false;
  }

  function provide(context: Provider, value: unknown, children: Node): void {
    const before = context.value;
    context.value = value;
    try {
      draw(children);
    } finally {
      context.value = before;
    }
  }

  draw(node);
  return html;
}

function attributes(props: Record<string, unknown>): string {
  let text = '';
  for (const [name, value] of Object.entries(props)) {
    if (NOT_ATTRIBUTES.has(name) || value === null || value === undefined) continue;
    if (name === 'style' || name === 'dangerouslySetInnerHTML') {
      throw new Error(`<… ${name}> is not drawn: use a class, or children`);
    }
    if (typeof value === 'function' || typeof value === 'symbol') continue;
    if (BOOLEAN.has(name)) {
      if (value) text += ` ${name}=""`;
      continue;
    }
    if (typeof value === 'boolean' && !/^(aria|data)-/.test(name)) continue;
    text += ` ${ALIAS[name] ?? name}="${escapeText(String(value))}"`;
  }
  return text;
}
