/** What `repli report` says. */
import { messages } from '../../base/messages.ts';
import type { ServiceHealth } from '../../opendata/health.ts';

type Worth = 'confirmed' | 'lapsed' | 'unconfirmed';

export const WORDS = messages({
  fr: {
    title: 'Santé de l’annuaire',
    asOf: (day: string) => `État au ${day}`,
    errors: (count: number) =>
      `${count} erreur(s) dans les données : « repli check » les dit. Rien à rapporter d’ici là.`,
    place: 'Territoire',
    speaks: 'Qui peut annoncer',
    before: 'À confirmer avant le',
    updated: 'Dernier changement',
    nobody: 'personne',
    never: '-',
    hangs: {
      none: 'aucun',
      one: 'un seul',
      network: 'un seul réseau',
    } satisfies Record<NonNullable<ServiceHealth['hangsOn']>, string>,
    worth: {
      confirmed: (n: number) => `${n} confirmé(s)`,
      lapsed: (n: number) => `${n} à reconfirmer`,
      unconfirmed: (n: number) => `${n} non confirmé(s)`,
    } satisfies Record<Worth, (n: number) => string>,
    past: (n: number) => `${n} de pannes finies`,
    counts: {
      speaks: (n: number, all: number) => `Quelqu’un peut annoncer : ${n} sur ${all}`,
      good: (n: number, all: number) => `15, 17 et 18 confirmés : ${n} sur ${all}`,
      none: (n: number, all: number) =>
        `Aucun numéro de remplacement du 15, du 17 et du 18 : ${n} sur ${all}`,
    },
    written: (file: string) => `✓ ${file}`,
  },
  en: {
    title: 'Health of the directory',
    asOf: (day) => `As of ${day}`,
    errors: (count) =>
      `${count} error(s) in the data: "repli check" tells them. Nothing to report until then.`,
    place: 'Territory',
    speaks: 'Who can announce',
    before: 'Confirm before',
    updated: 'Last change',
    nobody: 'nobody',
    never: '-',
    hangs: { none: 'none', one: 'only one', network: 'only one network' },
    worth: {
      confirmed: (n) => `${n} confirmed`,
      lapsed: (n) => `${n} to be confirmed again`,
      unconfirmed: (n) => `${n} not confirmed`,
    },
    past: (n) => `${n} of past outages`,
    counts: {
      speaks: (n, all) => `Somebody can announce: ${n} of ${all}`,
      good: (n, all) => `15, 17 and 18 confirmed: ${n} of ${all}`,
      none: (n, all) => `No number in place of 15, 17 and 18: ${n} of ${all}`,
    },
    written: (file) => `✓ ${file}`,
  },
});
export type HealthWords = (typeof WORDS)['fr'];
