import { messages } from '../../base/messages.ts';
import type { RoleProblem } from '../../directory/attest/two-people.ts';

const fr = {
  label: 'Votre fonction',
  hint: 'La fonction et le service, jamais un nom : publié avec la vérification, et gardé pour toujours.',
  problems: {
    'no-role': 'Donnez votre fonction.',
    'person-name':
      'Cela ressemble à un nom de personne. Écrivez la fonction, par exemple « officier de permanence, SIDPC ».',
  } satisfies Record<RoleProblem, string>,
  same: 'C’est la fonction de la première personne. Il en faut une autre.',
};

const en: typeof fr = {
  label: 'Your function',
  hint: 'Function and service, never a name: published with the check, and kept for ever.',
  problems: {
    'no-role': 'Give your function.',
    'person-name':
      'This looks like a person’s name. Write the function, for example “officier de permanence, SIDPC”.',
  },
  same: 'This is the function of the first person. It takes another one.',
};

export const ROLE_WORDS = messages({ fr, en });

/** Functions offered while typing. What stands in the file is French, like the rest of it. */
export const ROLES = [
  'Officier de permanence, SIDPC',
  'Chef du SIDPC',
  'Permanence du corps préfectoral',
  'Cadre d’astreinte, préfecture',
  'Chef de salle, CODIS',
  'Médecin régulateur, SAMU',
  'Assistant de régulation, SAMU',
  'Chef de quart, CORG',
  'Chef de poste, CIC',
] as const;
