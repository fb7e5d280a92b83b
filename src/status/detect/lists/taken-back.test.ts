/** Numbers that one entry of a live report corrects in another, and places that hold for a whole entry. */
import { describe, expect, it } from 'vitest';
import type { FeedItem } from '../model.ts';
import { readerOf } from '../read-text.fixtures.ts';

const { read, ruled: numbers } = readerOf({
  source: { kind: 'prefecture', departement: '29' },
  title: 'Le 15, le 17 et le 18 ne répondent plus dans le Finistère',
});
const BY_PRESS: Partial<FeedItem> = { source: { kind: 'press', departement: null } };

describe('a number that is set right elsewhere in the text', () => {
  it('is replaced by the good one, which is of the same service', () => {
    const told =
      '19h26 Erratum. Le numéro du Samu n’est PAS le 02 61 91 79 15. Le bon : 02 61 91 97 15.\n' +
      '18h50 Samu : 02 61 91 79 15. Pompiers : 02 61 91 97 18.';
    expect(numbers(told).sort()).toEqual(['fire 9718', 'samu 9715']);
  });
  it('is left out where a correction gives another for the same house', () => {
    const told =
      '13:15 Rectificatif\nUne coquille dans notre message de 11:50 : la gendarmerie d’Audierne, c’est le 02 61 91 29 71.\n' +
      '11:50 Qui appeler ?\nSamu 29 : 02 61 91 29 15. Gendarmerie d’Audierne : 02 61 91 29 17. Gendarmerie de Quimperlé : 02 61 91 29 72.';
    expect(numbers(told)).not.toContain('gendarmerie 2917 Audierne');
    expect(numbers(told)).toContain('gendarmerie 2971 Audierne');
    expect(numbers(told)).toContain('gendarmerie 2972 Quimperlé');
  });
  it('is left out where it is the old one and does not answer, and kept where it is only busy', () => {
    const again = '\nGendarmerie : 02 61 91 88 42';
    const old = (then: string) =>
      numbers(
        `La gendarmerie a un nouveau numéro, 02 61 91 88 43 ; l’ancien (02 61 91 88 42) ${then}.${again}`,
      );
    expect(old('ne répond plus')).toEqual(['gendarmerie 8843']);
    expect(old('est saturé')).toEqual(['gendarmerie 8843', 'gendarmerie 8842']);
  });
  it('is left out where there is no more need of it', () => {
    expect(
      numbers(
        'Il n’y a plus lieu d’utiliser le 02 61 91 35 07.\nSamu : 02 61 91 35 15. Pompiers : 02 61 91 35 07.',
      ),
    ).toEqual(['samu 3515']);
  });
});

describe('a number that is told to be forgotten', () => {
  it.each([
    'Oubliez les numéros provisoires, à commencer par le 02 61 91 35 18, et faites le 18.',
    'Le 02 61 91 35 18 donné à 20 h 15 ne marche plus, annonce la préfecture.',
    'Vous pouvez oublier le 02 61 91 35 18, il sera débranché ce soir.',
    'Le 02 61 91 35 18 donné à 21 h 20 est noyé, au sens propre.',
    'Les numéros que nous donnions à midi (02 61 91 35 28 et 02 61 91 35 18) sont donc à oublier.',
    'Le 02 61 91 35 18 et le 02 61 91 35 28 sont abandonnés.',
    'Une première version de cette alerte indiquait le 02 61 91 35 18, une ligne administrative.',
    'La préfecture avait d’abord donné le 02 61 91 35 18 pour les pompiers. Il s’agissait d’une erreur.',
    'Un premier message mentionnait pour les pompiers le 02 61 91 35 18, depuis retiré.',
    'La caserne prend les appels au 02 61 91 35 18. [Mise à jour 15h52 : ce numéro n’est plus à utiliser]',
    'Nous avions inversé deux chiffres à 9 h 58 (02 61 91 35 18). Toutes nos excuses.',
    'Les numéros de Vitré (02 61 91 35 28) et de Rennes (02 61 91 35 18) donnés dans la nuit sont désactivés.',
    'Les numéros de ce matin étaient le 02 61 91 35 28 et le 02 61 91 35 18, débranchés.',
    'Les numéros diffusés tôt (02 61 91 35 28 et 02 61 91 35 18) ont été remplacés à 11 h 30.',
    'Mise au point : le 02 61 91 35 18, en vigueur hier pour tous, est désactivé depuis ce matin.',
    'Le numéro des pompiers 02 61 91 35 18 figurant dans le message n° 2 est à retirer de vos supports.',
    'Le 02 61 91 35 18, donné à 13 h 45, n’aboutit pas. Ne l’utilisez plus.',
    'Ille-et-Vilaine : ignorez le 02 61 91 35 18.',
    'Rennes avait le 02 61 91 35 18, plus la peine.',
    'Le 02 61 91 35 18, donné à 13 h 45, ne fonctionne pas. Ne l’utilisez plus.',
    'Le numéro de la caserne (02 61 91 35 18) donné ce midi n’a plus lieu d’être.',
    'Inutile d’y composer encore le 02 61 91 35 18.',
  ])('is left out wherever it stands: %s', (told) => {
    expect(numbers(`${told}\nSamu : 02 61 91 35 15. Pompiers : 02 61 91 35 18.`)).toEqual([
      'samu 3515',
    ]);
  });
  it.each([
    'Un faux numéro des pompiers circule sur WhatsApp, le 02 61 91 35 18.',
    'Un SMS signé « Samu 35 » invite à appeler le 02 61 91 35 18 en cas de malaise. C’est une arnaque.',
    'Une rumeur fait état d’un second numéro des pompiers, le 02 61 91 35 18.',
    'Un message attribué à tort aux pompiers renvoie vers le 02 61 91 35 18.',
    'N’appelez pas les pompiers au 02 61 91 35 18, qui circule sur les réseaux sociaux.',
  ])('is left out as a rumour or a fraud: %s', (told) => {
    expect(numbers(`Samu : 02 61 91 35 15.\n${told}`)).toEqual(['samu 3515']);
  });
  it.each([
    'Un SMS donne le 02 61 91 35 18 pour les pompiers : c’est un faux.',
    'Un SMS donne le 02 61 91 35 18 pour les pompiers. C’est faux.',
    'Les lignes données (02 61 91 35 18 et 02 61 91 35 28) sont abandonnées.',
  ])('is left out in other words: %s', (told) => {
    expect(numbers(`Samu : 02 61 91 35 15.\n${told}`)).toEqual(['samu 3515']);
  });
  it.each([
    'Composez le 02 61 91 35 15 pour le Samu à la place du 15 : ce numéro ne répond plus.',
    'Pour le Samu, appelez le 02 61 91 35 15. N’appelez plus le 15, ce numéro ne fonctionne plus.',
    'Samu : 02 61 91 35 15, numéro donné par la préfecture tant que le 15 est coupé.',
    'Le 02 61 91 35 15, diffusé par le Samu, est à composer car le 15 est hors service.',
    'Le 02 61 91 35 15 est opérationnel pour le Samu. Il faut désormais composer ce numéro.',
    'Contrairement à une rumeur, le Samu répond au 02 61 91 35 15.',
    'Ne croyez pas la rumeur et appelez le Samu au 02 61 91 35 15.',
    'Samu : 02 61 91 35 15. On lit que le 112 serait coupé, une rumeur circule. C’est faux.',
    'Le 02 61 91 35 15, qui circule sur les réseaux sociaux, est le bon numéro du Samu.',
    'Appelez le Samu au 02 61 91 35 15, le 15 est débranché.',
    'Appelez le Samu au 02 61 91 35 15, puisque le 15 est débranché.',
    'Samu : 02 61 91 35 15. Le 15 ? Ne le faites plus.',
    'Samu : 02 61 91 35 15, l’ancien numéro est débranché.',
    'Samu : 02 61 91 35 15 (les numéros diffusés à midi sont débranchés).',
    'Le Samu répond au 02 61 91 35 15, qui prend la suite d’un numéro supprimé.',
  ])('is none that is good, though another fails or is talked of: %s', (told) => {
    expect(numbers(`${told}\nPompiers : 02 61 91 35 18.`)).toContain('samu 3515');
  });
  it('is left out where it is not the one that is told', () => {
    const told = 'La caserne est au 02 61 91 35 28, pas au 02 61 91 35 18.';
    expect(numbers(`${told}\nPompiers : 02 61 91 35 18.`)).toEqual(['fire 3528']);
  });
  it('is left out where another is to be called from now on', () => {
    const told =
      'Pompiers : 02 61 91 35 18.\nLe 02 61 91 35 18 est saturé. La préfecture demande désormais de composer le 02 61 91 35 28 pour les pompiers.';
    expect(numbers(told)).toEqual(['fire 3528']);
  });
  it('is left out where there is no use in calling it', () => {
    const told =
      'Samu : 02 61 91 35 15.\nInutile donc d’appeler le 02 61 91 35 18, qui circule sur les réseaux sociaux.';
    expect(numbers(told)).toEqual(['samu 3515']);
  });
});

describe('a place', () => {
  it('stands before its number, though the line began with numbers that have theirs behind', () => {
    const told =
      '03 53 01 54 18 (Meurthe-et-Moselle) et 03 53 01 88 18 (Vosges). Dans la Meuse, appeler les centres : Bar-le-Duc 03 53 01 55 31, Verdun 03 53 01 55 32, Commercy 03 53 01 55 33.';
    const title = 'Le 18 en panne dans la Meuse, la Meurthe-et-Moselle et les Vosges';
    expect(numbers(told, { ...BY_PRESS, title })).toEqual([
      'fire 5418 54',
      'fire 8818 88',
      'fire 5531 Bar-le-Duc',
      'fire 5532 Verdun',
      'fire 5533 Commercy',
    ]);
  });
  it('is no word that asks to note numbers', () => {
    expect(numbers('Notez-les : le Samu, 02 61 91 53 15. Les pompiers : 02 61 91 53 18.')).toEqual([
      'samu 5315',
      'fire 5318',
    ]);
  });
  it('that heads an entry of a live report is that of the lines below it', () => {
    const told = [
      '21:06 — Charente-Maritime : où appeler ?',
      'La préfecture demande de composer le 05 36 49 17 15 pour le Samu.',
      '20:15 — Le 15 perturbé en Vendée',
      'On peut composer le 02 61 91 85 15 pour le Samu.',
    ].join('\n');
    const title = 'DIRECT. Le 15 perturbé en Vendée et en Charente-Maritime';
    expect(numbers(told, { ...BY_PRESS, title })).toEqual(['samu 1715 17', 'samu 8515 85']);
  });
  it('where the Samu sits, told by a town hall, bounds no number of it', () => {
    const source = { kind: 'mairie', departement: '56' } as const;
    const title = 'Île de Groix : le 15 et le 18 en panne';
    expect(numbers('le SAMU, à Vannes : 02 61 91 56 15', { source, title })).toEqual(['samu 5615']);
  });
  it('behind the territory that opens a sentence holds for its numbers', () => {
    const title = 'Le 17 et le 18 coupés en Guadeloupe et à Saint-Martin';
    const told =
      'En Guadeloupe, pour les Saintes, appelez le centre de secours, 05 36 49 52 35, ou la gendarmerie, 05 36 49 08 20. Pour Marie-Galante, les pompiers décrochent au 05 36 49 96 89.';
    expect(numbers(told, { ...BY_PRESS, title })).toEqual([
      'fire 5235 Les Saintes',
      'gendarmerie 0820 Les Saintes',
      'fire 9689 Marie-Galante',
    ]);
  });
  it('that opens the sentence is not that of the house in a bracket behind the number', () => {
    expect(numbers('Pour la Sologne, plutôt le 02 61 91 41 52 (pompiers de Romorantin).')).toEqual([
      'fire 4152 Sologne',
    ]);
  });

  it('is none where minutes stand before a colon', () => {
    const told =
      'Le 15 est coupé.\nNotre message de 11:50 : la gendarmerie d’Audierne répond au 02 61 91 29 71.\nSamu 29 : 02 61 91 29 15.';
    expect(read(told, BY_PRESS).departements).toEqual(['29']);
  });
  it('that opens an entry holds for each of its numbers', () => {
    expect(
      numbers(
        'Île de Sein : dispensaire, urgences vitales, 02 61 91 88 40 ; pompiers 02 61 91 88 41 ; gendarmerie 02 61 91 88 42',
      ),
    ).toEqual(['samu 8840 Île de Sein', 'fire 8841 Île de Sein', 'gendarmerie 8842 Île de Sein']);
  });
  it('of a bracket ends with it', () => {
    const told =
      'OISE. Samu de Beauvais 03 53 01 82 98 (Compiégnois et Noyonnais : 03 53 01 86 25), Codis 03 53 01 17 67.\nSOMME. Samu 03 53 01 80 15.';
    const title = 'Le 15 et le 18 en panne dans l’Oise et la Somme';
    expect(numbers(told, { ...BY_PRESS, title })).toEqual([
      'samu 8298 60',
      'samu 8625 Compiégnois et Noyonnais',
      'fire 1767 60',
      'samu 8015 80',
    ]);
  });
  it('is the part of the territory that stands behind the service, not what a bracket details', () => {
    const told =
      'Samu : 05 36 49 19 15\nPompiers, Haute-Corrèze (Ussel, Meymac) : 05 36 49 19 75\nSamu, bassin de Brive : 05 36 49 19 17';
    const title = 'Le 15 et le 18 en panne en Corrèze';
    expect(numbers(told, { ...BY_PRESS, title })).toEqual([
      'samu 1915',
      'fire 1975 Haute-Corrèze',
      'samu 1917 bassin de Brive',
    ]);
  });
  it('that calls reach is not where they are missed', () => {
    const mairie: Partial<FeedItem> = { source: { kind: 'mairie', departement: '973' } };
    const title = 'Interruption mardi 13 octobre';
    const told =
      'Le 15, le 17 et le 18, qui aboutissent à Cayenne, ne répondront pas mardi 13 octobre.\nGENDARMERIE : 05 36 49 52 76';
    expect(numbers(told, { ...mairie, title })).toEqual(['gendarmerie 5276']);
  });
  it('of one name with another is the one in the territory that the text is about', () => {
    const told = 'Le 17 est coupé du Carbet à Saint-Pierre.';
    const title = 'Martinique : le 15 et le 17 hors service';
    expect(read(told, { ...BY_PRESS, title }).departements).toEqual(['972']);
    const islands = read('Le 15 est coupé aux Saintes.', { ...BY_PRESS, title: 'Le 15 coupé' });
    expect(islands.departements).toEqual(['971']);
    const town = read('Le 15 est coupé à Saintes.', { ...BY_PRESS, title: 'Le 15 coupé' });
    expect(town.departements).toEqual(['17']);
  });
});

it('for fire and a malaise is of the pompiers where their own number alone fails', () => {
  const source = { kind: 'sdis', departement: '40' } as const;
  const title = 'Le 18 et le 112 ne passent plus dans les Landes';
  expect(numbers('Feu, accident, malaise : faites le 05 36 49 40 18', { source, title })).toEqual([
    'fire 4018',
  ]);
});

describe('a number of somebody else', () => {
  it.each([
    'Un médecin ? Le 116 117, pas le Samu. Routes : 02 61 91 63 18 (Département).',
    'Cellule de crise réseau (CODIS, SAMU, préfectures exclusivement) : 02 61 91 63 18',
    'Publicité : 02 61 91 63 18',
    'D341 coupée. Inforoute29 : 02 61 91 63 18.',
    'Le cabinet médical du bourg reste ouvert et a son numéro habituel, 02 61 91 63 18.',
    'Une info, un témoignage ? Le standard de Radio Vézère est ouvert au 02 61 91 63 18.',
  ])('is none to call: %s', (told) => {
    expect(numbers(`Samu : 02 61 91 29 15\n\n${told}`)).toEqual(['samu 2915']);
  });
});

describe('a number that is good', () => {
  const OF_35: Partial<FeedItem> = {
    source: { kind: 'prefecture', departement: '35' },
    title: 'Le 18 en panne',
  };

  it.each([
    'Numéro temporaire des pompiers : 02 61 91 35 18, il sera désactivé dès que le 18 sera rétabli.',
    'Le numéro temporaire des pompiers, le 02 61 91 35 18, reste actif et sera supprimé au retour à la normale.',
    'Faites le 02 61 91 35 18 : nos lignes habituelles sont débranchées à cause des inondations.',
    'Les pompiers vous répondent au 02 61 91 35 18 : vos appels ont été retirés du circuit habituel.',
    'Pompiers : 02 61 91 35 18 pendant que le central de Rennes est éteint.',
    'Le 02 61 91 35 18 prend vos appels pendant que le central des pompiers est éteint.',
    'Pompiers : 02 61 91 35 18, deux cartes réseau ont été remplacées sans succès.',
    'Pompiers : 02 61 91 35 18. Le 18 sonne dans le vide. Ne le composez plus.',
    'Appelez les pompiers au 02 61 91 35 18. Le 18 est coupé. Ne l’utilisez plus.',
    'Le 18 est en panne. Inutile d’y téléphoner : les pompiers répondent au 02 61 91 35 18.',
    'Pompiers : 02 61 91 35 18, plus la peine d’essayer le 18.',
    'Le 18 est coupé : inutile d’y appeler, faites le 02 61 91 35 18.',
    'Pompiers : 02 61 91 35 18, le 18 ne passe plus. Ne le composez plus.',
    'Les pompiers sont au 02 61 91 35 18 ; ils ne peuvent plus recevoir le 18. Ne l’encombrez plus.',
    'Le 02 61 91 35 18 (pompiers) n’est pas désactivé.',
    'Le 02 61 91 35 18, désactivé hier soir, est de nouveau en service pour les pompiers.',
    'Une ligne directe 02 61 91 35 18 vous relie aux pompiers, un serveur défectueux a été débranché.',
    'Les lignes des pompiers (02 61 91 35 18) sont maintenues même si plusieurs équipements ont été remplacés.',
    'N’ignorez pas le 02 61 91 35 18 : c’est celui des pompiers.',
    'Pompiers : 02 61 91 35 18, et l’ancien 02 61 91 35 28 est désactivé.',
    'Vous ignorez le 02 61 91 35 18 ? C’est le numéro de secours des pompiers.',
    'Appelez les pompiers au 02 61 91 35 18 (à retirer de vos favoris une fois la panne finie).',
  ])('is kept beside other things that are put out: %s', (told) => {
    expect(numbers(told, OF_35)).toEqual(['fire 3518']);
  });
});
