import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from './text.ts';

const decoded = (bytes: Uint8Array, type = '') => {
  const result = decodeText(bytes, type);
  return result.ok
    ? { text: result.text, charset: result.charset, codes: result.remarks.map((r) => r.code) }
    : result.remark.code;
};
const utf16 = (text: string, big: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return big ? bytes.swap16() : bytes;
};

describe('a document is decoded', () => {
  it('by its byte order mark first', () => {
    expect(decoded(Buffer.from('\ufeff<é/>'), 'text/xml; charset=iso-8859-1')).toMatchObject({
      charset: 'utf-8',
      codes: [],
    });
    expect(decoded(utf16('\ufeff<é/>', false))).toMatchObject({
      text: '<é/>',
      charset: 'utf-16le',
    });
    expect(decoded(utf16('\ufeff<é/>', true))).toMatchObject({ text: '<é/>', charset: 'utf-16be' });
  });

  it('as UTF-16 without a mark, by its first letter', () => {
    expect(decoded(utf16('<é/>', false))).toMatchObject({ text: '<é/>' });
    expect(decoded(utf16('{"é":1}', true))).toMatchObject({ text: '{"é":1}' });
  });

  it('as UTF-8 when it is UTF-8, whatever the server says', () => {
    expect(decoded(Buffer.from('<é/>'), 'text/xml; charset=ISO-8859-1')).toEqual({
      text: '<é/>',
      charset: 'utf-8',
      codes: ['wrong-charset'],
    });
  });

  it('by the header, then by the declaration', () => {
    const latin = Buffer.from(
      '<?xml version="1.0" encoding="windows-1252"?><p>\u0080é</p>',
      'latin1',
    );
    expect(decoded(latin)).toMatchObject({ text: expect.stringContaining('€é'), codes: [] });
    expect(decoded(latin, 'text/xml; charset="iso-8859-15"')).toMatchObject({
      charset: 'iso-8859-15',
    });
  });

  it('as windows-1252 when nothing else fits, and says so', () => {
    expect(decoded(Buffer.from([0x3c, 0xe9, 0x3e]), 'text/xml; charset=klingon')).toEqual({
      text: '<é>',
      charset: 'windows-1252',
      codes: ['wrong-charset'],
    });
  });

  it('although it was cut in the middle of a letter', () => {
    const bytes = Buffer.from('<p>panne é');
    expect(decoded(bytes.subarray(0, -1))).toMatchObject({
      text: '<p>panne ',
      charset: 'utf-8',
      codes: [],
    });
  });

  it('never to zero bytes: binary is no text', () => {
    expect(decoded(Buffer.from('<p>\u0000</p>'))).toBe('not-text');
  });

  it('to the very same text for any text in UTF-8, and never throws on any bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const whole = `<a>${text}`;
        if (!text.includes('\u0000'))
          expect(decoded(Buffer.from(whole))).toMatchObject({
            text: Buffer.from(whole).toString(),
          });
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array(), fc.string(), (bytes, type) => void decodeText(bytes, type)),
    );
  });
});
