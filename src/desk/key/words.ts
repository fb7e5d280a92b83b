import { messages } from '../../base/messages.ts';
import type { Failure } from '../../base/result.ts';
import type { OpenedKey } from '../../directory/key-file.ts';
import type { KeyStanding } from './standing.ts';

type Refused = Failure<OpenedKey>['problem'];

const fr = {
  title: 'Votre clé',
  intro:
    'Votre clé signe vos lignes et vos annonces. C’est elle qui prouve qu’elles viennent de vous : sans signature, l’hébergeur ne les prend pas. Le fichier ne quitte jamais cet appareil.',
  file: 'Fichier de clé',
  fileHint:
    'Le fichier fait ici, ou pour vous par la commande « repli keygen », par exemple 35-cle.json.',
  passphrase: 'Phrase secrète',
  passphraseHint: 'Celle que vous avez choisie avec cette clé.',
  keep: 'Garder la clé sur cet appareil',
  keepHint:
    'À ne cocher que sur un poste de votre service, fermé par un mot de passe. La clé y servira sans phrase secrète, sans pouvoir en être copiée. Sinon, elle est oubliée quand vous fermez cette page.',
  open: 'Ouvrir la clé',
  opening: 'Ouverture…',
  noFile: 'Choisissez d’abord le fichier de clé.',
  noPassphrase: 'Saisissez la phrase secrète.',
  refused: {
    'not-a-key-file':
      'Ce fichier n’est pas une clé de Repli. Attendu : le fichier que « repli keygen » a écrit.',
    'wrong-passphrase':
      'La phrase secrète n’ouvre pas ce fichier. Vérifiez les majuscules et le clavier ; si elle est bonne, le fichier a été altéré.',
    damaged:
      'Le fichier est abîmé : la clé qu’il contient n’est pas celle qu’il annonce. Reprenez-le depuis une copie.',
  } satisfies Record<Refused, string>,
  openTitle: 'Clé ouverte',
  holder: 'Titulaire',
  name: 'Nom de la clé',
  territories: 'Peut signer pour',
  everywhere: 'toute la France',
  days: 'Valable',
  daysFrom: (from: string, until: string) => `du ${from} au ${until}`,
  kept: {
    device: 'Gardée sur cet appareil.',
    session: 'Ouverte jusqu’à la fermeture de cette page.',
    'not-kept':
      'Ouverte jusqu’à la fermeture de cette page : ce navigateur n’a pas pu la garder sur l’appareil.',
  },
  ends: (days: number) =>
    `${days === 0 ? 'C’est son dernier jour' : `Elle expire dans ${days} jour${days < 2 ? '' : 's'}`} : demandez dès maintenant la suivante à l’hébergeur.`,
  make: {
    title: 'Faire une clé ici',
    intro:
      'La clé est faite dans ce navigateur. Sa partie privée n’en sort que dans un fichier chiffré par votre phrase secrète. Sa partie publique part chez l’hébergeur : c’est lui qui lui donne ses droits.',
    noTerritory: 'Choisissez d’abord un territoire, en haut de la page.',
    forTerritory: (name: string) => `Demandée pour ce territoire : ${name}.`,
    holder: 'À qui sera cette clé',
    holderHint: (usual: string) =>
      `Un service ou un poste de garde, jamais une personne${usual === '' ? '' : `. Vide : ${usual}`}.`,
    passphrase: 'Nouvelle phrase secrète',
    passphraseHint: (least: number) =>
      `${least} caractères au moins, par exemple quatre mots sans rapport. Personne ne pourra la retrouver.`,
    again: 'La phrase secrète, de nouveau',
    short: (least: number) => `Trop courte : ${least} caractères au moins.`,
    other: 'Ce n’est pas la même phrase.',
    make: 'Faire la clé',
    making: 'La clé se fait…',
    failed: 'Ce navigateur n’a pas pu faire la clé. Essayez-en un autre, plus récent.',
    made: 'La clé est faite',
    keepFile:
      'Enregistrez le fichier de clé, et gardez-en une copie à l’abri. Il ne sera plus montré.',
    saveFile: 'Enregistrer le fichier de clé',
    sendRequest: 'Envoyez la demande à l’hébergeur. Elle ne contient rien de secret.',
    saveRequest: 'Enregistrer la demande',
    mail: 'Écrire à l’hébergeur',
    mailSubject: (kid: string) => `Demande de clé ${kid}`,
    mailBody: (kid: string, codes: string) =>
      `Bonjour,\n\nVoici la demande d’une clé pour Repli (fichier joint, demande-${kid}.jws).\nPour l’ajouter : repli keys add demande-${kid}.jws --for ${codes}\n`,
    readAloud: 'Au téléphone, lisez-lui cette empreinte ; la sienne doit être la même :',
    afterwards:
      'Quand l’hébergeur l’a ajoutée et a reconstruit le site, ouvrez le fichier de clé ici.',
    saved: (name: string) => `Enregistré : ${name}.`,
    notSaved: 'Le fichier n’a pas pu être enregistré.',
  },
  forget: 'Oublier la clé sur cet appareil',
  close: 'Fermer la clé',
  states: {
    waiting: 'Cette clé n’est pas encore valable : l’hébergeur refuserait ce qu’elle signe.',
    expired:
      'Cette clé n’est plus valable : l’hébergeur refuserait ce qu’elle signe. Demandez-en une nouvelle.',
    revoked:
      'Cette clé a été révoquée : l’hébergeur refuse ce qu’elle signe. Demandez-en une nouvelle, et signalez-le si vous ne le saviez pas.',
    unknown:
      'Le site ne connaît pas cette clé : ce qu’elle signe sera refusé tant que l’hébergeur ne l’a pas ajoutée à sa liste (data/keys.json).',
    'not-for-territories': 'Cette clé ne peut pas signer d’annonce ni de fichier de territoire.',
  } satisfies Record<Exclude<KeyStanding, 'valid'>, string>,
};

const en: typeof fr = {
  title: 'Your key',
  intro:
    'Your key signs your lines and your announcements. It proves that they come from you: without a signature the host does not take them. The file never leaves this device.',
  file: 'Key file',
  fileHint: 'The file made here, or for you by “repli keygen”, for example 35-cle.json.',
  passphrase: 'Passphrase',
  passphraseHint: 'The one chosen with this key.',
  keep: 'Keep the key on this device',
  keepHint:
    'Only on a computer of your service that is locked by a password. The key will work there without a passphrase and cannot be copied from it. Otherwise it is forgotten when you close this page.',
  open: 'Open the key',
  opening: 'Opening…',
  noFile: 'Choose the key file first.',
  noPassphrase: 'Type the passphrase.',
  refused: {
    'not-a-key-file': 'This file is not a key of Repli. Expected: the file “repli keygen” wrote.',
    'wrong-passphrase':
      'The passphrase does not open this file. Check capitals and keyboard; if it is right, the file was altered.',
    damaged:
      'The file is damaged: the key inside is not the one it announces. Take it from a copy.',
  },
  openTitle: 'Key open',
  holder: 'Holder',
  name: 'Name of the key',
  territories: 'May sign for',
  everywhere: 'the whole of France',
  days: 'Valid',
  daysFrom: (from: string, until: string) => `from ${from} to ${until}`,
  kept: {
    device: 'Kept on this device.',
    session: 'Open until this page is closed.',
    'not-kept': 'Open until this page is closed: this browser could not keep it on the device.',
  },
  ends: (days) =>
    `${days === 0 ? 'This is its last day' : `It expires in ${days} day${days === 1 ? '' : 's'}`}: ask the host for the next one now.`,
  make: {
    title: 'Make a key here',
    intro:
      'The key is made in this browser. Its private part leaves it only in a file encrypted with your passphrase. Its public part goes to the host, who gives it its rights.',
    noTerritory: 'Choose a territory first, at the top of the page.',
    forTerritory: (name) => `Asked for this territory: ${name}.`,
    holder: 'Whose key it will be',
    holderHint: (usual) =>
      `A service or a duty desk, never a person${usual === '' ? '' : `. Empty: ${usual}`}.`,
    passphrase: 'New passphrase',
    passphraseHint: (least) =>
      `${least} characters at least, for example four unrelated words. Nobody can find it again.`,
    again: 'The passphrase, once more',
    short: (least) => `Too short: ${least} characters at least.`,
    other: 'This is not the same passphrase.',
    make: 'Make the key',
    making: 'Making the key…',
    failed: 'This browser could not make the key. Try another, newer one.',
    made: 'The key is made',
    keepFile: 'Save the key file, and keep a copy in a safe place. It will not be shown again.',
    saveFile: 'Save the key file',
    sendRequest: 'Send the request to the host. There is nothing secret in it.',
    saveRequest: 'Save the request',
    mail: 'Write to the host',
    mailSubject: (kid) => `Request for key ${kid}`,
    mailBody: (kid, codes) =>
      `Hello,\n\nHere is the request for a key for Repli (attached, demande-${kid}.jws).\nTo add it: repli keys add demande-${kid}.jws --for ${codes}\n`,
    readAloud: 'On the telephone, read them this fingerprint; theirs must be the same:',
    afterwards: 'When the host has added it and built the site anew, open the key file here.',
    saved: (name) => `Saved: ${name}.`,
    notSaved: 'The file could not be saved.',
  },
  forget: 'Forget the key on this device',
  close: 'Close the key',
  states: {
    waiting: 'This key is not valid yet: the host would refuse what it signs.',
    expired: 'This key is no longer valid: the host would refuse what it signs. Ask for a new one.',
    revoked:
      'This key was revoked: the host refuses what it signs. Ask for a new one, and say so if you did not know.',
    unknown:
      'The site does not know this key: what it signs will be refused until the host adds it to its list (data/keys.json).',
    'not-for-territories': 'This key can sign neither announcements nor territory files.',
  },
};

export const KEY_WORDS = messages({ fr, en });
