import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XmlDocument } from 'libxml2-wasm';
import { expect, it } from 'vitest';
import type { DirectoryHealth } from '../../opendata/health.ts';
import { runCli } from '../run.ts';

async function ran(...args: string[]): Promise<{ code: number; text: string }> {
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  const io = {
    out: say,
    err: say,
    env: {},
    cwd: process.cwd(),
    now: () => new Date('2026-11-28T20:00:00Z'),
  };
  return { code: await runCli(['report', ...args], io), text: lines.join('\n') };
}

it('tells of every territory, in the language asked for, without a number to call', async () => {
  const { code, text } = await ran('--lang', 'en');
  expect(code).toBe(0);
  expect(text.split('\n').filter((line) => /^(\d\d|2[AB]|9\d\d) /.test(line))).toHaveLength(107);
  expect(text).toContain('Somebody can announce: ');
  expect(text).not.toMatch(/\+33|(\d\d[ \u00a0]){4}\d\d/);
});

it('writes a page that needs no other, read by a parser that is not ours', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'repli-report-'));
  try {
    const file = join(folder, 'rapport.html');
    expect((await ran('--html', file)).code).toBe(0);
    const html = await readFile(file, 'utf8');
    const body = /<table>.*<\/table>/s.exec(html)?.[0] ?? '';
    using table = XmlDocument.fromString(body);
    expect(table.root.find('//tbody/tr')).toHaveLength(107);
    expect(html).not.toMatch(/src=|href=/);
    expect(html.match(/<path /g)).toHaveLength(107);
  } finally {
    await rm(folder, { recursive: true });
  }
});

it('gives the same to programs', async () => {
  const { text } = await ran('--json');
  expect((JSON.parse(text) as DirectoryHealth).territories).toHaveLength(107);
});
