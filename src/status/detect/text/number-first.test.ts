/** Numbers over their names: which of the two stands first is told by blanks, indents and where the run begins. */
import { describe, expect, it } from 'vitest';
import { detect } from '../detect.ts';
import { readBlocks } from './normalise.ts';

const [one, two, three] = ['02 61 91 22 01', '02 61 91 22 02', '02 61 91 22 03'];
const texts = (body: string) =>
  readBlocks('', body)
    .slice(1)
    .map(({ text }) => text);

describe('a number over its name', () => {
  const joined = [`${one} : Lannion`, `${two} : Dinan`];
  it.each([
    ['in paragraphs of two lines', `À noter\n\n${one}\nLannion\n\n${two}\nDinan\n\nMerci !`],
    ['over a name further in', `À noter\n${one}\n   Lannion\n${two}\n   Dinan\nMerci !`],
    ['after the colon of the line above', `À noter :\n${one}\nLannion\n${two}\nDinan`],
    ['each a paragraph', `<p>À noter.</p><p>${one}</p><p>Lannion</p><p>${two}</p><p>Dinan</p>`],
    ['in paragraphs of HTML', `<p>À noter</p><p>${one}<br>Lannion</p><p>☎ ${two}<br>Dinan</p>`],
  ])('is joined to it %s', (_, body) => {
    expect(texts(body).map((text) => text.replace('tél ', ''))).toEqual(
      expect.arrayContaining(joined),
    );
  });
  it.each([
    ['names stand over their numbers', `À noter :\n\nLannion\n${one}\n\nDinan\n${two}\n\nMerci !`],
    ['nothing tells which is first', `Numéros utiles\n${one}\nLannion\n${two}\nDinan`],
    ['a colon leads from the name', `À noter.\n${one}\nLannion :\n${two}\nDinan :\n${three}`],
    ['what follows is a sentence', `À noter :\n\n${one}\nLe reste fonctionne.\n\n${two}`],
  ])('is left alone where %s', (_, body) => {
    expect(texts(body).some((text) => text.includes(' : '))).toBe(false);
  });

  it('is of that name, for whatever the line above says', () => {
    const { replacements } = detect({
      id: 'x',
      source: { kind: 'sdis', departement: '22' },
      lang: 'fr',
      published: '2026-10-07T18:42:00+02:00',
      title: 'Câbles coupés',
      body: `Plus de 15, de 17, de 18 ni de 112. Quelle que soit l’urgence, les pompiers prennent l’appel.\n\n${one}\n Bréhat\n\n${two}\n Loudéac (portable de garde)`,
    });
    expect(replacements.map(({ service, area }) => `${service} ${area}`)).toEqual([
      'any Bréhat',
      'any Loudéac',
    ]);
  });
});
