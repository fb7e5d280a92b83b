import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'vite';
import type { Bulletin } from '../src/status/model.ts';
import { outageOf35 } from './support/outage.ts';
import { expect, test } from './support/phone.ts';

/** The reader that a page loads when the bulletin fails, as one script. */
async function readerScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { __REPLI_KEYS__: '[]', __REPLI_ROOTS__: 'null' },
    build: {
      write: false,
      lib: { entry: 'src/app/direct.ts', formats: ['iife'], name: 'direct' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !('output' in output)) throw new Error('no bundle');
  return output.output[0].code;
}

const RSS = `<?xml version="1.0" encoding="ISO-8859-1"?><rss version="2.0"><channel><title>Pr\xe9fecture</title>
<item><title>Les num\xe9ros 15 et 18 ne r\xe9pondent plus en Ille-et-Vilaine</title>
<link>https://pref35.example/1</link><pubDate>${new Date().toUTCString()}</pubDate>
<description>Panne en cours : composez le 02 61 91 15 15 pour joindre le SAMU.</description></item></channel></rss>`;

/** What browsers refuse as no XML; the reader mends it before they see it. */
const SLIPS = `<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://x.example/rss.dtd">
<rss version="2.0"><channel><title>Eau & gaz&nbsp;!</title>
<item><title>Le 15 ne r&eacute;pond plus en Ille-et-Vilaine\u000b</title>
<dc:date>${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC</dc:date></item></channel></rss>`;

test('a phone without a bulletin reads its host’s feeds with the browser’s own parser, and never clears', async ({
  page,
}) => {
  const feeds: Record<string, Buffer> = {
    '/cap': Buffer.from(outageOf35()),
    '/rss': Buffer.from(RSS, 'latin1'),
    '/slips': Buffer.from(SLIPS),
    '/portal': Buffer.from('<!doctype html><h1>Bienvenue</h1>'),
    '/bomb': await readFile('src/status/cap/samples/entites.xml'),
  };
  const server = createServer((request, response) => {
    const body = feeds[request.url ?? ''];
    response.setHeader('Access-Control-Allow-Origin', '*');
    const type = body === undefined ? 'text/html' : 'application/xml';
    response.writeHead(body === undefined ? 404 : 200, { 'Content-Type': type });
    response.end(body ?? '<html></html>');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  try {
    await page.goto(`${origin}/none`);
    await page.addScriptTag({ content: await readerScript() });
    const read = (path: string): Promise<Bulletin> =>
      page.evaluate(
        ([address]) => {
          const source = {
            id: 'pref-35',
            name: 'Préfecture d’Ille-et-Vilaine',
            kind: 'prefecture',
            territories: ['35'],
            trust: 'official',
            lang: 'fr',
            address,
          };
          const { direct } = window as unknown as {
            direct: { readFeeds: (...given: unknown[]) => Promise<Bulletin> };
          };
          return direct.readFeeds([source], null, null, new Date());
        },
        [origin + path] as const,
      );

    const cap = await read('/cap');
    expect(cap.announcements).toMatchObject([
      { certainty: 'official', territories: ['35'], numbers: { '15': 'down', '18': 'down' } },
    ]);
    const prose = await read('/rss');
    expect(prose.announcements).toMatchObject([
      { certainty: 'probable', territories: ['35'], lines: [] },
    ]);
    expect((await read('/slips')).announcements).toMatchObject([
      { certainty: 'probable', numbers: { '15': 'disrupted' } },
    ]);
    for (const path of ['/cap', '/rss', '/portal', '/bomb', '/gone']) {
      const { sources } = await read(path);
      expect(
        sources.every(({ ok }) => ok),
        path,
      ).toBe(false);
    }
    expect((await read('/bomb')).announcements).toEqual([]);
  } finally {
    server.close();
  }
});
