/**
 * Script, markup, links of other schemes and look-alike digits in every text of every signed document, drawn as a
 * page: text stays text, and only numbers that were checked can be called. `npm run test:attacks` counts them.
 */
import { readFileSync } from 'node:fs';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, type TestContext } from 'vitest';
import { readDirectory } from '../directory/directory-read.ts';
import { LINES_OF_35, NATIONAL } from '../guide/guide.fixtures.ts';
import type { Words } from '../i18n/setup.ts';
import { announcement, minutes, NOW, source, watch } from '../status/bulletin/bulletin.fixtures.ts';
import { unpackBulletin } from '../status/bulletin/read.ts';
import { documentOf } from './document.tsx';
import { BAD_NUMBERS, calledOn, HOSTILE, harmOf, texts, withText } from './hostile.fixtures.ts';
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

describe('a number that a host signed by mistake', () => {
  const SAID = /surtaxé, trop court ou étranger/;
  const [place] = DIRECTORY.territories;
  const line = LINES_OF_35[4];

  it.each(BAD_NUMBERS)('is no button in a directory, and the page says so: %s', (number) => {
    const lines = [...LINES_OF_35, { ...line, number }];
    const html = drawn({ ...DIRECTORY, territories: [{ ...place, lines }] }, BULLETIN);
    expect(calledOn(html)).toEqual(calledOn(drawn(DIRECTORY, BULLETIN)));
    expect([harmOf(html), SAID.test(html)]).toEqual([[], true]);
  });

  it.each(BAD_NUMBERS)('is no button in an announcement, and the page says so: %s', (number) => {
    const [announced, ...others] = BULLETIN.announcements;
    const lines = [{ ...LINE, number }];
    const changed = { ...announced, lines };
    const html = drawn(DIRECTORY, { ...BULLETIN, announcements: [changed, ...others] });
    const none = { ...announced, lines: [] };
    const without = drawn(DIRECTORY, { ...BULLETIN, announcements: [none, ...others] });
    expect(calledOn(html)).toEqual(calledOn(without));
    expect([harmOf(html), SAID.test(html), SAID.test(without)]).toEqual([[], true, false]);
  });

  it('is no short number either', () => {
    const [first] = NATIONAL;
    for (const number of ['118218', '0899001122', '0033899001122']) {
      const numbers = [...NATIONAL, { ...first, id: 'autre', number }];
      const html = drawn({ ...DIRECTORY, national: { ...DIRECTORY.national, numbers } }, BULLETIN);
      expect([calledOn(html).includes(`tel:${number}`), SAID.test(html)]).toEqual([false, true]);
    }
  });
});
