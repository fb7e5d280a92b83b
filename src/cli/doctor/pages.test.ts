import { expect, it } from 'vitest';
import { aLine } from '../../directory/checks/files.fixtures.ts';
import { publishedLine } from '../../directory/history/line-key.ts';
import type { Directory } from '../../directory/model.ts';
import { NO_NEWS } from '../../pages/model.ts';
import { modelOf } from '../../pages/model-of.ts';
import { routeOf } from '../../pages/route-of.ts';
import { examinePages } from './pages.ts';
import type { Site } from './visit.ts';

const NOW = new Date('2026-11-28T18:00:00Z');

function directory(withdrawn: string | null, issuedAt: string): Directory {
  const lines = [publishedLine(aLine({ withdrawn }))];
  const prefecture = { name: 'Préfecture', website: 'https://pref.example/' };
  const territories = ['22', '35'].map((code) => ({
    code,
    name: code,
    prefecture,
    lines: code === '35' ? lines : [],
    updated: '2026-11-01',
  }));
  const national = { updated: '2026-11-01', numbers: [] };
  const dates = { issuedAt, validUntil: '2027-11-28T18:00:00Z' };
  return { format: 'repli-directory/1', version: 1, ...dates, territories, national };
}

/** A site whose pages were drawn from one directory, and that serves another. */
function site(drawn: Directory, served: Directory): Site {
  const answer = (text: string) => ({
    status: 200,
    headers: new Headers(),
    text,
    bytes: Buffer.from(text),
    at: 0,
  });
  return {
    address: 'https://repli.example',
    get: async (path) => {
      if (path.endsWith('.jws')) return answer(JSON.stringify({ payload: JSON.stringify(served) }));
      const route = routeOf(path);
      if (route === null) throw new Error(`${path} is no page`);
      const model = JSON.stringify(modelOf(route, drawn, NO_NEWS, NOW)).replace(/</g, '\\u003c');
      return answer(`<script type="application/json" id="repli-page">${model}</script>`);
    },
  };
}

const before = directory(null, '2026-11-28T17:00:00Z');
const after = directory('2026-11-28', '2026-11-28T17:30:00Z');

it('pages that say what the directory says are well, whenever they were drawn', async () => {
  const later = { ...before, issuedAt: '2026-11-28T17:50:00Z' };
  expect(await examinePages(site(before, later), NOW)).toMatchObject([{ level: 'well' }]);
});

it('pages that still call a withdrawn number are named', async () => {
  const [found] = await examinePages(site(before, after), NOW);
  expect(found).toMatchObject({ level: 'bad', check: 'versions' });
  expect(found?.detail.fr).toContain('/35/');
  expect(found?.detail.fr).not.toContain('/22/');
});
