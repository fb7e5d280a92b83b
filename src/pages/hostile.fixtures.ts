/** Texts that would do harm if they were taken for more than text, and what of that harm a page would show. */

/** A word that no page of ours holds. */
export const MARK = 'zqx';

/** Each as it would do harm if it were taken for more than text. */
export const HOSTILE: readonly string[] = [
  `<script>${MARK}()</script>`,
  `"><img src=x onerror=${MARK}()>`,
  `' onmouseover='${MARK}()`,
  `</script><script>${MARK}()</script>`,
  `<!--${MARK}--><svg onload=${MARK}()>`,
  `javascript:${MARK}()`,
  `JaVaScRiPt:${MARK}()//https://x.example`,
  `data:text/html,<script>${MARK}()</script>`,
  `vbscript:${MARK}`,
  `tel:+33899000000;${MARK}`,
  `sms:+33899000000?body=${MARK}`,
  `intent://${MARK}#Intent;scheme=tel;end`,
  `https://x.example/"onclick="${MARK}()`,
  `\u202e51 ${MARK}`,
  `\u0661\u0665 ${MARK}`,
  '+33\uff12\uff16\uff11\uff19\uff11\uff10\uff10\uff10\uff11',
  '+33261910001,,666',
  '+33261910001;ext=5',
  '*#21#',
  '15"><a href="tel:0899000000',
];

/** Numbers that nobody may be offered to call: premium, short, foreign, of the call-back, with more in them. */
export const BAD_NUMBERS: readonly string[] = [
  '+33899001122',
  '+33826000000',
  '+262891000000',
  '+687360000',
  '+33118218',
  '+3315',
  '+442079460000',
  '+33800112112',
  '+33261910001,,666',
  '+33261910001;phone-context=x',
];

/** Numbers that a page offers to call or to write to, in order. */
export const calledOn = (html: string): string[] =>
  [...html.matchAll(/href="((?:tel|sms):[^"]*)"/g)].flatMap(([, link = '']) => link);

export type Path = (string | number)[];

/** Where a document holds a text. */
export function texts(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => texts(inner, [...path, name]));
}

export function withText(document: object, path: Path, text: string): unknown {
  const copy = structuredClone(document) as Record<string, unknown>;
  let inner: Record<string, unknown> = copy;
  for (const name of path.slice(0, -1)) inner = inner[name] as Record<string, unknown>;
  inner[String(path.at(-1))] = text;
  return copy;
}

/** Addresses that a page may hold: of this site, of the web, and numbers made of digits alone. */
const GOOD_LINK = /^(\/|\.\/|#|\?|https?:\/\/|tel:\+?\d{2,15}$|sms:114(\?|$))/;

/** What a browser would make of the page, as far as it can do harm. */
export function harmOf(html: string): string[] {
  const harm: string[] = [];
  const [, data = ''] = /<script[^>]*id="repli-page"[^>]*>(.*?)<\/script>/s.exec(html) ?? [];
  const page = html.replace(data, '');
  for (const [tag] of page.matchAll(/<[a-z!](?:"[^"]*"|[^">])*>/gi)) {
    const bare = tag.replace(/"[^"]*"/g, '""');
    if (bare.includes(MARK) || /\son\w+=/i.test(bare)) harm.push(tag);
  }
  if (/<(script|img|svg)[^>]*>[^<]*zqx/i.test(page)) harm.push('an element of the text');
  if (/<\/?script|<!--/i.test(data)) harm.push('the data of the page ends early');
  for (const [, link = ''] of page.matchAll(/\shref="([^"]*)"/g)) {
    if (!GOOD_LINK.test(link.replaceAll('&amp;', '&'))) harm.push(link);
    if (/^tel:(\+33|0)89/.test(link)) harm.push(link);
  }
  return harm;
}
