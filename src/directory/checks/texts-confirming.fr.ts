/** Problems of confirmations in French: who checked a number, and which keys say so. */

import type { AttestationProblem } from '../attest/attestation.ts';
import { type ConfirmingCode, say, type Texts } from './texts.ts';

const PROBLEMS: Readonly<Record<AttestationProblem, { what: string; fix: string }>> = {
  forged: {
    what: 'n’est pas ce que cette clé a signé : le numéro, le service, la fonction, le jour ou la méthode a changé depuis.',
    fix: 'Remettez la ligne comme elle était, ou retirez la confirmation et faites-la refaire.',
  },
  'one-key': {
    what: 'est de la même clé que l’autre : une clé ne compte que pour une personne.',
    fix: 'Retirez « attestations », ou faites confirmer par une autre personne, avec sa propre clé.',
  },
  'one-hand': {
    what: 'est d’une clé qui a pris la suite de l’autre : c’est la même main.',
    fix: 'La confirmation compte comme non signée ; faites-la refaire par une autre personne.',
  },
  'unknown-key': {
    what: 'est d’une clé qui n’est pas dans data/keys.json.',
    fix: 'Ajoutez la clé ; sinon la confirmation compte comme non signée : faites-la refaire.',
  },
  'not-entitled': {
    what: 'est d’une clé qui ne peut pas signer pour ce territoire.',
    fix: 'La confirmation compte comme non signée ; faites-la refaire par une clé du territoire.',
  },
  'outside-days': {
    what: 'est d’un jour où cette clé n’était pas valable.',
    fix: 'La confirmation compte comme non signée ; faites-la refaire.',
  },
  revoked: {
    what: 'est d’une clé révoquée depuis.',
    fix: 'La confirmation compte comme non signée ; faites-la refaire par une clé en vigueur.',
  },
};

export const frenchConfirmingTexts: Pick<Texts, ConfirmingCode> = {
  'confirmed-by-publisher': ({ by }) =>
    say(
      `« ${by} » a publié ce numéro et le confirme seul.`,
      'Faites-le confirmer aussi par le service qui décroche : « préfecture et SAMU 35 ».',
    ),
  'confirmed-by-one': ({ by }) =>
    say(
      `Une seule personne ou un seul service confirme : « ${by} ».`,
      'Nommez les deux, par leur fonction : celui qui a appelé et celui qui a relu les chiffres.',
    ),
  'confirmed-without-keys': ({ by }) =>
    say(
      `« ${by} » : deux personnes le disent, et aucune signature de deux clés ne le prouve.`,
      'Au bureau, à la prochaine vérification, passez la main « à un autre poste » : chacun signe avec sa clé.',
    ),
  'person-name': ({ role }) =>
    say(
      `« ${role} » semble être le nom d’une personne.`,
      'Écrivez la fonction, « officier de permanence, SIDPC » : ce fichier est public et gardé pour toujours.',
    ),
  'attestation-differs': ({ member, value, expected }) =>
    say(
      `« ${member} » dit « ${value} », et les attestations signées disent « ${expected} ».`,
      `Remettez « ${expected} », ou retirez « attestations » et faites refaire la confirmation.`,
    ),
  attestation: ({ number, problem, key }) =>
    say(
      `${number} : l’attestation de la clé ${key} ${PROBLEMS[problem].what}`,
      PROBLEMS[problem].fix,
    ),
  'attestations-unverified': ({ number }) =>
    say(
      `${number} : ses attestations n’ont pas pu être vérifiées, faute de liste de clés.`,
      'Vérifiez le dossier entier, avec keys.json : « repli check ».',
    ),
};
