/** Where a number holds, weighed. */
import { describe, expect, it } from 'vitest';
import { ANSWERERS } from '../answerers/model.ts';
import { detect, detectedIn } from '../detect.ts';
import { placingOf } from '../lists/replacements.ts';
import { whoAnswers } from '../lists/who-answers.ts';
import { understand } from '../read.ts';
import { readerOf } from '../read-text.fixtures.ts';
import { settingOf } from '../setting-of.ts';
import { type AreaWeights, settledArea } from './weigh.ts';
import fitted from './weights.json' with { type: 'json' };

const { item, numbers } = readerOf({
  source: { kind: 'prefecture', departement: '48' },
  title: 'Le 18 ne répond plus en Lozère',
});

/** The area of the one number of a text, where the rules give it some area. */
function settled(body: string, ruled: string, weights: AreaWeights): string {
  const understood = understand(item(body));
  const setting = settingOf(understood, 'ongoing', ['fire'], ['48']);
  const served = whoAnswers(understood, setting, false);
  const [entry] = served.keys();
  if (entry === undefined) throw new Error('no number in the text');
  return settledArea(entry, 'fire', placingOf(understood, setting, served), ruled, weights);
}

const BODY = 'Pompiers de Florac : 04 65 71 48 18';

describe('where a number holds', () => {
  it('is where the rules say, when nothing speaks for another area', () => {
    expect(settled(BODY, 'Florac', {})).toBe('Florac');
    expect(settled(BODY, '', {})).toBe('');
  });
  it('is another area only when that is worth clearly more', () => {
    expect(settled(BODY, '', { town: 0.4 })).toBe('');
    expect(settled(BODY, '', { town: 0.6 })).toBe('Florac');
  });
  it('is wider than the town that the rules name only when that is worth much more', () => {
    expect(settled(BODY, 'Florac', { all: 2.4 })).toBe('Florac');
    expect(settled(BODY, 'Florac', { all: 2.6 })).toBe('');
  });
  it('is the territory of a number without a name near it', () => {
    expect(settled('Pompiers : 04 65 71 48 18', '', { town: 9 })).toBe('');
  });
});

describe('the fitted weights', () => {
  it('are numbers', () => {
    expect(Object.keys(fitted).length).toBeGreaterThan(1000);
    expect(Object.values(fitted).every(Number.isFinite)).toBe(true);
  });
  it('tell whom a line serves from where its house stands', () => {
    const body =
      'Vallée des Gaves : caserne d’Argelès-Gazost, 05 36 49 65 52<br>Lourdes : 05 36 49 65 53';
    expect(numbers(body, { source: { kind: 'prefecture', departement: '65' } })[0]).toMatch(
      /Gaves$/,
    );
  });
});

describe('a long list of towns', () => {
  const TOWNS = ['Florac', 'Mende', 'Langogne', 'Marvejols', 'Ispagnac', 'Meyrueis', 'Barjac'];
  const names = [...TOWNS, 'Chanac', 'Nasbinals', 'Grandrieu', 'Aumont-Aubrac', 'Villefort'];
  const body = `Dans les communes de ${names.join(', ')} et Saugues : pompiers, 04 65 71 48 18`;

  it('is kept where the rules give it whole, though others stand nearer', () => {
    const ruled = `${names.join(', ')} et Saugues`;
    expect(settled(body, ruled, {})).toBe(ruled);
  });
});

describe('whatever is weighed', () => {
  const areasOf = ({ replacements }: ReturnType<typeof detect>) =>
    replacements.map(({ area }) => area);

  it('leaves numbers the places that a list gives them by their rank', () => {
    const body =
      'À Florac et à Mende, les pompiers répondent respectivement au 04 65 71 48 18 et au 04 65 71 48 19.';
    const tried = { areas: { all: 50 } };
    expect(areasOf(detectedIn(understand(item(body)), tried))).toEqual(['Florac', 'Mende']);
  });
  it('gives a number to nobody at the place where its words do', () => {
    const body =
      'Pompiers de Florac : 04 65 71 48 18.<br>Mairie de Mende, renseignements : 04 65 71 48 18.';
    const samu = ANSWERERS.map((answerer) => (answerer === 'samu' ? 50 : 0));
    const answerers = { temperature: 1, bias: samu, signs: {} };
    expect(areasOf(detectedIn(understand(item(body)), { answerers }))).toEqual(['Florac']);
  });
  it('shows no area that is too long to be a name', () => {
    const body = `Pompiers de V${'i'.repeat(300)}ville : 04 65 71 48 18.`;
    expect(areasOf(detect(item(body)))).toEqual(['']);
  });
});
