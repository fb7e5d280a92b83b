/** Refusals in French. */

import { momentThere } from '../../territories/moment-there.ts';
import type { AdmissionWords } from './refusal.ts';

const DECIDED: Readonly<Record<string, string>> = {
  announced: 'annoncé',
  'not-an-outage': 'pas une panne',
  reopened: 'à vérifier de nouveau',
};

export const frenchWords: AdmissionWords = {
  'not-a-document': () => [
    'Ce n’est pas un document signé par Repli.',
    'Envoi tronqué, ou fichier d’une autre nature.',
    'Enregistrez et signez de nouveau au bureau, puis renvoyez.',
  ],
  'wrong-format': ({ expected, found }) => [
    `Document signé d’une autre sorte : attendu ${expected}, reçu ${found}.`,
    'Fichier envoyé à la mauvaise adresse.',
    'Envoyez un fichier de territoire à /v1/territories, une annonce à /v1/announcements, une veille à /v1/watches, une demande de vérification à /v1/requests.',
  ],
  'bad-id': ({ id }) => [
    `Adresse inconnue : « ${id} ».`,
    'Code de territoire inexistant, ou identifiant avec un caractère interdit.',
    'Un code INSEE (35, 2A, 974), ou un identifiant de 3 à 120 lettres sans accent, chiffres, points, tirets, soulignés ou plus.',
  ],
  'bad-query': ({ name, value, fr }) => [
    `Demande incomprise : « ${name}=${value} ».`,
    '',
    `Attendu : ${fr}`,
  ],
  'unknown-key': ({ kid }) => [
    `La clé « ${kid} » n’est pas connue ici.`,
    'Clé neuve qui n’est pas encore dans data/keys.json.',
    'Demandez à l’hébergeur d’y ajouter sa partie publique.',
  ],
  'key-not-entitled': ({ kid, territory }) => [
    `La clé « ${kid} » ne peut pas signer pour le territoire ${territory}.`,
    '',
    'Signez avec une clé de ce territoire.',
  ],
  'key-not-yet-valid': ({ kid, from }) => [
    `La clé « ${kid} » ne compte qu’à partir du ${from}.`,
    '',
    'Attendez ce jour, ou signez avec la clé précédente.',
  ],
  'key-expired': ({ kid, until }) => [
    `La clé « ${kid} » a expiré le ${until}.`,
    '',
    'Signez avec la clé qui lui succède, ou faites-en une : repli keys rotate.',
  ],
  'key-revoked': ({ kid, revoked }) => [
    `La clé « ${kid} » est révoquée depuis le ${revoked}.`,
    '',
    'Signez avec une autre clé. Si la révocation est une erreur, voyez l’hébergeur.',
  ],
  'bad-signature': ({ kid }) => [
    `La signature de « ${kid} » n’est pas bonne.`,
    'Document modifié après sa signature.',
    'Signez de nouveau le fichier, puis renvoyez-le sans y toucher.',
  ],
  'other-owner': ({ id }) => [
    `L’annonce « ${id} » appartient à un autre expéditeur.`,
    'Identifiant déjà pris.',
    'Publiez sous un identifiant nouveau.',
  ],
  'other-signer': ({ kid }) => [
    `Seule la clé « ${kid} » peut reprendre ce qu’elle a signé.`,
    '',
    'Ouvrez cette clé, puis recommencez.',
  ],
  'taken-back': () => [
    'Ce document a été repris par celui qui l’a signé, avant de paraître.',
    'Ancien envoi resté dans un autre onglet ou sur un autre poste.',
    'S’il doit paraître malgré tout, refaites-le et signez de nouveau.',
  ],
  'already-out': () => [
    'Il est trop tard pour le reprendre : il est public.',
    '',
    'Retirez l’annonce (erreur) ou publiez une correction.',
  ],
  'not-found': () => ['Rien à cette adresse.', '', 'La liste des adresses est à /v1/openapi.json.'],
  'rolled-back': ({ held, offered }) => [
    `Version plus ancienne que celle en place (${offered}\u202f; en place : ${held}).`,
    'Ancien fichier renvoyé.',
    'Repartez du fichier publié, refaites le changement et signez.',
  ],
  'same-version': ({ held }) => [
    `La version ${held} est déjà en place avec un autre contenu.`,
    'Deux personnes ont publié en même temps.',
    'Repartez du fichier publié, refaites le changement et signez.',
  ],
  'identifier-in-use': ({ id }) => [
    `Une autre annonce porte déjà l’identifiant « ${id} ».`,
    'Deux officiers ont signé à la même seconde.',
    'L’autre annonce est en place. Relisez-la, puis signez de nouveau la vôtre, ou une mise à jour de la sienne.',
  ],
  'updated-since': ({ id, sent }) => [
    `Cette annonce a été mise à jour le ${momentThere(sent ?? '', 'fr')} (« ${id} »).`,
    'Ce que vous avez signé part d’une version plus ancienne : ce qui a été ajouté depuis serait effacé sans être lu.',
    'Relisez la dernière version, puis signez de nouveau à partir d’elle.',
  ],
  'older-than-file': ({ updated, offered }) => [
    `Le fichier en place date du ${updated}, celui-ci du ${offered}.`,
    'Le fichier a été changé par une autre voie (la forge).',
    'Repartez du fichier publié, refaites le changement et signez.',
  ],
  'other-base': () => [
    'Quelqu’un d’autre a publié des lignes de ce territoire depuis que vous avez commencé.',
    'Deux bureaux à la fois, ou un changement par la forge.',
    'Relisez la version publiée, décidez ligne par ligne, puis signez de nouveau.',
  ],
  'would-lose': ({ count }) => [
    `Des lignes publiées disparaîtraient sans trace : ${count}.`,
    'Fichier fait à partir d’une ancienne version.',
    'Reprenez-les\u202f; si un numéro est coupé, donnez à sa ligne le jour de la coupure. Puis signez de nouveau.',
  ],
  'too-large': ({ limit }) => [
    `Envoi trop gros : ${limit} octets au plus.`,
    '',
    'Retirez ce qui n’est pas nécessaire, par exemple les notes.',
  ],
  'wrong-type': ({ found }) => [
    `Type de contenu inattendu : « ${found} ».`,
    '',
    'Envoyez avec Content-Type: application/jose+json.',
  ],
  expired: ({ validUntil }) => [
    `Document signé pour être publié avant le ${momentThere(validUntil ?? '', 'fr')}.`,
    'Fichier signé il y a longtemps.',
    'Relisez-le, signez-le de nouveau et renvoyez-le.',
  ],
  'ahead-of-clock': ({ issuedAt }) => [
    `Document daté du futur (${momentThere(issuedAt ?? '', 'fr')}).`,
    'Horloge en avance sur le poste qui a signé.',
    'Réglez l’heure du poste, puis signez de nouveau.',
  ],
  'faulty-content': ({ count }) => [
    `Le fichier compte des erreurs : ${count}.`,
    '',
    'Corrigez chacune des erreurs de la liste, puis signez de nouveau.',
  ],
  'faulty-announcement': ({ fr }) => [
    'Cette annonce ne peut pas être publiée telle quelle.',
    `À corriger : ${fr}`,
    'Corrigez, puis signez de nouveau.',
  ],
  'bad-announcement': ({ detail }) => [
    `Le message CAP ne peut pas être lu en entier (${detail}).`,
    '',
    'Refaites l’annonce au bureau ou avec repli announce.',
  ],
  'bad-check': () => [
    'La réponse n’est pas celle de deux personnes.',
    'Signatures d’une seule clé, d’une clé sans droit sur ce territoire, ou d’autres chiffres.',
    'Une autre personne répond à la demande, à son poste, avec sa propre clé.',
  ],
  'bad-correction': () => [
    'La correction ne peut pas être prise.',
    'Texte vide, de plus de 500 caractères, ou qui nomme une personne.',
    'Dites ce qui était faux et ce qui est vrai, par les fonctions : le journal est public pour toujours.',
  ],
  'no-such-entry': ({ id }) => [
    `Le journal n’a pas d’entrée ${id} avec cette empreinte.`,
    'Autre service, ou numéro mal recopié.',
    'Relisez /v1/audit, et reprenez le numéro et l’empreinte (hash) de l’entrée.',
  ],
  'other-entry': ({ id }) => [
    `Cette clé ne peut pas corriger l’entrée ${id}.`,
    'L’entrée est d’un autre territoire.',
    'Signez avec la clé qui a signé l’entrée, ou une clé qui a tous ses territoires.',
  ],
  'bad-decision': () => [
    'La décision ne peut pas être prise.',
    'Elle ne nomme aucun texte de la liste, ou décide d’une chose inconnue ici.',
    'Décidez de nouveau au bureau ou avec repli review.',
  ],
  'no-such-text': ({ id }) => [
    `Aucun texte « ${id} » n’est à vérifier.`,
    'Il a été retiré, ou vient d’un autre hébergeur.',
    'Relisez la liste.',
  ],
  'other-words': () => [
    'Le texte a changé depuis qu’il a été lu.',
    'Son auteur l’a corrigé ou mis à jour.',
    'Relisez-le, puis décidez.',
  ],
  'decided-since': ({ by, at, verdict }) => [
    by === undefined
      ? 'Une décision plus récente est en place sur ces mots : celle-ci ne la remplace pas.'
      : `Une décision plus récente est en place sur ces mots : ${DECIDED[verdict ?? '']}, par ${by}, le ${momentThere(at ?? '', 'fr')}.`,
    'Quelqu’un d’autre a décidé depuis que ce texte a été lu, au bureau ou avec repli review, ou un ancien envoi est revenu.',
    'Rien de cet envoi ne paraît. Relisez la liste et les annonces en cours : la même panne s’y met à jour. S’il faut décider autrement, décidez et signez de nouveau.',
  ],
  'bad-watch': ({ detail }) => [
    `La veille signée ne dit pas sur quels territoires (${detail}).`,
    '',
    'Refaites-la au bureau ou avec repli watch.',
  ],
  'other-identifier': ({ found }) => [
    `Le document porte l’identifiant « ${found} », pas celui de l’adresse.`,
    '',
    'Envoyez-le à l’adresse de son propre identifiant (pour une veille, le nom de sa clé).',
  ],
  'not-an-outage': () => [
    'L’annonce ne dit rien des numéros d’urgence, ou ne dit pas où.',
    '',
    'Refaites l’annonce au bureau ou avec repli announce.',
  ],
  'drill-as-actual': () => [
    'L’annonce est dite réelle, et son texte parle d’un exercice.',
    'Exercice publié comme une vraie panne.',
    'Choisissez EXERCICE, ou retirez ces mots si la panne est réelle.',
  ],
  'exercise-joins-real': ({ other }) => [
    `L’exercice se rattache à l’annonce réelle « ${other} ».`,
    'Suite d’une annonce réelle publiée comme exercice, ou identifiant repris.',
    'Publiez l’exercice comme une nouvelle annonce, sous son propre identifiant.',
  ],
  'real-joins-exercise': ({ other }) => [
    `L’annonce réelle se rattache à l’exercice « ${other} ».`,
    'Suite d’un exercice publiée comme une vraie panne.',
    'Si la panne est réelle, publiez une nouvelle annonce\u202f; sinon, poursuivez l’exercice comme exercice.',
  ],
  'real-on-exercise': () => [
    'Cet hébergement est celui d’un exercice : une annonce réelle n’y atteindrait personne.',
    'Bureau de l’exercice ouvert à la place du bureau réel.',
    'Ouvrez le bureau de votre vrai site, et annoncez là.',
  ],
  'bad-order': () => [
    'Ce n’est ni un ordre de qui mène l’exercice, ni ce que fait un joueur.',
    'Bureau d’une autre version que l’hébergement de l’exercice.',
    'Rechargez la page du bureau, puis recommencez.',
  ],
  'order-given-before': () => [
    'Cet ordre a déjà été donné.',
    '',
    'Rien à faire : il n’est obéi qu’une fois.',
  ],
  'exercise-playing': () => [
    'Un exercice est déjà en cours.',
    '',
    'Arrêtez-le d’abord, ou attendez sa fin.',
  ],
  'exercise-not-playing': () => [
    'Aucun exercice n’est en cours.',
    'Il est fini, ou n’a pas commencé.',
    'Commencez-en un depuis la page Exercice.',
  ],
  'no-such-scenario': () => [
    'Ce scénario n’existe pas ici, ou a un problème.',
    '',
    'Vérifiez les scénarios : repli check.',
  ],
  'no-such-player': () => [
    'Ce joueur n’est pas dans le scénario.',
    '',
    'Choisissez un rôle de la liste.',
  ],
  'no-such-line': () => [
    'Cette ligne n’est pas dans l’appel de contrôle de ce joueur.',
    '',
    'Choisissez une ligne de la liste.',
  ],
  'real-number': () => [
    'Ce texte contient un vrai numéro, que quelqu’un pourrait appeler.',
    '',
    'Prenez un numéro réservé à la fiction, comme le 01 99 00 12 34.',
  ],
  'no-phone-record': () => [
    'Un des fichiers n’est pas le relevé d’un téléphone.',
    '',
    'Enlevez-le, puis refaites le bilan.',
  ],
  'too-many': ({ seconds }) => [
    'Trop d’envois en peu de temps.',
    '',
    `Réessayez dans ${seconds} secondes.`,
  ],
  'not-written': ({ seconds }) => [
    'Le service a gardé cet envoi, mais n’a pas encore pu l’écrire : il n’est pas public.',
    'Disque plein ou dossier fermé en écriture.',
    `Il sera écrit dès que possible. Prévenez l’hébergeur\u202f; renvoyer dans ${seconds} secondes est sans risque.`,
  ],
  unavailable: () => [
    'Le service ne peut pas enregistrer en ce moment.',
    'Base de données ou disque indisponible.',
    'Renvoyez le même fichier dans une minute : un renvoi ne fait jamais de double.',
  ],
};
