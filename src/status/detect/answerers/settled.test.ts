/** Texts of which the rules alone say otherwise than what stands around the number. */
import { describe, expect, it } from 'vitest';
import { detectedIn } from '../detect.ts';
import type { FeedItem } from '../model.ts';
import { understand } from '../read.ts';
import { readerOf } from '../read-text.fixtures.ts';
import type { Weights } from '../weigh/softmax.ts';
import { ANSWERERS } from './model.ts';

const OTHERS = 'Samu : 02 61 91 35 15.\nPompiers : 02 61 91 35 18.';

const { item, numbers } = readerOf({
  source: { kind: 'prefecture', departement: '35' },
  title: 'Le 15 et le 18 ne répondent plus en Ille-et-Vilaine',
});

describe('a number beside those of the services', () => {
  it.each([
    'Pour rassurer les familles, l’Agence régionale de santé tient un numéro d’information, le 02 61 91 35 70.',
    'Pour un conseil médical non urgent, SOS Médecins reste joignable comme d’habitude (02 61 91 35 99).',
    'Le syndicat Alliance, joint à Rennes (02 61 91 35 96), dénonce « un matériel d’un autre âge ».',
    'Secrétariat de mairie – ouvert lundi, mardi, jeudi 9h-12h – 02 61 91 35 30',
  ])('that sends no help is none to call: %s', (line) => {
    expect(numbers(`${OTHERS}\n${line}`)).toEqual(['samu 3515', 'fire 3518']);
  });
});

/** Under which every number that may be weighed is the Samu's. */
const EAGER: Weights = {
  temperature: 1,
  bias: ANSWERERS.map((answerer) => (answerer === 'samu' ? 20 : 0)),
  signs: {},
};

/** Last four figures of the numbers that the weighing can bring in. */
function weighed(body: string, change: Partial<FeedItem> = {}): string[] {
  const { replacements } = detectedIn(understand(item(body, change)), { answerers: EAGER });
  return replacements.map(({ number }) => number.slice(-4));
}

describe('what no weighing brings in', () => {
  it.each([
    ['that must not be called', 'N’appelez pas le 02 61 91 35 99.'],
    ['that is taken back', 'Le 02 61 91 35 99 donné à 20 h 15 ne marche plus.'],
    [
      'of a desk that is taken back',
      'Le standard de la mairie, 02 61 91 35 99, donné à 20 h ne marche plus.',
    ],
    [
      'that is only for those who help',
      'Cellule (Codis, Samu, préfectures exclusivement) : 02 61 91 35 99',
    ],
  ])('is a number %s', (_, line) => {
    expect(weighed(`${OTHERS}\n${line}`)).toEqual(['3515', '3518']);
  });
  it('is a number that must not be called, wherever else it stands', () => {
    const told = 'Inutile d’appeler le 02 61 91 35 99.\nContact de la rédaction : 02 61 91 35 99';
    expect(weighed(`${OTHERS}\n${told}`)).toEqual(['3515', '3518']);
  });
  it('is a line of pompiers for a Samu that is well again', () => {
    const told = 'Le 15 est rétabli dans le Morbihan. Pompiers du Morbihan : 02 61 91 56 18.';
    expect(weighed(`${OTHERS}\n${told}`)).toEqual(['3515', '3518']);
  });
  it('is a number of a territory where all is well, or well again', () => {
    const press = {
      source: { kind: 'press', departement: null },
      title: 'Le 15 en panne',
    } as const;
    const body =
      'Le 15 ne répond plus en Ille-et-Vilaine. Samu d’Ille-et-Vilaine : 02 61 91 35 15.\nLe 15 est rétabli dans le Morbihan. Samu du Morbihan : 02 61 91 56 15.';
    expect(weighed(body, press)).toEqual(['3515']);
  });
  it('is nothing but what is forbidden: a newsroom’s number could be brought in', () => {
    expect(weighed(`${OTHERS}\nContact de la rédaction : 02 61 91 35 99`)).toContain('3599');
  });
  it('is a number of another language, of which the rules alone decide', () => {
    const english = {
      lang: 'en',
      title: 'The emergency numbers 15 and 18 are down in Ille-et-Vilaine',
    };
    const body =
      'Call the fire brigade on 02 61 91 35 18. The newsroom of the paper is on 02 61 91 35 99 for all your questions.';
    expect(weighed(body, english)).not.toContain('3599');
  });
});
