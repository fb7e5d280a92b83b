import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyContent } from '../status/cap/drafts.fixtures.ts';
import { saysDrill } from '../status/cap/words.ts';
import { retracted } from '../status/chain/over.ts';
import type { Content } from '../status/message.ts';
import { composeTexts } from './compose.ts';
import { ALL_WORDS } from './texts/all.ts';

const CONTENT: Content = {
  phase: 'ongoing',
  certainty: 'official',
  territories: ['35'],
  numbers: { '15': 'down', '18': 'down', '17': 'disrupted', '112': 'works' },
  worksFrom: ['mobile'],
  failsFrom: ['fixed', 'operator:Exemple'],
  lines: [{ service: 'samu', number: '+33261911515', area: '', network: 'fixed' }],
  advice: ['mobile', 'retry', 'sms114'],
  publisher: 'Préfecture',
  link: '',
  onset: '2026-11-22T17:05:00Z',
  expectedEnd: '2026-11-22T21:05:00Z',
  expires: null,
};
const french = (content: Partial<Content>, more = {}) => {
  const spoken = { nature: 'actual' as const, ...more };
  const [text] = composeTexts({ ...spoken, content: { ...CONTENT, ...content } });
  if (text === undefined) throw new Error('no text');
  return text;
};

describe('the texts of an announcement', () => {
  it('say in French what was chosen, with French spaces', () => {
    const { headline, description, instruction } = french({});
    expect(headline).toBe('Ille-et-Vilaine\u00a0: le 15 et le 18 ne répondent plus');
    expect(description).toBe(
      'Le 15 et le 18 ne répondent plus. Appels perturbés vers le 17, certains n’aboutissent pas. ' +
        'Le 112 fonctionne. Depuis le 22 novembre 2026 à 18\u00a0h\u00a005. ' +
        'Fin prévue le 22 novembre 2026 à 22\u00a0h\u00a005. ' +
        'Les appels échouent depuis un téléphone fixe et le réseau Exemple. ' +
        'Les appels passent depuis un mobile.',
    );
    expect(instruction).toBe(
      'Appelez depuis un mobile. Rappelez plusieurs fois. ' +
        'Si vous ne pouvez pas téléphoner, envoyez un SMS au 114.\n' +
        'Numéros de remplacement\u00a0:\n' +
        'SAMU (15)\u00a0: 02\u00a061\u00a091\u00a015\u00a015\n' +
        'Dites d’abord l’adresse\u00a0: ces numéros ne transmettent pas votre position.',
    );
  });

  it('tell one number from several, and each phase from the others', () => {
    expect(french({ numbers: { '17': 'down' } }).headline).toMatch(/le 17 ne répond plus$/);
    expect(french({ numbers: { '17': 'disrupted' } }).headline).toMatch(/perturbés vers le 17/);
    expect(french({ phase: 'planned' }).headline).toMatch(/coupure prévue pour le 15 et le 18$/);
    expect(french({ phase: 'planned' }).description).toContain('À partir du 22 novembre');
    const ended = french({ phase: 'ended', numbers: { '15': 'works' } });
    expect(ended).toMatchObject({ description: 'Le 15 répond de nouveau.', instruction: '' });
    const mistake = french({ phase: 'retracted', numbers: {} }, { about: { '15': 'down' } });
    expect(mistake.headline).toContain('l’annonce concernant le 15 est retirée');
    expect(mistake.instruction).toBe('');
  });

  it('name the places, or count them when they are many', () => {
    expect(french({ territories: ['22', '35'] }).headline).toMatch(/^Côtes-d'Armor et Ille/);
    const many = ['22', '29', '35', '44', '56'];
    expect(french({ territories: many }).headline).toMatch(/^5 départements/);
    expect(french({ territories: many }).areaDescription).toContain('Loire-Atlantique');
    expect(french({ territories: 'all' }).areaDescription).toBe('Toute la France');
    const [line] = CONTENT.lines;
    const lines = line === undefined ? [] : [{ ...line, area: '22' }];
    expect(french({ lines }).instruction).toContain("SAMU (15), Côtes-d'Armor\u00a0: 02");
  });

  it('give the time on the wall of the place', () => {
    expect(french({ territories: ['974'] }).description).toContain('à 21\u00a0h\u00a005');
    expect(french({ territories: ['972'] }).description).toContain('à 13\u00a0h\u00a005');
    expect(french({ onset: '2026-11-22T08:05:00Z' }).description).toContain('à 9\u00a0h\u00a005');
  });

  it('come in twelve languages, each its own, with every number and no French left over', () => {
    const texts = composeTexts({ nature: 'actual', content: CONTENT });
    expect(texts).toHaveLength(12);
    expect(new Set(texts.map(({ headline }) => headline)).size).toBe(12);
    for (const { language, description, headline, instruction } of texts) {
      for (const number of ['15', '18', '17', '112']) expect(description).toContain(number);
      expect(headline).toMatch(/15.*18/);
      expect(instruction).toContain('114');
      if (!language.startsWith('fr')) {
        expect(`${headline} ${description} ${instruction}`).not.toMatch(
          /\b(depuis|appels|avec|numéros|répond)/i,
        );
      }
      expect(`${headline}${description}${instruction}`).not.toMatch(/undefined|NaN|\.\.| {2}/);
    }
  });

  it('never speak of a drill in a real announcement, in any language', () => {
    fc.assert(
      fc.property(anyContent, fc.boolean(), (said, mistake) => {
        const content = mistake ? retracted(said) : said;
        const texts = composeTexts({ nature: 'actual', content, about: said.numbers });
        const titles = texts.flatMap(({ event, headline }) => [event, headline]);
        const bodies = texts.flatMap(({ description, instruction }) => [description, instruction]);
        expect(saysDrill(titles, bodies)).toBe(false);
        expect(titles.join()).not.toContain('EXERCICE');
      }),
      { numRuns: 50 },
    );
  });

  it('use the one space French wants before a colon', () => {
    for (const words of ALL_WORDS.filter(({ language }) => language.startsWith('fr'))) {
      const said = JSON.stringify(words);
      expect(said).not.toMatch(/ [:;!?]/);
      expect(said).not.toMatch(/\p{L}'\p{L}/u);
    }
  });
});
