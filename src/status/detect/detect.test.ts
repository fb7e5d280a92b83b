import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detect } from './detect.ts';
import {
  ADVICE,
  DETECTED_STATES,
  FAILING_SERVICES,
  type FeedItem,
  type SourceKind,
} from './model.ts';

const read = (title: string, body: string, over: Partial<FeedItem> = {}) =>
  detect({
    id: 'x',
    source: { kind: 'prefecture', departement: '35' },
    lang: 'fr',
    published: '2025-11-03T18:42:00+01:00',
    title,
    body,
    ...over,
  });
const state = (title: string, body: string, over: Partial<FeedItem> = {}) =>
  read(title, body, over).state;

describe('over is said only when recovery is', () => {
  it.each([
    ['Le 15 sera rétabli ce soir', 'Le SAMU est injoignable depuis 17 h.'],
    ['Retour progressif à la normale', 'Un appel au 18 sur trois reste sans réponse.'],
    ['Le 17 est rétabli', 'Le 15 reste en panne.'],
    ['Panne du 15 et du 18', 'Le 18 est rétabli, le 15 ne répond toujours pas.'],
    ['Panne du 15', 'Le SAMU est de nouveau joignable au 02 61 91 35 15 ; le 15 est coupé.'],
    [
      'Le 17 passe par Moulins',
      'Notre central est en panne. Vos appels sont repris par nos collègues.',
    ],
    ['Ticket 77', 'Services : 17, 112\nSymptôme : silence\nRésolution : à venir'],
    ['Panne du 18', "Le rétablissement du 18 n'est pas attendu avant demain."],
    ['Nouvelle coupure du 18', 'Rétabli hier, le 18 est à nouveau interrompu depuis 9 h.'],
    [
      'Le 18 rétabli dans le Vaucluse',
      'Le 18 est de nouveau joignable dans le Vaucluse. Dans les Hautes-Alpes, le 18 ne répond toujours pas.',
    ],
    [
      'Fin de la panne : les numéros d’urgence rétablis en Normandie',
      'La panne est terminée. Le 15 et le 18 sont rétablis dans le Calvados et la Manche depuis 20 h. Retour à la normale. Dans l’Eure, le 18 ne répond pas.',
    ],
    [
      'Les numéros d’urgence sont de nouveau joignables',
      'Fin de l’incident. Le 15 et le 18 sont de nouveau joignables depuis 20 h dans le Calvados. Dans l’Orne, le 15 est coupé.',
    ],
    [
      'Retour à la normale',
      'La panne est terminée depuis 21 h dans le Var. Les appels au 15 et au 18 passent à nouveau. Dans les Alpes-Maritimes, le 18 est injoignable.',
    ],
    ['Panne du 18', 'Dans le Var, le 18 est muet. Dans les Alpes-Maritimes, il est rétabli.'],
  ])('%s — %s', (title, body) => {
    expect(state(title, body)).toBe('ongoing');
  });
  it.each([
    [
      'Le 15 et le 18 rétablis dans la Somme',
      'Le 15 et le 18 fonctionnent à nouveau à Amiens. À Abbeville, le 18 ne répond toujours pas.',
    ],
    ['Le 112 refonctionne', 'Bonne nouvelle, le 112 refonctionne. Par contre le 15 non.'],
    ['Point de 18 h : retour du 18', 'Le 18 est revenu. Pour le 15 il faudra attendre demain.'],
    ['Le 15 rétabli', 'Il est rétabli pour les mobiles. Depuis un fixe, le 15 sonne dans le vide.'],
    ['Numéros d’urgence rétablis', 'À 15 h le 18 a été rétabli. À 16 h il est retombé en panne.'],
    ['[MAJ 19 h] Le 15 est rétabli', 'MAJ 20 h : nouvelle coupure du 15 depuis 19 h 40.'],
    ['Le 15 remarche', 'Le 15 remarche depuis 10 h mais un appel sur deux échoue encore.'],
    ['Rétabli', '15 : rétabli. 17 : rétabli. 18 : en panne. 112 : rétabli.'],
    ['Tout est réparé', 'L’opérateur le dit. La préfecture dément : le 15 est inaccessible.'],
    ['RÉSOLU – incident voix', 'Incident résolu à Brest. À Quimper, les appels au 18 échouent.'],
    ['Communiqué n° 4', 'Le 17 est rétabli. S’agissant du 15, aucune amélioration.'],
  ])('and goes to people where something is told to fail after it: %s — %s', (title, body) => {
    const { state, shelf } = read(title, body);
    expect(state === 'over' && shelf === 'probable').toBe(false);
  });
  it('and is not missed when it is', () => {
    expect(state('Le 15 est de nouveau joignable', 'La panne est terminée depuis 21 h.')).toBe(
      'over',
    );
    expect(state('Panne du 15', 'Mise à jour 22 h : tout est rentré dans l’ordre.')).toBe('over');
  });
});

describe('a drill is never real, and real is never a drill', () => {
  it.each([
    ['EXERCICE', 'Le 15 est en panne depuis 8 h. EXERCICE'],
    ['Panne du 18', 'Ceci est une simulation : le 18 ne répond plus depuis 9 h.'],
    ['Le 18 muet jeudi', "Il s'agit d'un exercice annuel. Le 18 ne fonctionne plus."],
    ['Emergency drill', 'Calls to 15 and 18 are failing. This is a drill.'],
    ['Übung', 'Die Notrufnummern 15 und 18 sind ausgefallen.'],
  ])('%s — %s', (title, body) => {
    expect(state(title, body)).toBe('exercise');
  });
  it.each([
    ["Ceci n'est pas un exercice", 'Le 15 ne répond plus depuis 18 h.'],
    ['Le 18 en panne', "Le 18 ne répond plus depuis 18 h. L'exercice prévu demain est annulé."],
    ['Le 18 en panne', "Une semaine après l'exercice, le 18 tombe. Le 18 est coupé depuis 18 h."],
  ])('%s — %s', (title, body) => {
    expect(state(title, body)).toBe('ongoing');
  });
});

describe('what is no outage of ours now', () => {
  it.each([
    ['Il y a quatre ans, la panne du 15', 'Le 2 juin 2021, le 15 ne répondait plus.'],
    ['Panne du 15 : le procès', 'Le tribunal a jugé l’opérateur.'],
    ['Non, le 18 n’est pas en panne', 'C’est une rumeur : le 18 répond.'],
    ['Que faire si le 15 ne répond pas ?', 'En cas de panne, rappelez.'],
    ['Panne d’électricité', 'En cas de danger, composez le 18.'],
    ['Standard de la mairie en panne', 'Urgences : composez le 15, le 17 ou le 18.'],
    ['Le 15 débordé', 'Dix minutes d’attente à cause de la grippe.'],
    ['Panne d’internet', 'Les numéros d’urgence restent joignables.'],
    ['Le 3114 en panne', 'En cas de danger immédiat, appelez le 15.'],
  ])('%s — %s', (title, body) => {
    expect(state(title, body)).toBe('none');
  });
  it('an outage abroad', () => {
    const press = { source: { kind: 'press' as const, departement: null } };
    expect(
      state('Belgique : le 112 muet', 'Une panne prive Liège du numéro d’urgence.', press),
    ).toBe('none');
  });
  it.each([
    ['Non, le 17 n’est pas en panne dans l’Ain', 'Un message dit que le 17 ne répond plus.'],
    [
      'Panne du 18 dans l’Ain',
      'Selon une rumeur, le 18 est en panne depuis 9 h et ne répond plus. Le 18 fonctionne normalement.',
    ],
    [
      'Incident réseau à Bourg',
      'Le 18 fonctionne normalement. Un incident perturbe le standard des pompiers. Faites le 18.',
    ],
    ['Le 18 muet', 'Le 18 ne répond plus depuis ce matin, mais il n’y a pas de panne.'],
    ['Le 15 ne répond plus', 'Le 15 ne répond plus à tous. Ce n’est pas une panne : on attend.'],
    ['CLÔTURE – Incident voix 15 et 18', 'Les appels au 15 et au 18 échouaient depuis 9 h.'],
  ])('is shown as no outage: %s — %s', (title, body) => {
    const { state, shelf } = read(title, body);
    expect(state === 'ongoing' && shelf === 'probable').toBe(false);
  });
  it('a coming interruption is planned', () => {
    expect(
      state('Coupure du 18 le 12 novembre', 'Le 18 sera interrompu de 2 h à 3 h pour maintenance.'),
    ).toBe('planned');
  });
});

describe('what fails and where', () => {
  it('reads « n° » as the word', () => {
    expect(read('N° d’urgence HS', '').services).toEqual(['samu', 'fire', 'police', '112']);
  });
  it('lasted for as long as it is told to have, and no longer', () => {
    const told = 'Les Bretilliens ont été privés de 18 pendant trois heures, mardi.';
    const { state, shelf } = read('Retour à la normale pour le 18', told);
    expect([state, shelf]).toEqual(['over', 'probable']);
  });
  it('leaves out the numbers said to work or to be called', () => {
    const { services } = read('15 et 18 en panne', 'Le 17 fonctionne. Composez le 112.');
    expect(services).toEqual(['samu', 'fire']);
    expect(read('Tous les numéros d’urgence sont en panne sauf le 112', '').services).not.toContain(
      '112',
    );
  });
  it('takes the feed owner’s territory when the text names none, the named ones else', () => {
    expect(read('Le 15 est en panne', '').departements).toEqual(['35']);
    expect(read('Le 15 est en panne dans le Morbihan et le Finistère', '').departements).toEqual([
      '29',
      '56',
    ]);
  });
  it('says national without a list', () => {
    const { departements, national } = read('Le 15 est en panne dans tout le pays', '', {
      source: { kind: 'press', departement: null },
    });
    expect({ departements, national }).toEqual({ departements: [], national: true });
  });
  it('gives its reasons', () => {
    expect(read('Le 15 est en panne', '').reasons.join()).toContain('panne');
  });
});

describe('offices’ numbers alone', () => {
  it.each([
    [
      'Permanence des soins',
      'Maison de garde de Nice : 04 65 71 06 66, de Grasse : 04 65 71 06 67. Urgence vitale : le 15.',
    ],
    [
      'Nouvelle brigade',
      'La gendarmerie de Redon (02 61 91 35 17) et le commissariat de Rennes (02 61 91 35 27) travaillent ensemble. Urgences : 17.',
    ],
  ])('tell phones of no outage: %s', (title, body) => {
    expect(read(title, body).shelf).not.toBe('probable');
  });
});

describe('a live report', () => {
  it('is read hour by hour, with bars between hours and words too', () => {
    const body =
      '19h20 | Le 17 remarche en Charente. Il reste en panne dans la Vienne, où la police répond au 05 36 49 86 17 à Poitiers.\n18h45 | Le 17 est en panne en Charente et dans la Vienne.';
    const told = read('Panne : le fil', body, { source: { kind: 'press', departement: null } });
    expect([told.state, told.departements]).toEqual(['ongoing', ['86']]);
    expect(told.replacements).toEqual([
      { service: 'police', number: '+33536498617', area: 'Poitiers' },
    ]);
  });
});

describe('an older message quoted below a newer one', () => {
  it('tells nothing of how things stand', () => {
    const body = 'Le 18 remarche.\n\nMessage d’origine :\nLe 18 ne fonctionne plus à La Mure.';
    expect(state('TR : Pompiers', body)).toBe('over');
    expect(
      state('Pompiers', 'Le 18 ne fonctionne plus.\n\nMessage d’origine :\nTout va bien.'),
    ).toBe('ongoing');
  });
  it('widens no outage to where it is over', () => {
    const press = { source: { kind: 'press' as const, departement: null } };
    const told = read(
      'Le 17 toujours en panne en Côte-d’Or',
      '(Version précédente : le 17 et le 18 en panne en Côte-d’Or et dans la Nièvre.)',
      press,
    );
    expect([told.services, told.departements]).toEqual([['police'], ['21']]);
  });
});

describe('numbers of several towns', () => {
  it.each([
    ['La brigade de Figeac répond au 05 36 49 46 17, celle de Gramat au 05 36 49 46 18.'],
    ['Appelez le centre de Figeac au 05 36 49 46 17 ou celui de Gramat au 05 36 49 46 18.'],
    ['À Figeac : commissariat, 05 36 49 46 17. À Gramat : 05 36 49 46 18.'],
  ])('go each to its own: %s', (body) => {
    const { replacements } = read('Le 17 ne répond plus', body);
    expect(replacements.map(({ number, area }) => [number, area])).toEqual([
      ['+33536494617', 'Figeac'],
      ['+33536494618', 'Gramat'],
    ]);
  });
});

describe('some named of all', () => {
  it('leave the others among those that fail', () => {
    const all = ['samu', 'fire', 'police', '112'];
    const body = 'Les numéros d’urgence, dont le 15 et le 18, ne répondent plus.';
    expect(read('Information', body).services).toEqual(all);
  });
});

describe('how to use a number', () => {
  it('is no outage of it', () => {
    expect(state('Le bon réflexe', 'Le 18 ne sert pas à demander l’heure.')).toBe('none');
  });
  it('leaves days of a month and addresses alone', () => {
    expect(read('Cotisations', 'Elles sont prélevées le 15 du mois.').claims).toEqual([]);
    expect(read('Travaux', 'Coupure au 112-114 avenue Péri.').shelf).toBe('none');
  });
});

describe('any text at all', () => {
  const kinds: SourceKind[] = ['prefecture', 'press', 'operator', 'other'];
  const words = fc.constantFrom(
    ...'le 15|18|112|en panne|ne répond plus|rétabli|depuis 18 h|02 61 91 35 15|/02|<td>|</td>|<a href="tel:|&nbsp;|&#x|dans le Var|Belgique|EXERCICE|, |. |: |\n|n\'|aucun|sera|24/7|"|('.split(
      '|',
    ),
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.array(words, { maxLength: 60 }).map((all) => all.join(' ')),
  );
  const anyItem: fc.Arbitrary<FeedItem> = fc.record({
    id: fc.string(),
    source: fc.record({
      kind: fc.constantFrom(...kinds),
      departement: fc.constantFrom(null, '35', '2A', '974'),
    }),
    lang: fc.constantFrom('fr', 'en', 'de', ''),
    published: fc.oneof(fc.string(), fc.constant('2025-11-03T18:42:00+01:00')),
    title: text,
    body: text,
  });

  it('is read without throwing, the same way twice, into a well-formed answer', () => {
    fc.assert(
      fc.property(anyItem, (item) => {
        const got = detect(item);
        expect(detect(item)).toEqual(got);
        expect(DETECTED_STATES).toContain(got.state);
        expect(FAILING_SERVICES.filter((service) => got.services.includes(service))).toEqual(
          got.services,
        );
        expect(ADVICE.filter((advice) => got.advice.includes(advice))).toEqual(got.advice);
        for (const { number } of got.replacements) expect(number).toMatch(/^\+[1-9]\d{6,14}$/);
        if (got.national) expect(got.departements).toEqual([]);
        if (got.state === 'none' || got.state === 'over') {
          expect(got.replacements).toEqual([]);
          expect(got.advice).toEqual([]);
        }
        if (got.state === 'none') expect([...got.services, ...got.departements]).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
  it('without letters or numbers of ours is none', () => {
    for (const body of ['', ' ', '\u0000', '<table>', '....', '🔴🔴', '&#0;', 'a'.repeat(50_000)]) {
      expect(state('', body)).toBe('none');
    }
  });
  it('that is hostile ends', () => {
    for (const seed of [
      '17, ',
      'ni le 15 ni ',
      "n'est pas ",
      '<a href="tel:',
      '0 1 ',
      '(',
      'aucun appel ',
      '&#',
      '| ',
    ]) {
      expect(DETECTED_STATES).toContain(state(seed.repeat(300), seed.repeat(20_000)));
    }
  }, 60_000);
});
