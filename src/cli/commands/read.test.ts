import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../host/io.ts';
import { command } from './read.ts';

const FEED = `<rss version="2.0"><channel><title>x</title><item><guid isPermaLink="false">1</guid><title>Panne du 15 et du 18</title><description>Le 15 et le 18 sont en panne.</description><pubDate>Sun, 22 Nov 2026 18:00:00 +0100</pubDate></item></channel></rss>`;

async function run(text: string, ...args: string[]) {
  const cwd = mkdtempSync(join(tmpdir(), 'repli-read-'));
  writeFileSync(join(cwd, 'f.xml'), text);
  const [out, err]: [string[], string[]] = [[], []];
  const io = {
    out: (line: string) => void out.push(line),
    err: (line: string) => void err.push(line),
    env: {},
    cwd,
    now: () => new Date('2026-11-22T17:20:00Z'),
  };
  return { code: await command.run(['f.xml', ...args], io), out, err };
}
const places = async (territory: string) => {
  const { out } = await run(FEED, '--territory', territory);
  return JSON.parse(out[0] ?? '').texts[0]?.territories;
};

describe('repli read', () => {
  it.each([
    ['', 'le document est vide (empty)'],
    ['Not found', 'ce n’est ni du XML ni du JSON (not-a-feed)\u00a0: "Not found"'],
  ])('says in French why %j is not read', async (text, why) => {
    const { code, err } = await run(text, '--lang', 'fr');
    expect(code).toBe(1);
    expect(err).toEqual([`f.xml\u00a0: ${why}`]);
  });
});

describe('repli read --territory', () => {
  it('takes codes, in any case, each once, and the whole country', async () => {
    expect(await places('35')).toEqual(['35']);
    expect(await places('2a, 35,2A')).toEqual(['2A', '35']);
    expect(await places('all')).toBe('all');
    expect(await places('FR')).toBe('all');
  });

  it.each(['999', '', '35,', '35 22', 'all,35'])(
    'refuses "%s", which is no code',
    async (given) => {
      const error = await run(FEED, '--territory', given).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(UsageError);
      expect(String(error)).toMatch(/--territory ".*": expected the code of a département/);
    },
  );
});
