import { describe, expect, it } from 'vitest';
import { detect } from '../detect.ts';

const advice = (body: string) =>
  detect({
    id: 'x',
    source: { kind: 'prefecture', departement: '35' },
    lang: 'fr',
    published: '2025-11-03T18:42:00+01:00',
    title: 'Le 15 est en panne en Ille-et-Vilaine',
    body,
  }).advice;

describe('findAdvice', () => {
  it.each([
    ['Essayez depuis un téléphone portable.', ['mobile']],
    ['Les lignes fixes, elles, passent.', ['landline']],
    ["Utilisez un poste fixe et renouvelez l'appel.", ['landline', 'retry']],
    ['Use a mobile phone rather than a landline.', ['mobile']],
    ['Versuchen Sie es mehrmals.', ['retry']],
    ['Sourds et malentendants : le 114 reçoit vos SMS.', ['sms114']],
    ['CODIS, poste fixe : 02 61 91 35 18', []],
    ["Les appels passés depuis un mobile n'aboutissent pas.", []],
    ['On vous rappellera.', []],
    ['L’envoi de SMS au 114, bloqué hier, est débloqué.', []],
    ['Envoyez un SMS au 114, rétabli cette nuit.', ['sms114']],
    ['Vous pouvez envoyer un SMS au 114, qui refonctionne.', ['sms114']],
    ['Rappelez par le 112, qui est épargné.', []],
    ['Rappelez-nous au 02 61 91 35 15.', []],
    ['Trois essais, trois fois le silence.', []],
    ['N’abandonnez pas.', ['retry']],
    ['Nous avons essayé trois fois d’avoir le Samu, rien.', []],
    ['La coupure, reportée deux fois, dure jusqu’à 3 h.', []],
    ['Parlez lentement, répétez l’adresse.', []],
    ['Ne restez pas à insister, faites directement le 18.', []],
    ['Nouvelle tentative d’ici une heure, dit l’opérateur.', []],
    ['Raccrochez, attendez un peu et retentez.', ['retry']],
    ['« Si ça sonne occupé, on insiste », dit le Samu.', ['retry']],
    ['On rappelle que le 17 fonctionne.', []],
    ["Renouveler l'appel ne sert à rien.", []],
    ['Le 15 est coupé, n’insistez pas.', []],
    ['Faites le 02 61 91 35 15 plutôt que de refaire le 15.', []],
    ['Il faut passer d’un fixe à un mobile.', ['mobile']],
    [
      'Vous avez un fixe sous la main ? Essayez plutôt avec, ça va mieux qu’avec le portable.',
      ['landline'],
    ],
    ['Pas de fixe chez vous ? Essayez avec votre portable.', ['mobile']],
    ['Appelez de préférence depuis un fixe, puisque les mobiles posent problème.', ['landline']],
    ['Évitez d’utiliser votre portable.', []],
    ['N’utilisez pas votre portable.', []],
    ['Les habitants doivent privilégier les lignes fixes des commissariats.', []],
    ['Test depuis mobile : message « numéro non attribué ».', []],
    ['Chez nous ça marche depuis le portable de mon mari.', []],
    ['Contournement : GSM', ['mobile']],
    ['Avec un smartphone en revanche, ça passe.', ['mobile']],
    ['En dernier recours, 114 par texto.', ['sms114']],
    ['On peut écrire au 114 pendant la panne.', ['sms114']],
    ['Les personnes sourdes peuvent continuer à joindre le 114.', []],
    ['Pour les personnes sourdes, le 114 fonctionne normalement par SMS.', []],
    ['Text 114 if you cannot speak.', ['sms114']],
    [
      'Appelez avec un portable. À défaut, depuis votre fixe, faites le 02 61 91 35 15.',
      ['mobile'],
    ],
    ['Depuis un fixe, composez le 02 61 91 35 15.', ['landline']],
    ['Nos clients mobiles ne joignent plus le 15. Merci d’utiliser une ligne fixe.', ['landline']],
    ['Appels vers le 112 depuis les mobiles', []],
    ['Toujours aucun appel au 15 depuis un mobile.', []],
    ['Vous appelez d’un portable ? Si la première tentative échoue, recommencez.', ['retry']],
    ['Depuis certains mobiles, l’appel se perd.', []],
    ['Support : 01 99 00 20 20 (rappeler le n° d’incident)', []],
  ])('%s', (body, expected) => {
    expect(advice(body)).toEqual(expected);
  });
});
