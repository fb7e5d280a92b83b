import { describe, expect, it } from 'vitest';
import { detect } from '../detect.ts';
import { DOUBT, type FeedItem } from '../model.ts';

const read = (title: string, body: string, change: Partial<FeedItem> = {}) => {
  const item: FeedItem = {
    id: 'x',
    source: { kind: 'prefecture', departement: '35' },
    lang: 'fr',
    published: '2026-03-11T18:42:00+01:00',
    title,
    body,
    ...change,
  };
  const { state, shelf, reasons } = detect(item);
  const doubts = reasons.filter((reason) => reason.startsWith(DOUBT));
  return { state, shelf, doubts: doubts.map((doubt) => doubt.slice(DOUBT.length)) };
};

describe('an end beside something that lasts', () => {
  it.each([
    ['Samu : c’est rétabli en Savoie, pas encore en Haute-Savoie', ''],
    ['Le 18 est rétabli… ou presque', 'Il remarche depuis les portables.'],
    ['Le 18 est rétabli', 'Ça remarche depuis les portables, toujours rien depuis les fixes.'],
    ['Le 112 est reparti, le 17 non', ''],
    ['Le 17 fonctionne de nouveau à Redon', 'Toujours pas de 17 à Fougères.'],
  ])('is not shown as over: %s — %s', (title, body) => {
    const { state, shelf } = read(title, body);
    expect(state === 'over' && shelf === 'probable').toBe(false);
  });
  it.each([
    ['Le 112 est reparti, le 17 non', ''],
    ['Le 17 fonctionne de nouveau à Redon', 'Toujours pas de 17 à Fougères.'],
    [
      'Samu : c’est rétabli en Savoie, pas encore en Haute-Savoie',
      'En Haute-Savoie, continuez d’appeler le 04 65 71 74 15 à la place du 15.',
    ],
  ])('goes on where it is told in so many words to last: %s — %s', (title, body) => {
    expect(read(title, body).state).toBe('ongoing');
  });
  it('is an end where only what had failed is told', () => {
    const told = 'L’opérateur a isolé la carte défectueuse à 23 h 15.';
    expect(read('Le 18 est de nouveau joignable', told)).toEqual({
      state: 'over',
      shelf: 'probable',
      doubts: [],
    });
  });
});

describe('a text of which no rule knows what fails', () => {
  it.each([
    ['Alerte population', 'Plus moyen d’avoir les secours au téléphone à Vitré.'],
    ['Mairie', 'On demande les pompiers, toujours rien depuis trois heures. Le technicien tarde.'],
  ])('is for people and never shown: %s — %s', (title, body) => {
    expect(read(title, body).shelf).toBe('review');
  });
  it('is nothing where it is of something else', () => {
    expect(
      read('Conseil municipal', 'Le rapport sur les urgences climatiques est voté.').shelf,
    ).toBe('none');
  });
});

describe('what is no outage of a number', () => {
  it('is a mobile network that fails, where no number is spoken of', () => {
    const told = 'Les abonnés de deux opérateurs n’ont plus de réseau mobile à Plélan-le-Grand.';
    expect(read('Antenne-relais en panne à Plélan', told).shelf).not.toBe('probable');
  });
  it('is a number that many people call', () => {
    const told = 'Le 15 reçoit un nombre d’appels inhabituel. Les délais de réponse sont allongés.';
    expect(read('Forte activité au Samu', told).shelf).not.toBe('probable');
  });
});

describe('what speaks against showing a text', () => {
  it('is that the only word of a trouble is said where no call is spoken of', () => {
    const told = read(
      'Le 17 n’est ni l’horloge parlante ni l’annuaire',
      'Pour un objet perdu, adressez-vous au 05 36 49 33 00.',
    );
    expect(told.state === 'ongoing' && told.shelf === 'probable').toBe(false);
  });
  it('is that what was planned is called off', () => {
    const told = read(
      'Maintenance du 112 annulée',
      'L’opération du 18 mars, qui devait interrompre le 112 dans l’Ain, n’aura finalement pas lieu.',
    );
    expect(told.shelf).not.toBe('probable');
  });
  it('is that the end is of something else', () => {
    const other = read(
      'Panne de téléphone à Guéret : c’est réparé',
      'La téléphonie fixe est rétablie depuis 16 h 40. Les appels d’urgence n’étaient pas touchés.',
      { source: { kind: 'operator', departement: null } },
    );
    expect(other.shelf).not.toBe('probable');
    expect(other.doubts).toEqual(['what is back was no number']);
  });
  it('is that it is abroad', () => {
    const belgian = 'Le 112 ne répond plus en Belgique depuis 9 h, appelez le 02 61 91 35 18.';
    const { shelf, doubts } = read('Panne du 112 en Belgique', belgian);
    expect(shelf).not.toBe('probable');
    expect(doubts).toContain('it is abroad');
  });
});

describe('a hoax that is quoted and denied', () => {
  const HOAX =
    'Une capture d’écran circule : « Le 18 est HS, appelez votre secteur : Rennes 02 61 91 35 01, Redon 02 61 91 35 02. » ';
  const SDIS = { source: { kind: 'sdis', departement: '35' } } as const;

  it.each([
    ['STOP INTOX', `${HOAX}C’est FAUX. Le 18 et le 112 fonctionnent parfaitement.`],
    ['Message faux', `${HOAX}C’est un canular. Le 18 répond.`],
  ])('is not shown as an outage: %s — %s', (title, body) => {
    expect(read(title, body, SDIS).shelf).not.toBe('probable');
  });
  it('is doubted in so many words', () => {
    const body = `${HOAX}C’est FAUX. Le 18 et le 112 fonctionnent parfaitement.`;
    expect(read('STOP INTOX', body, SDIS).doubts).toContain('it is denied as a rumour');
  });
  it.each([
    ['Le 18 en panne', 'C’est faux, disent certains : le 18 ne répond plus depuis 9 h.'],
    [
      'Le 18 en panne',
      'Le 17 répond. Le 18 ne répond plus. Une rumeur parle de piratage, c’est faux.',
    ],
    [
      'Le 18 et le 17 en panne',
      'Le 18 et le 17 ne répondent plus. On dit que le 15 aussi, c’est faux : le 15 répond.',
    ],
    [
      'Le 15 est muet',
      'Rumeur de cyberattaque démentie. Le 15 répond aux appels passés depuis un fixe.',
    ],
    [
      'Le 18 est muet',
      'Ce n’est pas un canular. Le 18 fonctionne chez les abonnés Free seulement.',
    ],
    [
      'Le 18 est muet',
      'Depuis 7 h, le 18 ne répond plus. Un message parle de travaux. C’est faux. Depuis un fixe, le 18 répond.',
    ],
  ])('is none where the outage itself stands: %s — %s', (title, body) => {
    const { state, doubts } = read(title, body);
    expect(state).toBe('ongoing');
    expect(doubts).not.toContain('it is denied as a rumour');
  });
});
