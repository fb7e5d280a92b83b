/** Numbers that are not to be called, or no more, and how a town is called. */
import { describe, expect, it } from 'vitest';
import { readerOf } from '../read-text.fixtures.ts';

const { read, ruled: numbers } = readerOf({
  source: { kind: 'press', departement: null },
  title: 'Le 15 et le 18 ne répondent plus dans l’Orne',
});

describe('a line of other people', () => {
  it.each([
    'Astreinte tech...: Soula, 06 39 98 61 10 – chef équipe : 06 39 98 61 12',
    'Chef de chantier : M. Martin, 06 39 98 61 10',
    'Contact NOC : Dupont, 06 39 98 61 10',
    'Pour nous joindre à la radio c’est le 02 61 91 61 90, mais pas pour les secours.',
    'Vous êtes nombreux à appeler le standard (02 61 91 61 90) depuis ce matin.',
    'L’antenne, c’est le 02 61 91 61 90.',
    'Le numéro provisoire des pompiers, 02 61 91 61 90, est coupé.',
    'Le numéro de repli des pompiers, le 02 61 91 61 90, ne sert plus.',
  ])('is none to call: %s', (body) => {
    expect(numbers(`Samu : 02 61 91 61 15\n${body}`)).toEqual(['samu 6115']);
  });
  it.each([
    ['Astreinte gendarmerie : 02 61 91 61 17', 'gendarmerie 6117'],
    ['Pour nous joindre, les pompiers répondent au 02 61 91 61 18.', 'fire 6118'],
  ])('is not what helps: %s', (body, expected) => {
    expect(numbers(`Samu : 02 61 91 61 15\n${body}`)).toContain(expected);
  });
  it('is none in English', () => {
    const change = { lang: 'en', title: 'Emergency lines down across Dordogne' };
    const body =
      'Dialling 15 or 18 fails anywhere in Dordogne. Please ring 05 36 49 24 15 for the Samu instead. In the Sarlat area, use 05 36 49 24 28 for the fire brigade.\nGot a picture? Text us: 06 39 98 24 00.';
    expect(numbers(body, change)).toEqual(['samu 2415', 'fire 2428 Sarlat']);
  });
});

describe('a newer number of a town', () => {
  const older = 'À Flers, les pompiers sont au 02 61 91 61 01, à Argentan au 02 61 91 61 02.';
  it.each([
    `18h40 – ${older}\n19h50 – Nouveau numéro pour Flers : le 02 61 91 61 05. Le reste ne bouge pas.`,
    `19h50 – Flers : le numéro change, faites le 02 61 91 61 05.\n18h40 – ${older}`,
    `${older}\nPour Flers, il faut désormais faire le 02 61 91 61 05.`,
  ])('stands in for the older one, whose it was: %s', (body) => {
    expect(numbers(body).sort()).toEqual(['fire 6102 Argentan', 'fire 6105 Flers']);
  });
  it('leaves it where it is one more', () => {
    const body = `18h40 – ${older}\n19h50 – Flers a désormais une seconde ligne pour les pompiers : le 02 61 91 61 05.`;
    expect(numbers(body)).toContain('fire 6101 Flers');
  });
});

describe('a town', () => {
  it.each([
    ['ALENÇON', 'Alençon'],
    ['LA FERTÉ-MACÉ', 'La Ferté-Macé'],
    ['SAINT-OUEN-EN-BRAY ET LE THEIL', 'Saint-Ouen-en-Bray et le Theil'],
    ['ALENCON', 'Alençon'],
  ])('in capitals over its numbers is as one writes it: %s', (written, area) => {
    expect(
      numbers(`${written}\nPompiers : 02 61 91 61 01\nMORTAGNE\nPompiers : 02 61 91 61 02`),
    ).toEqual([`fire 6101 ${area}`, 'fire 6102 Mortagne']);
  });
  it('keeps the article that a preposition holds', () => {
    const body =
      'Un pylône est tombé cette nuit aux Aspres. Les pompiers des Aspres sont au 06 39 98 61 18.';
    expect(numbers(body)).toEqual(['fire 6118 Les Aspres']);
  });
  it.each([
    ['Le 15 est muet au Mans et dans ses environs.', ['72']],
    ['Le 15 est muet aux Herbiers.', ['85']],
    ['Rue du Mans, à Alençon, le 15 est muet.', ['61']],
  ])('tells where, whose article a preposition holds: %s', (body, departements) => {
    expect(read(body, { title: 'Le 15 en panne' }).departements).toEqual(departements);
  });
});

describe('where', () => {
  it.each([
    ['La Charente à 6 m 90 au pont Palissy, et le 18 est muet en Charente-Maritime.', ['17']],
    ['La crue de la Moselle a noyé un central : le 18 est muet à Toul.', ['54']],
    ['Le Tarn est sorti de son lit. Le 18 est muet dans le Tarn-et-Garonne.', ['82']],
    ['Le 18 est muet dans la Charente.', ['16']],
    ['Le 18 est muet dans la vallée de la Roya. À Nice et à Menton, il répond.', ['06']],
    ['Alpes-Maritimes : le 15 est revenu, le 18 non. Var : c’est fini.', ['06']],
  ])('is told by territories, not by their rivers: %s', (body, departements) => {
    expect(read(body, { title: 'Le 18 en panne' }).departements).toEqual(departements);
  });
});
