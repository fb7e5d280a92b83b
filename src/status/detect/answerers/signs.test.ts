import { describe, expect, it } from 'vitest';
import { pageOf } from '../read.ts';
import { readerOf } from '../read-text.fixtures.ts';
import { answererSigns, around } from './signs.ts';

const { item } = readerOf({
  source: { kind: 'press', departement: null },
  title: 'Panne du 15 et du 18',
});

/** Signs of the number of a text that ends in `digits`. */
function signsOf(body: string, digits: string): ReadonlySet<string> {
  const text = item(body);
  const { lines } = pageOf(text);
  const line = lines.findIndex(({ phones }) =>
    phones.some(({ number }) => number.endsWith(digits)),
  );
  const phone = lines[line]?.phones.find(({ number }) => number.endsWith(digits));
  const at = lines[line]?.tokens.findIndex(({ start }) => start === phone?.start) ?? -1;
  return answererSigns(around(lines, text, ['samu', 'fire']), line, at);
}

describe('the signs around a number', () => {
  it('are the words of its own sentence, those past a stop told apart, none beyond the number beside', () => {
    const signs = signsOf(
      'Composez le 02 61 91 35 15. Rédaction : le 02 61 91 35 99 ; merci. Bravo.',
      '3599',
    );
    expect(signs).toContain('before: redaction');
    expect(signs).toContain('before: le');
    expect(signs).not.toContain('before: composez');
    expect(signs).not.toContain('before a stop: composez');
    expect(signs).toContain('after a stop: merci');
  });
  it('tell places, names, figures and other numbers by what they are alone', () => {
    const signs = signsOf(
      'À Rennes depuis 1998, le docteur Martin répond au 02 61 91 35 15',
      '3515',
    );
    expect([...signs].filter((sign) => /rennes|1998|martin/.test(sign))).toEqual([]);
    expect(signs).toContain('before: (figure)');
    expect(signs).toContain('before: (place)');
  });
  it('name the services beside it, and the heading over its line', () => {
    const signs = signsOf('Ille-et-Vilaine\nSamu 02 61 91 35 15\nPompiers 02 61 91 35 18', '3518');
    expect(signs).toContain('service before: fire, beside');
    expect(signs).toContain('services beside: fire / none');
    expect(signs).toContain('heading: (place)');
    expect(signs).toContain('lines since the heading: 1');
    expect(signs).toContain('failing: samu + fire');
    expect(signs).toContain('source: press');
  });
  it('are none in a text that gives more numbers than can be weighed, so that the rules decide', () => {
    const many = Array.from({ length: 501 }, (_, at) => `02 61 91 ${String(at).padStart(4, '0')}`);
    expect(signsOf(many.join(' ; '), '0000').size).toBe(0);
  });
});
