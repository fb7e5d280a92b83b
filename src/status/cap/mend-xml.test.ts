import { describe, expect, it } from 'vitest';
import { mendXml } from './mend-xml.ts';
import { parseSafely, textOf } from './safe-xml.ts';
import { parseXml } from './xml.fixtures.ts';

const mended = (text: string) => {
  const parsed = parseSafely(text, parseXml);
  if ('refused' in parsed) return parsed.refused.code;
  return [textOf(parsed.root), ...parsed.remarks.map(({ code }) => code)];
};

describe('a slip is mended, with a remark', () => {
  it.each([
    ['<a>No&euml;l&nbsp;: fin</a>', ['Noël\u00a0: fin', 'html-entity']],
    ['<a>&Alpha;&omega; &euro;&hellip;&rarr;</a>', ['Αω €…→', 'html-entity']],
    ['<a>Eau & gaz</a>', ['Eau & gaz', 'bare-ampersand']],
    ['<a>&inconnue; &eacute</a>', ['&inconnue; &eacute', 'bare-ampersand']],
    ['<a b="x?c=1&copy=2">x</a>', ['x', 'bare-ampersand']],
    ['<a b="&eacute;">x</a>', ['x', 'html-entity']],
    ['<a>x\u000by\ufffe</a>', ['x y', 'forbidden-character']],
    ['<a>x&#11;y&#x0;z&#xD800;&#9999999;</a>', ['x y z', 'forbidden-character']],
    ['<a>x\ud800y</a>', ['x y', 'forbidden-character']],
    ['<!DOCTYPE a><a>x</a>', ['x', 'doctype-dropped']],
    [
      '<?xml version="1.0"?>\n<!-- c --><!DOCTYPE a SYSTEM "a[1].dtd"><a>x</a>',
      ['x', 'doctype-dropped'],
    ],
    [
      '<!DOCTYPE rss PUBLIC "-//N//DTD RSS 0.91//EN" "http://x.example/r>.dtd"><a>x</a>',
      ['x', 'doctype-dropped'],
    ],
    ['<a><dc:date>1</dc:date><b xlink:href="#"/>x</a>', ['x', 'undeclared-prefix']],
  ])('%s', (text, expected) => expect(mended(text)).toEqual(expected));

  it('gives a forgotten prefix its own namespace', () => {
    const parsed = parseSafely('<rss><dc:date>1</dc:date></rss>', parseXml);
    expect('root' in parsed && parsed.root.firstChild?.namespaceURI).toBe(
      'http://purl.org/dc/elements/1.1/',
    );
  });
});

describe('what is no slip stays as it is', () => {
  it.each([
    '<a b="&lt;&#233;">&amp;&#xE9;&quot;</a>',
    '<a><![CDATA[&nbsp; & <!DOCTYPE x>]]></a>',
    '<!-- &nbsp; & --><a>x</a>',
    '<?p &nbsp;?><x:a xmlns:x="u" xml:lang="fr"><x:b/></x:a>',
    '<a>🚒 é</a>',
  ])('%s', (text) => expect(mendXml(text)).toEqual({ text, remarks: [] }));

  it.each([
    ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'doctype-refused'],
    ['<!DOCTYPE a []><a>x</a>', 'doctype-refused'],
    ['<!DOCTYPE a "]["[<!ENTITY b "c">]><a>&b;</a>', 'doctype-refused'],
    ['<a><!DOCTYPE a>x</a>', 'doctype-refused'],
    ['<a><!ENTITY b "c">x</a>', 'doctype-refused'],
    ['<!DOCTYPE a <b>', 'doctype-refused'],
    ['<!DOCTYPE html><html>&nbsp;</html>', 'html-page'],
    ['<a>x', 'not-well-formed'],
    ['<a>1 < 2</a>', 'not-well-formed'],
  ])('%s is refused', (text, code) => expect(mended(text)).toBe(code));
});
