import { expect, it } from 'vitest';
import type { FeedItem } from '../model.ts';
import { byRules } from '../read-text.fixtures.ts';

/** Areas under which the numbers of a text are filed. */
function areas(body: string): string[] {
  const item: FeedItem = {
    id: 'articles',
    source: { kind: 'prefecture', departement: '76' },
    lang: 'fr',
    published: '2026-03-08T19:14:00+01:00',
    title: 'Le 17 et le 18 ne répondent plus en Seine-Maritime',
    body,
  };
  return byRules(item).replacements.map(({ area }) => area);
}

it.each([
  ['Appelez le commissariat du Havre au 02 61 91 76 17.', ['Le Havre']],
  ['Appelez le commissariat de Dieppe au 02 61 91 76 17.', ['Dieppe']],
  ['Brigade des Pieux : 02 61 91 76 17.', ['Les Pieux']],
  ['Pour le Vexin, appelez le 02 61 91 76 18.', ['Vexin']],
  ['Brigade du Vexin : 02 61 91 76 17.', ['Vexin']],
  ['Commissariat du HAVRE : 02 61 91 76 17.', ['Le Havre']],
  ['Commissariat de FORT-DE-FRANCE : 02 61 91 76 17.', ['Fort-de-France']],
])('names a town as it is called: %s', (body, expected) => {
  expect(areas(body)).toEqual(expected);
});
