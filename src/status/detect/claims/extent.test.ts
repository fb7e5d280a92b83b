import { describe, expect, it } from 'vitest';
import { detect } from '../detect.ts';
import type { FeedItem } from '../model.ts';

const read = (title: string, body: string, departement: string | null = null) =>
  detect({
    id: 'x',
    source: { kind: 'press', departement },
    lang: 'fr',
    published: '2026-03-11T18:42:00+01:00',
    title,
    body,
  } satisfies FeedItem);
const where = (title: string, body: string, departement: string | null = null) =>
  read(title, body, departement).departements;

const NORMANDY = ['14', '27', '50', '61', '76'];

describe('a region', () => {
  const lines = '\nOrne : 02 61 91 61 15\nManche : 02 61 91 50 15';
  it('is narrowed to those of its territories that are listed', () => {
    expect(where('Normandie : le 15 en panne', `Voici qui appeler.${lines}`)).toEqual(['50', '61']);
  });
  it.each([
    'Le 15 ne répond plus dans toute la Normandie.',
    "Le 15 ne répond plus dans l'ensemble de la région.",
    'Le 15 ne répond plus dans les cinq départements normands.',
  ])('stays whole where the whole of it is said to be hit: %s', (said) => {
    expect(where('Le 15 en panne en Normandie', said + lines)).toEqual(NORMANDY);
  });
  it('is whole where all of its territories are counted, whatever else works in one of them', () => {
    const said = 'Le 18 est en panne dans les deux départements. En Haute-Corse, le 15 marche.';
    expect(where('Intempéries en Corse', said)).toEqual(['2A', '2B']);
  });
  it('is not narrowed by what is said of another number', () => {
    const said = 'Impossible de joindre le 15 en Alsace et en Moselle depuis 8 h.';
    expect(where('Le 15 en panne', `${said} Le 112 est instable dans le Haut-Rhin.`)).toEqual([
      '57',
      '67',
      '68',
    ]);
  });
  it('loses the territories said to have no trouble', () => {
    const fine = 'Rien à signaler : Calvados, Eure\nL’Orne et la Manche sont épargnées.';
    expect(
      where(
        'Les numéros d’urgence en Normandie',
        `Ne répondent plus : Seine-Maritime (15)\n${fine}`,
      ),
    ).toEqual(['76']);
  });
  it('keeps those where it lasts after an end elsewhere', () => {
    const title = 'Le 17 rétabli en Seine-Maritime, l’Eure et l’Orne toujours touchées';
    expect(where(title, 'Le 17 reste difficile d’accès dans l’Eure et dans l’Orne.')).toEqual([
      '27',
      '61',
    ]);
  });
  it('keeps a territory whose own line is given', () => {
    const body =
      'Le 15 est coupé dans toute la région. Le Samu de l’Orne répond au 02 61 91 61 15.';
    expect(where('Panne du 15 en Normandie', body)).toEqual(NORMANDY);
  });
});

describe('a territory', () => {
  it('is read from the field of a ticket that says where', () => {
    const ticket =
      'Départements : CÔTES-D’ARMOR (22), MORBIHAN (56)\nCause : carte KO, site de Vannes';
    expect(where('Incident majeur, appels au 15', ticket)).toEqual(['22', '56']);
  });
  it('is not read from another entry of a live report', () => {
    const body =
      '19h12 - Le Samu 24 ne peut plus être appelé par le 15.\n18h55 - 12 000 foyers sans courant dans les Landes.';
    expect(where('DIRECT. Tempête en Nouvelle-Aquitaine', body)).toEqual(['24']);
  });
  it('is the Nord beside another one, a direction within one', () => {
    expect(
      where(
        'Le 17 muet',
        'Le 17 est coupé dans le Nord, et depuis 17 h dans le Pas-de-Calais.',
        '62',
      ),
    ).toEqual(['59', '62']);
    expect(where('Le 17 muet', 'Le 17 est coupé dans le Nord.', '62')).toEqual(['62']);
  });
});

describe('the whole country', () => {
  it.each([
    "Les appels au 15 sont perturbés à l'échelle du pays.",
    "Le 15 est coupé d'un bout à l'autre du pays.",
    'Le 15 est coupé sur tout le territoire.',
  ])('is meant: %s', (body) => {
    const { national, departements } = read(
      'Panne du 15',
      `${body} La préfecture du Rhône a ouvert un numéro.`,
    );
    expect([national, departements]).toEqual([true, []]);
  });
  it('is not meant by the territory of who speaks for one', () => {
    const body = 'Les numéros 15 et 18 sont coupés sur l’ensemble du territoire.';
    expect(where('Panne des numéros d’urgence', body, '973')).toEqual(['973']);
  });
});

describe('territories', () => {
  it('are not the whole of a region where some of them are counted out of all', () => {
    const body =
      'Le 18 ne répond plus dans trois des quatre départements bourguignons. La Côte-d’Or, elle, est épargnée.';
    expect(where('Le 18 en panne', body)).toEqual(['58', '71', '89']);
  });
  it('are none where a number is taken from them', () => {
    const body = 'Une avarie prive les habitants de ces deux départements du 15.';
    expect(where('Manche et Calvados : le 15 en panne', body)).toEqual(['14', '50']);
  });
  it('are named by their codes even where that is a short number too', () => {
    const body = 'Dans le département du 17, les pompiers ne sont plus joignables au 18.';
    expect(where('Les pompiers injoignables', body)).toEqual(['17']);
  });
  it('are named so where people are deprived of something else too', () => {
    const body =
      'Les habitants privés de téléphone dans le département du 17 ne joignent plus le 18.';
    expect(where('Les pompiers injoignables', body)).toEqual(['17']);
  });
  it('are those whose numbers are listed where some of a region are counted out of all', () => {
    const body =
      'Le 18 ne répond plus dans trois des quatre départements bourguignons.\nNièvre : pompiers, 03 53 01 58 18\nYonne : pompiers, 03 53 01 89 18\nSaône-et-Loire : pompiers, 03 53 01 71 18';
    expect(where('Le 18 en panne', body)).toEqual(['58', '71', '89']);
  });
  it('are not hit where no number of their own is one to call', () => {
    const body =
      'Drôme : pompiers, 04 65 71 26 18\nArdèche : pompiers, 04 65 71 07 18\nVaucluse : standard de la radio, 04 65 71 84 33';
    const { departements, replacements } = read('Le 18 en panne dans la Drôme et en Ardèche', body);
    expect(departements).toEqual(['07', '26']);
    expect(replacements.map(({ area }) => area)).toEqual(['26', '07']);
  });
});
