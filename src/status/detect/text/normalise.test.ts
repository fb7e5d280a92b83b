import { describe, expect, it } from 'vitest';
import { decodeEntities } from './entities.ts';
import { fold } from './fold.ts';
import { readBlocks } from './normalise.ts';

const body = (html: string) => readBlocks('', html).slice(1);
const texts = (html: string) => body(html).map((block) => block.text);

describe('fold', () => {
  it('drops case and accents and keeps every position', () => {
    const text = 'ÉPINAL, Nîmes – ça İ 😀';
    expect(fold('ÉPINAL, Nîmes – ça')).toBe('epinal, nimes – ca');
    expect(fold(text)).toHaveLength(text.length);
  });
});

describe('decodeEntities', () => {
  it('reads named, decimal and hexadecimal references', () => {
    expect(decodeEntities('&eacute;&#233;&#xE9;&nbsp;&amp;')).toBe('éééé &'.slice(1));
  });
  it('leaves what is no reference and never makes half a character', () => {
    expect(decodeEntities('a & b &inconnu; &#xD800; &#9999999;')).toBe('a & b &inconnu;    ');
  });
});

describe('readBlocks', () => {
  it('keeps the rows and cells of a table apart', () => {
    const rows = body(
      '<table><tr><th>Service</th><th>Numéro</th></tr><tr><td>SAMU</td><td>02&nbsp;61</td></tr></table>',
    );
    expect(rows.map((row) => row.cells)).toEqual([
      ['Service', 'Numéro'],
      ['SAMU', '02 61'],
    ]);
  });
  it('reads a table drawn with bars or tabs in plain text', () => {
    expect(body('| SAMU | 02 61 |\n|---|---|\nPompiers\t02 62').map((row) => row.cells)).toEqual([
      ['SAMU', '02 61'],
      ['Pompiers', '02 62'],
    ]);
  });
  it('tells headings, list items and text', () => {
    expect(
      body('<h3>Allier</h3><ul><li>un</li><li>deux</li></ul><p>fin.</p>').map((b) => b.kind),
    ).toEqual(['heading', 'item', 'item', 'text']);
    expect(body('Cantal :\n- quinze').map((b) => b.kind)).toEqual(['heading', 'item']);
  });
  it('makes one blank of every no-break space and drops invisible characters', () => {
    expect(texts('17\u202fh\u00a0: a\u200bb')).toEqual(['17 h : ab']);
  });
  it('reads HTML that was escaped twice', () => {
    expect(texts('&lt;p&gt;Le 15&amp;nbsp;est en panne&lt;/p&gt;')).toEqual(['Le 15 est en panne']);
  });
  it('opens hashtags and keycap digits', () => {
    expect(texts('#SeineEtMarne 1️⃣5️⃣ #pompiers77')).toEqual(['Seine Et Marne 15 pompiers 77']);
  });
  it('keeps the number of a telephone link whose words are not the number', () => {
    expect(texts('<a href="tel:+33261914315">Appeler le SAMU</a>')).toEqual([
      'Appeler le SAMU +33261914315',
    ]);
    expect(texts('<a href="tel:+33261914315">02 61 91 43 15</a>')).toEqual(['02 61 91 43 15']);
  });
  it('forgets scripts and styles', () => {
    expect(texts('<style>p{}</style><p>vu</p><script>var x = "15"</script>')).toEqual(['vu']);
  });
});
