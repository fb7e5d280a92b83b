/** An end that leaves somebody out, or was none: nobody is told that all is well again. */
import { describe, expect, it } from 'vitest';
import { detect } from '../detect.ts';
import { understand } from '../read.ts';

const item = (body: string, title = 'Point de situation') => ({
  id: 'x',
  source: { kind: 'prefecture' as const, departement: '33' },
  lang: 'fr' as const,
  published: '2026-10-06T12:00:00+02:00',
  title,
  body,
});
const read = (body: string) => detect(item(body));
const saysOf = (body: string) =>
  understand(item(body))
    .claims.filter(({ says, about }) => says !== 'nothing' && about.length > 0)
    .map(({ says, about }) => `${says} ${[...new Set(about.map(({ service }) => service))]}`);

describe('an end that leaves somebody out', () => {
  it.each([
    ['Tous les numéros d’urgence ont retrouvé leur fonctionnement, à l’exception du 15.', 'samu'],
    ['Le 112 est de nouveau sur pied. Le 18, lui, boite encore.', 'fire'],
    ['Nous avons remis en service le 18 ; il n’en va pas de même du 15.', 'samu'],
    ['Retour du 18 sur la métropole. Le Médoc, lui, reste coupé.', 'fire'],
    ['Le 15 répond de nouveau. Le 17, en revanche, ne sonne pas encore.', 'police'],
  ])('goes on for those: %s', (body, service) => {
    const { state, services } = read(body);
    expect([state, services]).toEqual(['ongoing', [service]]);
  });
});

describe('what sounds like an end and is none', () => {
  it.each([
    ['Le 15 est repris à la main par Marseille.', []],
    ['Reprise du 18 tentée à 8 h 05, échec à 8 h 11.', ['fails fire']],
    ['Le 15 est reparti en carafe vers 9 h.', ['fails samu']],
    ['Retour à la case départ pour le 18, appels perdus.', ['fails fire']],
    // The verb before it is what « plus » denies, not the trouble after it.
    ['Le 15 et le 17 ne passent plus depuis la rupture du câble.', ['fails samu,police']],
    ['Le 112 n’accroche plus, le relais étant à terre.', ['fails 112']],
  ])('%s', (body, says) => {
    expect(saysOf(body)).toEqual(says);
  });
});

describe('an end told by a title alone', () => {
  it('is none where the text below says that it is not back', () => {
    const told = 'Contrairement à ce que nous annoncions, le 15 n’est pas rétabli.';
    const { state, shelf } = detect(item(told, 'Faux départ pour le retour du 15'));
    expect([state, shelf]).not.toEqual(['over', 'probable']);
    expect(state).toBe('ongoing');
  });
});

describe('what had failed', () => {
  it('is told as such by whoever « n’arrivaient pas » to call', () => {
    const { claims } = understand(
      item('Ceux qui n’arrivaient pas à avoir le 17 peuvent réessayer.'),
    );
    expect(claims.find(({ says }) => says === 'fails')?.when).toBe('past');
  });
});
