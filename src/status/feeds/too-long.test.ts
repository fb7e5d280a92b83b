import { describe, expect, it } from 'vitest';
import { read, rss } from './source.fixtures.ts';

const item = (body: string, date: string, title = 'Marché de Noël') =>
  rss(
    `<item><guid>1</guid><title>${title}</title><description><![CDATA[${body}]]></description><pubDate>${date}</pubDate></item>`,
  );
const NEW = 'Sun, 22 Nov 2026 18:00:00 +0100';
const OLD = 'Sun, 01 Nov 2026 18:00:00 +0100';
const LONG = `<p>${'Le marché se tient sur la place. '.repeat(1_300)}</p>`;
const OUTAGE = '<p>Le 15 et le 18 sont en panne.</p>';
const told = (text: string) => {
  const { remarks, complete } = read(text);
  return { complete, codes: remarks.map(({ code }) => code) };
};

describe('the end of a text that is too long to be read', () => {
  it('is a gap: it may tell of an outage', () => {
    expect(told(item(LONG + OUTAGE, NEW))).toEqual({ complete: false, codes: ['too-long'] });
    expect(told(item('x', NEW, 'Marché '.repeat(200)))).toMatchObject({ complete: false });
  });

  it('is none where it holds no word, where all is read, and where it is no news any more', () => {
    const whole = { complete: true, codes: [] };
    expect(told(item(`${LONG.slice(0, 39_000)}</p>${'<br>'.repeat(2_000)}`, NEW))).toEqual(whole);
    expect(told(item(OUTAGE, NEW))).toEqual(whole);
    expect(told(item(LONG + OUTAGE, OLD))).toEqual(whole);
  });
});
