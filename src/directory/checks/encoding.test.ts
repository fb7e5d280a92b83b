import { describe, expect, it } from 'vitest';
import { decode } from './encoding.ts';
import { checkText, territoryText } from './files.fixtures.ts';

describe('encoding', () => {
  it('tells a byte order mark and reads on', () => {
    const { problems, territories } = checkText(`\ufeff${territoryText()}`);
    expect(problems).toMatchObject([{ code: 'bom', line: 1, column: 1 }]);
    expect(territories).toHaveLength(1);
  });

  it('recognises Windows-1252 and shows where', () => {
    const bytes = Buffer.from('{\n "name": "Finist\u00e8re" }', 'latin1');
    const excerpt = expect.stringContaining('Finistère');
    expect(checkText(bytes).problems).toMatchObject([
      { code: 'not-utf8', line: 2, params: { charset: 'Windows-1252', excerpt } },
    ]);
    expect(decode(bytes).text).toContain('Finistère');
  });

  it('recognises UTF-16', () => {
    const bytes = Buffer.from('\ufeff{}', 'utf16le');
    expect(decode(bytes)).toMatchObject({
      readable: false,
      findings: [{ params: { charset: 'UTF-16' } }],
    });
  });
});
