import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../host/io.ts';
import { command } from './detect.ts';

const good = JSON.stringify({
  id: 'a1',
  source: { kind: 'prefecture', departement: '35' },
  lang: 'fr',
  published: '2025-11-03T18:42:00+01:00',
  title: 'Le 15 est en panne',
  body: 'SAMU : 02 61 91 35 15',
});

async function run(text: string) {
  const cwd = mkdtempSync(join(tmpdir(), 'repli-detect-'));
  writeFileSync(join(cwd, 'items.jsonl'), text);
  const [out, err]: [string[], string[]] = [[], []];
  const io = {
    out: (line: string) => void out.push(line),
    err: (line: string) => void err.push(line),
    env: {},
    cwd,
    now: () => new Date(0),
  };
  return { code: await command.run(['items.jsonl'], io), out, err };
}

describe('repli detect', () => {
  it('prints one JSON line an item with the agreed keys', async () => {
    const { code, out } = await run(`\uFEFF${good}\n\n`);
    expect(code).toBe(0);
    expect(out.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({
        id: 'a1',
        state: 'ongoing',
        services: ['samu'],
        departements: ['35'],
        national: false,
        advice: [],
      }),
    ]);
    expect(Object.keys(JSON.parse(out[0] ?? '{}'))).toEqual(
      'id,state,shelf,confidence,services,departements,national,replacements,advice,claims,reasons'.split(
        ',',
      ),
    );
  });
  it('names file, line and value of a bad line, reads the rest and ends with 1', async () => {
    const { code, out, err } = await run(`nonsense\n${good}\n{"id":"b"}\n`);
    expect(code).toBe(1);
    expect(out).toHaveLength(1);
    expect(err).toEqual([
      expect.stringMatching(
        /^items\.jsonl:1: ce n’est pas du JSON\u00a0: "nonsense"\u00a0; attendu/,
      ),
      expect.stringMatching(/^items\.jsonl:3: title manque\u00a0; attendu un texte/),
    ]);
  });
  it.each(['2026-02-31T10:00:00+01:00', '2026', '2026-02-03T10:00:00', '3 février 2026'])(
    'takes no %s for an instant',
    async (published) => {
      const { code, out, err } = await run(JSON.stringify({ ...JSON.parse(good), published }));
      expect([code, out]).toEqual([1, []]);
      expect(err).toEqual([
        expect.stringMatching(/^items\.jsonl:1: published vaut ".*attendu un instant tel que/),
      ]);
    },
  );
  it('refuses a missing file and no file at all', async () => {
    const io = { out: () => {}, err: () => {}, env: {}, cwd: tmpdir(), now: () => new Date(0) };
    await expect(command.run(['absent.jsonl'], io)).rejects.toThrow(UsageError);
    await expect(command.run([], io)).rejects.toThrow('repli detect FILE.jsonl…');
  });
});
