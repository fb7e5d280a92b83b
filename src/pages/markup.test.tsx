/**
 * Script, markup, links of other schemes and look-alike digits in every text of every signed document, drawn as a
 * page: text stays text, and only numbers that were checked can be called. `npm run test:attacks` counts them.
 */
import { readFileSync } from 'node:fs';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, type TestContext } from 'vitest';
import { readDirectory } from '../directory/directory-read.ts';
import { LINES_OF_35, NATIONAL } from '../guide/fixtures.ts';
import type { Words } from '../i18n/setup.ts';
import { announcement, minutes, NOW, source, watch } from '../status/bulletin/bulletin.fixtures.ts';
import { unpackBulletin } from '../status/bulletin/read.ts';
import { documentOf } from './document.tsx';
import { modelOf } from './model-of.ts';

const words = JSON.parse(readFileSync('src/i18n/locales/fr.json', 'utf8')) as Words;
const assets = { css: '', csp: '', script: '', first: '', preload: [], words: {}, site: '' };

const DIRECTORY = {
  format: 'repli-directory/1',
  version: 1,
  issuedAt: '2026-11-20T12:00:00Z',
  validUntil: '2027-11-20T12:00:00Z',
  territories: [
    {
      code: '35',
      name: 'Ille-et-Vilaine',
      prefecture: { name: 'Préfecture', website: 'https://pref.example' },
      lines: LINES_OF_35,
      updated: '2026-11-20',
    },
  ],
  national: { numbers: NATIONAL, updated: '2026-11-20' },
};
const LINE = {
  service: 'samu',
  number: '+33261910001',
  area: 'Rennes',
  network: 'fixed',
} as const;
const BULLETIN = {
  format: 'repli-bulletin/1',
  sequence: 1,
  issuedAt: minutes(-1),
  validUntil: minutes(9),
  sources: [source()],
  watches: [watch()],
  announcements: [
    announcement({ lines: [LINE], link: 'https://pref.example/a', worksFrom: ['operator:Nom'] }),
    announcement({ id: 'b', certainty: 'probable', link: 'https://pref.example/b' }),
    announcement({ id: 'c', phase: 'ended', endedAt: minutes(-5) }),
  ],
};

/** Each as it would do harm if it were taken for more than text. */
const MARK = 'zqx';
const HOSTILE = [
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

type Path = (string | number)[];

/** Where a document holds a text. */
function texts(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => texts(inner, [...path, name]));
}

function withText(document: object, path: Path, text: string): unknown {
  const copy = structuredClone(document) as Record<string, unknown>;
  let inner: Record<string, unknown> = copy;
  for (const name of path.slice(0, -1)) inner = inner[name] as Record<string, unknown>;
  inner[String(path.at(-1))] = text;
  return copy;
}

/** Addresses that a page may hold: of this site, of the web, and numbers made of digits alone. */
const GOOD_LINK = /^(\/|\.\/|#|\?|https?:\/\/|tel:\+?\d{2,15}$|sms:114(\?|$))/;

const pages = new Map<string, string>();

function drawn(directory: unknown, bulletin: unknown): string {
  const read = readDirectory(directory, null);
  const known = {
    bulletin: unpackBulletin(bulletin),
    unlisted: [],
    contact: { lastPoll: 'ok' as const },
  };
  const model = modelOf({ lang: 'fr', territory: '35' }, read, known, NOW);
  // What was refused leaves the same page behind: it is drawn and looked at once.
  const told = JSON.stringify(model);
  const html = pages.get(told) ?? documentOf(model, words, assets, renderToString);
  pages.set(told, html);
  return html;
}

/** What a browser would make of the page, as far as it can do harm. */
function harmOf(html: string): string[] {
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

function attack(context: TestContext, document: object, draw: (changed: unknown) => string): void {
  let tried = 0;
  for (const path of texts(document)) {
    for (const text of HOSTILE) {
      const html = draw(withText(document, path, text));
      expect({ path, text, harm: harmOf(html) }).toEqual({ path, text, harm: [] });
      expect(/href="tel:(15|17|18|112)"/.test(html)).toBe(true);
      tried += 1;
    }
  }
  Object.assign(context.task.meta, { attacks: { tried, refused: tried } });
}

describe('hostile text in a signed document', () => {
  it('would be seen if it did harm', () => {
    for (const html of [
      '<a href="javascript:x()">x</a>',
      '<a href="tel:+33261910001;666">x</a>',
      '<a href="tel:+33899000000">x</a>',
      '<img alt="x" onerror=zqx()>',
      '<p title="a" onclick="zqx()">x</p>',
      '<script>zqx()</script>',
      '<svg onload=zqx()>',
      '<script type="application/json" id="repli-page">"<!--"</script>',
    ]) {
      expect({ html, seen: harmOf(html).length > 0 }).toEqual({ html, seen: true });
    }
    expect(harmOf('<p title="&lt;b onclick=zqx>">javascript:zqx()</p><a href="tel:15">')).toEqual(
      [],
    );
  });

  it('every text of the bulletin', (context) => {
    attack(context, BULLETIN, (changed) => drawn(DIRECTORY, changed));
  }, 120_000);

  it('every text of a territory in the directory', (context) => {
    const [territory] = DIRECTORY.territories;
    if (territory === undefined) throw new Error('no territory');
    attack(context, { ...territory, lines: territory.lines.slice(4, 6) }, (changed) =>
      drawn({ ...DIRECTORY, territories: [changed] }, BULLETIN),
    );
  }, 120_000);

  it('every text of the national list', (context) => {
    const national = { ...DIRECTORY.national, numbers: NATIONAL.slice(0, 2) };
    attack(context, national, (changed) => drawn({ ...DIRECTORY, national: changed }, BULLETIN));
  }, 120_000);
});
