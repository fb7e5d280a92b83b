import { describe, expect, it } from 'vitest';
import { parseSafely, refuseXml } from './safe-xml.ts';
import { parseXml } from './xml.fixtures.ts';

const code = (text: string) => refuseXml(text)?.code ?? null;

describe('the door of XML', () => {
  it('lets a plain text through, with comments, CDATA and quotes that hold anything', () => {
    expect(code('<?xml version="1.0"?><a b="x>y" c=\'"\'><b/><!-- <!DOCTYPE x> --></a>')).toBe(
      null,
    );
    expect(code('<a><![CDATA[<!DOCTYPE html><p>]]></a>')).toBe(null);
  });

  it('refuses DTDs and entities wherever they stand', () => {
    expect(code('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')).toBe('doctype-refused');
    expect(code('<?xml version="1.0"?>\n<!doctype a SYSTEM "file:///etc/passwd"><a/>')).toBe(
      'doctype-refused',
    );
    expect(code('<a><!ENTITY b "c"></a>')).toBe('doctype-refused');
    expect(code('<!-- --><!DOCTYPE a><a/>')).toBe('doctype-refused');
    expect(code('<!--><!DOCTYPE a><a/>')).toBe('not-well-formed');
  });

  it('says the line', () => {
    expect(refuseXml('<a>\n\n<!ENTITY b "c">\n</a>')?.detail).toContain('line 3');
  });

  it('refuses what is too large, too deep, truncated, or no XML', () => {
    expect(refuseXml('<a></a>', { maxChars: 6, maxDepth: 9 })?.code).toBe('too-large');
    expect(code('<a>'.repeat(65) + '</a>'.repeat(65))).toBe('too-deep');
    expect(code('<a>'.repeat(64) + '</a>'.repeat(64))).toBe(null);
    expect(code('<a><b>')).toBe('not-well-formed');
    expect(code('<a b="c')).toBe('not-well-formed');
    expect(code(`<a ${'b="c" '.repeat(5000)}/>`)).toBe('not-well-formed');
    expect(code('<!-- never closed')).toBe('not-well-formed');
    expect(code('plain text')).toBe('not-xml');
    expect(code(' \n ')).toBe('empty');
    expect(code('  <HTML><body>captive portal')).toBe('html-page');
  });

  it('answers a refusal for a browser’s parsererror document', () => {
    const error = parseXml('<html><body><parsererror>no</parsererror></body></html>');
    expect(parseSafely('<a/>', () => error)).toMatchObject({
      refused: { code: 'not-well-formed' },
    });
  });

  it('answers a refusal when the parser throws or knows of a DTD', () => {
    const throwing = () => {
      throw new Error('mismatched tag\nand more');
    };
    expect(parseSafely('<a/>', throwing)).toEqual({
      refused: { code: 'not-well-formed', detail: 'mismatched tag' },
    });
    const withDoctype = () => ({ documentElement: parseXml('<a/>').documentElement, doctype: {} });
    expect(parseSafely('<a/>', withDoctype)).toMatchObject({
      refused: { code: 'doctype-refused' },
    });
  });

  it('skips a byte order mark', () => {
    expect(parseSafely('\uFEFF\n<a/>', parseXml)).toHaveProperty('root');
  });
});
