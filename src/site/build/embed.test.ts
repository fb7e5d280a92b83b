import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleEmbed } from './embed.ts';

describe('the script of the embed', () => {
  let out = '';
  let script = '';
  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), 'repli-embed-'));
    await bundleEmbed(process.cwd(), out);
    script = await readFile(join(out, 'embed/embed.js'), 'utf8');
  }, 60_000);
  afterAll(() => rm(out, { recursive: true, force: true }));

  it('is 6 KB at most, however it is compressed', () => {
    expect(brotliCompressSync(script).length).toBeLessThanOrEqual(6_000);
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(6_000);
  });

  it('is one file, that makes no markup or script of texts, keeps nothing and writes no style', () => {
    expect(script).not.toMatch(/\bimport\s*[{*("']/);
    expect(script).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|localStorage|cookie|\.style\b|<style/,
    );
  });
});
