import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { jsonText } from '../../base/json-text.ts';
import {
  answers,
  type FaultyServer,
  fails,
  hangs,
  redirects,
  startFaultyServer,
} from '../../collector/faulty-server.fixtures.ts';
import { UsageError } from '../../host/io.ts';
import { command } from './sources.ts';

const NOW = new Date('2026-11-28T12:00:00Z');
let cwd: string;
let out: string[];
let errors: string[];
let server: FaultyServer;

beforeEach(async () => {
  server = await startFaultyServer();
  cwd = await mkdtemp(join(tmpdir(), 'repli-sources-'));
  await mkdir(join(cwd, 'data'));
  out = [];
  errors = [];
});
afterEach(() => Promise.all([server.close(), rm(cwd, { recursive: true, force: true })]));

const run = (...args: string[]) => runIn('en', ...args);
const runIn = (lang: string, ...args: string[]) =>
  command.run(['try', '--lang', lang, '--pause', '1ms', ...args], {
    out: (line) => void out.push(line),
    err: (line) => void errors.push(line),
    env: {},
    cwd,
    now: () => NOW,
  });

const FILE = () => join(cwd, 'data', 'sources.json');
const entry = (id: string, more: object = {}) => ({
  id,
  name: `Source ${id}`,
  kind: 'prefecture',
  territories: ['35'],
  format: 'feed',
  address: `${server.origin}/${id}`,
  trust: 'official',
  verified: false,
  allowPrivate: true,
  ...more,
});
const list = (...ids: (string | object)[]) =>
  writeFile(
    FILE(),
    jsonText({
      $schema: './schema/sources.schema.json',
      sources: ids.map((id) => (typeof id === 'string' ? entry(id) : id)),
    }),
  );

/** As Drupal writes it, in French, with its day first. */
const DRUPAL = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xml:base="https://www.prefecture.example/"><channel><title>Actualités</title>
${[27, 26, 25, 24, 23, 20]
  .map(
    (day) =>
      `<item><title>Marché de Noël</title><link>/node/${day}</link><pubDate>${day}/11/2026 - 09:15</pubDate><guid isPermaLink="false">${day} at x</guid></item>`,
  )
  .join('\n')}
<item><title>Panne du 15 &amp;amp; du 18</title><link>/node/99</link><description>Le 15 et le 18 sont en panne en Ille-et-Vilaine.</description><pubDate>ven, 27/11/2026 - 18:10</pubDate><guid isPermaLink="false">99 at x</guid></item>
</channel></rss>`;
const PAGE = `<!doctype html><html><head><title>Préfecture</title>
<link rel="alternate" type="application/rss+xml" href="/flux/actualites?a=1&amp;b=2"></head><body><p>Bonjour</p></body></html>`;
const table = () => out.join('\n');
const verdicts = () =>
  Object.fromEntries(
    out.flatMap((line) => {
      const [id = '', ...cells] = line.split(/ {2,}/);
      return /^[a-z]/.test(id) && id !== 'source' && cells.length > 0 ? [[id, cells.at(-1)]] : [];
    }),
  );

describe('repli sources try', () => {
  it('tells of each source what answered and what was understood', async () => {
    server.paths.set('/good', answers(DRUPAL));
    server.paths.set('/page', answers(PAGE, { 'content-type': 'text/html' }));
    server.paths.set('/shut', fails(403));
    server.paths.set('/old', answers(DRUPAL.replaceAll('/2026', '/2024').replace('ven', 'mer')));
    server.paths.set('/same', redirects('/good', 301));
    server.paths.set('/away', redirects(`${server.origin.replace('127.0.0.1', 'localhost')}/good`));
    server.paths.set(
      '/none',
      answers('<rss version="2.0"><channel><title>x</title></channel></rss>'),
    );
    server.paths.set('/picture', answers('x', { 'content-type': 'image/png' }));
    const ids = ['good', 'page', 'shut', 'old', 'same', 'away', 'none', 'picture', 'lost'];
    await list(...ids);
    expect(await run()).toBe(1);
    expect(verdicts()).toEqual({
      good: 'good',
      page: 'a page, no feed',
      shut: 'no answer of use',
      old: 'kept by nobody',
      same: 'good',
      away: 'another site answers',
      none: 'no dated item',
      picture: 'no answer of use',
      lost: 'no answer of use',
    });
    expect(table()).toContain('good     read       rss     7      today');
    expect(table()).toContain('2026-11-27  [probable (');
    expect(table()).toContain('out of order, Samu, fire brigade, 35]  Panne du 15 & du 18');
    expect(table()).toContain('6 other items');
    expect(table()).toContain(`proposed: "address": "${server.origin}/flux/actualites?a=1&b=2"`);
    expect(table()).toContain(`moved for good to ${server.origin}/good`);
    expect(table()).toContain('2 good of 9.');
  });

  it('speaks French to who does, reasons and services too', async () => {
    server.paths.set('/good', answers(DRUPAL));
    server.paths.set('/round', redirects('/round'));
    server.paths.set('/empty', answers(''));
    server.paths.set('/error', fails(500));
    await list('good', 'round', 'empty', 'error');
    await runIn('fr');
    expect(table()).toContain('en panne, Samu, pompiers, 35]');
    expect(table()).toContain('trop de redirections (too-many-redirects)\u00a0: 5');
    expect(table()).toContain('le document est vide (empty)');
    expect(table()).toContain('le serveur a répondu par une erreur (http-status)\u00a0: 500');
    expect(table()).not.toMatch(/redirects\b(?!\))|The document|answered|\bfire\b/);
  });

  it('waits no longer than it is told to', async () => {
    server.paths.set('/slow', hangs);
    await list('slow');
    expect(await run('--patience', '50ms')).toBe(1);
    expect(table()).toContain('timeout: ');
  });

  it('asks each site for its robots.txt, and nothing that it forbids', async () => {
    server.paths.set('/robots.txt', answers('User-agent: *\nDisallow: /closed'));
    server.paths.set('/open', answers(DRUPAL));
    await list('open', 'closed');
    await run();
    expect(verdicts()).toEqual({ open: 'good', closed: 'closed to programs' });
    expect(server.asked.map(({ path }) => path)).not.toContain('/closed');
    expect(server.asked.map(({ headers }) => headers['user-agent'])).toContain('Repli-collector/1');
  });

  it('asks at each step, of each site, and follows nowhere that is closed', async () => {
    const other = await startFaultyServer();
    server.paths.set('/robots.txt', answers('User-agent: *\nDisallow: /closed/'));
    other.paths.set('/robots.txt', answers('User-agent: *\nDisallow: /'));
    server.paths.set('/here', redirects('/step', 301));
    server.paths.set('/step', redirects('/closed/feed'));
    server.paths.set('/there', redirects(`${other.origin}/feed`));
    server.paths.set('/closed/feed', answers(DRUPAL));
    other.paths.set('/feed', answers(DRUPAL));
    await list('here', 'there');
    const before = await readFile(FILE(), 'utf8');
    expect(await run('--enable')).toBe(1);
    expect(verdicts()).toEqual({ here: 'closed to programs', there: 'closed to programs' });
    expect(await readFile(FILE(), 'utf8')).toBe(before);
    const paths = [...server.asked, ...other.asked].map(({ path }) => path);
    expect(paths).not.toContain('/closed/feed');
    expect(paths).not.toContain('/feed');
    expect(table()).toContain('robots.txt (');
    await other.close();
  });

  it('leaves a site alone whose rules cannot be had', async () => {
    server.paths.set('/robots.txt', fails(503));
    await list('one');
    await run();
    expect(verdicts()).toEqual({ one: 'closed to programs' });
    expect(server.asked).toHaveLength(1);
  });

  it('asks a site for one source after the other', async () => {
    let open = 0;
    let most = 0;
    const answer = answers(DRUPAL);
    for (const id of ['one', 'two', 'three']) {
      server.paths.set(`/${id}`, (request, response) => {
        open += 1;
        most = Math.max(most, open);
        response.on('close', () => {
          open -= 1;
        });
        answer(request, response);
      });
    }
    await list('one', 'two', 'three');
    expect(await run()).toBe(0);
    expect(most).toBe(1);
  });

  it('--enable marks the good ones with the day, and changes nothing else', async () => {
    server.paths.set('/good', answers(DRUPAL));
    await list('good', entry('bad', { notes: 'À voir' }));
    const before = await readFile(FILE(), 'utf8');
    await run();
    expect(await readFile(FILE(), 'utf8')).toBe(before);
    await run('--enable');
    expect(await readFile(FILE(), 'utf8')).toBe(
      before.replace('"verified": false', '"verified": true,\n      "verifiedOn": "2026-11-28"'),
    );
    expect(table()).toContain('1 source marked verified');
    const once = await readFile(FILE(), 'utf8');
    await run('--enable', 'good');
    expect(await readFile(FILE(), 'utf8')).toBe(once);
  });

  describe('whose feed answered', () => {
    const titled = (title: string) => answers(DRUPAL.replace('Actualités', title));
    const NO_ALERT =
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>404 not found</title></feed>';
    const marks = async () =>
      JSON.parse(await readFile(FILE(), 'utf8')).sources.flatMap(
        ({ id, verified }: { id: string; verified: boolean }) => (verified ? [id] : []),
      );

    it('is said of each by its own title, and of what was marked, for where it will count', async () => {
      server.paths.set('/good', titled('Les services de l’État &amp;amp; vous'));
      server.paths.set('/press', titled(''));
      await list('good', entry('press', { kind: 'press', territories: 'all' }));
      expect(await run('--enable')).toBe(0);
      expect(table()).toContain('title: "Les services de l’État & vous"');
      expect(table()).toContain('title: none');
      expect(table()).toContain(
        'good, "Les services de l’État & vous": its silence will count for Ille-et-Vilaine.',
      );
      expect(table()).toContain('press, "untitled": will be read; its silence will mean nothing.');
    });

    it('is no good one when it holds another format than the one listed, or comments', async () => {
      server.paths.set('/news', titled('Actualités'));
      server.paths.set('/comments', titled('Commentaires sur : Préfecture'));
      await list(
        entry('as-cap', { format: 'cap', address: `${server.origin}/news` }),
        entry('as-page', { format: 'statuspage', address: `${server.origin}/news` }),
        'comments',
      );
      expect(await run('--enable')).toBe(1);
      expect(verdicts()).toEqual({
        'as-cap': 'another format (expected: cap)',
        'as-page': 'another format (expected: statuspage)',
        comments: 'comments of readers',
      });
      expect(table()).toContain('proposed: "format": "feed"');
      expect(await marks()).toEqual([]);
    });

    it('is for somebody to look at when no alert or another territory answers: marked if named', async () => {
      server.paths.set('/none', answers(NO_ALERT));
      server.paths.set('/other', titled('Les services de l’Etat dans le Finistere'));
      server.paths.set('/good', titled('Préfecture de la région Bretagne, Ille et Vilaine'));
      await list(entry('none', { format: 'cap' }), 'other', 'good');
      expect(await run('--enable')).toBe(1);
      expect(verdicts()).toEqual({
        none: 'to look at: empty list',
        other: 'to look at: another territory?',
        good: 'good',
      });
      expect(table()).toContain('this title names Finistère, not Ille-et-Vilaine');
      expect(table()).toMatch(/1 good of 3\.\n.*: none, other\..*sources try ID --enable/);
      expect(await marks()).toEqual(['good']);
      expect(await run('none', 'other', '--enable')).toBe(0);
      expect(await marks()).toEqual(['none', 'other', 'good']);
    });
  });

  describe('--enable, when the file changed while sources were tried', () => {
    /** Serves a good feed, and has somebody change the file before it answers. */
    const meanwhile = (id: string, change: () => Promise<void>) =>
      server.paths.set(`/${id}`, (request, response) => {
        void change().then(() => answers(DRUPAL)(request, response));
      });

    it('keeps what another terminal marked and corrected', async () => {
      const corrected = entry('two', { address: `${server.origin}/better`, notes: 'corrigée' });
      meanwhile('one', () => list(entry('one', { notes: 'vue' }), corrected, 'three'));
      await list('one', 'two');
      expect(await run('one', '--enable')).toBe(0);
      expect(JSON.parse(await readFile(FILE(), 'utf8')).sources).toEqual([
        entry('one', { verified: true, verifiedOn: '2026-11-28', notes: 'vue' }),
        corrected,
        entry('three'),
      ]);
    });

    it('leaves what was tried and is another now, or is gone, and says so', async () => {
      const corrected = entry('one', { address: `${server.origin}/better` });
      server.paths.set('/two', answers(DRUPAL));
      meanwhile('one', () => list(corrected));
      await list('two', 'one');
      expect(await run('--enable')).toBe(1);
      expect(JSON.parse(await readFile(FILE(), 'utf8')).sources).toEqual([corrected]);
      expect(errors.join('\n')).toMatch(/^one: changed in .*\(address\)/m);
      expect(errors.join('\n')).toMatch(/^two: taken out of /m);
      expect(table()).toContain('Nothing to mark');
    });

    it('leaves a file that can be read no more', async () => {
      meanwhile('one', () => writeFile(FILE(), '{'));
      await list('one');
      await expect(run('--enable')).rejects.toBeInstanceOf(UsageError);
      expect(await readFile(FILE(), 'utf8')).toBe('{');
      expect(table()).toContain('1 good of 1.');
    });
  });

  // Rights stop nobody who is root; what is told then is held to in src/host/if-there.test.ts.
  it.skipIf(process.getuid?.() === 0)(
    '--enable says of a folder that it cannot be written, not that it cannot be read',
    async () => {
      server.paths.set('/good', answers(DRUPAL));
      await list('good');
      await chmod(join(cwd, 'data'), 0o500);
      await expect(run('--enable')).rejects.toThrow(/sources\.json: cannot be written/);
      await chmod(join(cwd, 'data'), 0o700);
    },
  );

  it('a wrong list is told by source, with what was expected there, in both languages', async () => {
    const twin = entry('one');
    await list('one', twin, entry('two', { kind: 'prefect', extra: 1 }));
    const told = await run().then(
      () => null,
      (error: unknown) => error,
    );
    if (!(told instanceof UsageError)) throw new Error('not told');
    expect(told.told.fr).toMatch(
      /^data\/sources\.json ne peut pas servir[\s\S]*La source 2 \(«\sone\s»\)\s:\ndata\/sources\.json:16:\d+ {2}erreur[\s\S]*Deux flux portent/,
    );
    expect(told.told.fr).toMatch(
      /La source 3 \(«\stwo\s»\)\s:\n.*\n.*kind.*\n.*Attendu\s: "prefecture"/,
    );
    expect(told.told.en).toMatch(/Source 3 \("two"\):\n.*\n {2}"extra" is not a known member/);
    await writeFile(FILE(), '{"sources": [');
    await expect(run()).rejects.toThrow(
      /data\/sources\.json cannot be used[\s\S]*sources\.json:1:/,
    );
    await rm(FILE());
    await mkdir(FILE());
    await expect(run()).rejects.toThrow('data/sources.json: this is a folder');
    await rm(FILE(), { recursive: true });
    await expect(run()).rejects.toThrow('data/sources.json does not exist');
  });

  it('--json gives programs all that was found', async () => {
    server.paths.set('/good', answers(DRUPAL));
    await list('good');
    expect(await run('good', '--json')).toBe(0);
    expect(JSON.parse(out[0] ?? '')).toMatchObject({
      id: 'good',
      objections: [],
      newest: '2026-11-27T17:10:00Z',
      answer: { is: 'read', format: 'rss', complete: true },
    });
  });

  it('an id that is none is told with those like it', async () => {
    await list('prefecture-35');
    const error = await run('35').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    expect(String(error)).toMatch(/"35" is no source.*prefecture-35/);
  });
});
