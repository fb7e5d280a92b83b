/** What `repli announce` says. */
import { messages, type Told, told } from '../../base/messages.ts';
import { UsageError } from '../../host/io.ts';
import type { AskedAct } from './deed.ts';

interface Unheard {
  kind: 'all-clear' | 'cancel';
  /** As they were typed. */
  options: string;
  /** Numbers and places of the announcement. */
  about: string;
  /** The command that does it for the whole. */
  whole: string;
  /** Those that say how things stand where a part alone is meant. */
  parts: readonly string[];
}

export const ANNOUNCE_WORDS = messages({
  fr: {
    warning: (said: string) => `Attention : ${said}`,
    refused: (said: string) => `Refusé : ${said}`,
    meant: "Si c'est bien cela, relancez avec --yes. Pour un exercice : --exercise.",
    about: (kind: string) => `Sur le point d'être annoncé : ${kind}.`,
    allOf: (about: string) => `  Tout ce que disait l'annonce prend fin : ${about}.`,
    country: 'toute la France',
    ask: "Rien n'est signé ni écrit. Si c'est bien cela, relancez avec --yes.",
    unheard: ({ kind, options, about, whole, parts }: Unheard) =>
      [
        `Refusé : rien n'est signé ni écrit. ${kind === 'cancel' ? '--cancel retire toute' : '--all-clear met fin à toute'} l'annonce (${about}) et n'entend pas ${options}.`,
        `${kind === 'cancel' ? "Si toute l'annonce était une erreur" : 'Si tout est fini, partout'} : ${whole}`,
        ...(parts.length === 0
          ? []
          : [
              `${kind === 'cancel' ? 'Si une partie seulement était une erreur' : 'Si une partie seulement est finie'}, dites ce qui dure : ${parts.join(' puis ')}`,
            ]),
      ].join('\n'),
    linesOnly:
      "--accept-unconfirmed ne vaut que pour les lignes tirées de l'annuaire : ajoutez --lines auto.",
    kitNothing: "--kit : l'annonce retirée ne disait rien, il n'y a rien à transmettre.",
    neverSent: (folder: string) =>
      `Refusé : rien à retirer. Aucun message de cette annonce n'est dans ${folder}. Si elle n'a jamais été envoyée, supprimez son fichier : rien ne part, et aucun téléphone n'en saura rien. Si elle a été publiée par une autre voie (le bureau, le service de publication), relancez avec --yes.`,
    unopened: (file: string) =>
      `${file} n'a pas pu être ouvert : ce qu'il annonce n'est pas connu ici.`,
    goesOn: "la fin de cette panne avait été annoncée : cette suite dit qu'elle continue.",
    newHead:
      '--exercise et --sender sont fixés par la première annonce : une suite ne les change jamais.',
    sealed: "Cette annonce est signée : sa suite doit l'être aussi (--sign CLÉ.json).",
    unsealed:
      "Cette annonce n'est pas signée : sa suite ne doit pas l'être (sans --sign), le serveur ne les relierait pas.",
    deeds: {
      alert: 'annonce',
      update: 'mise à jour',
      // An all-clear says that the numbers answer; a retraction, that nothing was ever wrong with them.
      'all-clear': 'fin de panne (les numéros répondent de nouveau)',
      cancel: "retrait (c'était une erreur : rien n'est dit des numéros)",
    } satisfies Record<AskedAct['kind'], string>,
    natures: { exercise: 'EXERCICE', actual: 'RÉEL' },
    signedName: (out: string) => `--out ${out} : attendu un nom en .jws (annonce signée).`,
    plainName: (out: string) => `--out ${out} : attendu un nom en .xml (annonce non signée).`,
    there: (out: string) =>
      `${out} existe déjà : une annonce publiée ne se remplace pas, elle se poursuit (--update) dans un autre fichier.`,
    written: (path: string, kind: string, id: string, sent: string) =>
      `${path} : ${kind}, ${id}, du ${sent}.`,
    writtenSigned: (path: string, kind: string, id: string, sent: string) =>
      `${path} : ${kind}, ${id}, du ${sent}, avec signature.`,
    kitSite:
      "--kit : dites l'adresse du site avec --site https://repli.exemple, elle figure sur chaque texte et chaque image.",
    kitThere: (folder: string) => `--kit ${folder} : ce dossier n'est pas vide.`,
    kitWithheld: (numbers: string) =>
      `absents du kit, faute de confirmation par deux personnes (numéros temporaires) : ${numbers}.`,
    kitWritten: (folder: string, count: number) =>
      `${folder} : ${count} fichiers à transmettre, en 12 langues (FR-Alert, SMS, réseaux, radio, communiqué, bandeau, images SVG).`,
    hostRefuses: (why: string, keys: string) =>
      `L'hébergeur refuserait cette annonce. ${why} Voir ${keys}.`,
    code: (option: string, given: string, expected: string) =>
      `--${option} « ${given} » : attendu ${expected}.`,
    shortNumbers: '15, 17, 18, 112, 114 ou 196',
    means: 'fixed, mobile ou operator:NOM',
    advice: 'mobile, landline, retry ou sms114',
    territory: 'un code de département (01 à 95, 2A, 2B, 971 à 988), ou FR pour tout le pays',
    bothStates: (number: string, text: string, other: string) =>
      `Le ${number} est dit à la fois « ${text} » et « ${other} ».`,
    oneDeed:
      "--update (la suite), --all-clear (la panne est finie) et --cancel (c'était une erreur) s'excluent : un seul à la fois.",
    where: 'Où ? Attendu : --territory 35 (ou plusieurs, ou FR).',
    which: 'Quel numéro ? Attendu : --down 15,18 ou --disrupted 17.',
    noFile: (name: string, file: string) =>
      `${name} : ${file} manque ou contient une erreur (npm run -s repli -- check).`,
    whoAnnounces:
      'Plusieurs territoires : dites qui annonce, par exemple --publisher "Préfecture de région".',
    whoSends:
      'Plusieurs territoires : dites sous quel nom envoyer, toujours le même, par exemple --sender prefecture-region.example.',
    moment: (option: string, given: string) =>
      `--${option} « ${given} » : attendu une heure (18:05 ou 18h05), une date et une heure (2026-11-22 18:05) ou une durée (30min, 4h, 2j) ; « 18h » seul serait ambigu.`,
    unconfirmed: (line: string, trust: string) =>
      `${line} : donnée sans confirmation récente (${trust}).`,
    leftOut: (lines: readonly string[]) =>
      `Laissées de côté, faute de confirmation depuis moins d'un an (--accept-unconfirmed pour les donner) :\n${lines.join('\n')}`,
    noLine: (missing: string) => `Aucune ligne de remplacement pour : ${missing}.`,
    notFull: (item: string, typed: string, service: string) =>
      `--lines « ${item} » : « ${typed} » n'est pas un numéro complet. Attendu, par exemple : ${service}:0261914315.`,
    withdrawn: (number: string, on: string) => `${number} : retiré de l'annuaire le ${on}.`,
    absent: (number: string) =>
      `${number} : absent de l'annuaire. Faites relire ces chiffres par une deuxième personne.`,
    service: (item: string) =>
      `--lines « ${item} » : attendu auto, none, ou SERVICE:NUMÉRO avec samu, police, gendarmerie, fire, any, sea ou mountain.`,
    noMessage: (of: string) => `${of} : aucun message CAP n'y est lisible.`,
    ambiguous: (of: string) =>
      `${of} : deux expéditeurs ont employé cet identifiant. Donnez plutôt le fichier de l'annonce.`,
    unknown: (of: string, open: string) =>
      `${of} : ni un fichier, ni une annonce publiée. Annonces en cours : ${open || 'aucune annonce en cours'}.`,
    exerciseToActual: (of: string) =>
      `${of} : cet exercice se rattache à une annonce RÉELLE ; elle n'est montrée nulle part et ne se poursuit pas. Faites une nouvelle annonce.`,
    actualToExercise: (of: string) =>
      `${of} : cette annonce RÉELLE se rattache à un exercice ; elle n'est montrée nulle part et ne se poursuit pas. Faites une nouvelle annonce.`,
  },
  en: {
    warning: (said) => `Warning: ${said}`,
    refused: (said) => `Refused: ${said}`,
    meant: 'If this is what you mean, run it again with --yes. For an exercise: --exercise.',
    about: (kind) => `About to be announced: ${kind}.`,
    allOf: (about) => `  All that the announcement said comes to an end: ${about}.`,
    country: 'the whole of France',
    ask: 'Nothing is signed or written. If this is what you mean, run it again with --yes.',
    unheard: ({ kind, options, about, whole, parts }) =>
      [
        `Refused: nothing is signed or written. ${kind === 'cancel' ? '--cancel takes the whole announcement back' : '--all-clear ends the whole announcement'} (${about}) and does not hear ${options}.`,
        `${kind === 'cancel' ? 'If all of it was a mistake' : 'If all of it is over, everywhere'}: ${whole}`,
        ...(parts.length === 0
          ? []
          : [
              `${kind === 'cancel' ? 'If only a part was a mistake' : 'If only a part is over'}, say what goes on: ${parts.join(' then ')}`,
            ]),
      ].join('\n'),
    linesOnly: '--accept-unconfirmed is only for lines taken from the directory: add --lines auto.',
    kitNothing: '--kit: what is taken back said nothing, so there is nothing to pass on.',
    neverSent: (folder) =>
      `Refused: nothing to take back. No message of this announcement is in ${folder}. If it was never sent, delete its file: nothing leaves, and no phone will know of it. If it was published by another way (the desk, the publishing service), run it again with --yes.`,
    unopened: (file) => `${file} could not be opened: what it announces is not known here.`,
    goesOn: 'the end of this outage had been announced: this update says that it goes on.',
    newHead:
      '--exercise and --sender are set by the first announcement: an update never changes them.',
    sealed: 'This announcement is signed: what follows must be signed too (--sign KEY.json).',
    unsealed:
      'This announcement is not signed: what follows must not be (leave out --sign), or the server would not link them.',
    deeds: {
      alert: 'announcement',
      update: 'update',
      'all-clear': 'end of the outage (the numbers answer again)',
      cancel: 'retraction (it was a mistake: nothing is said of the numbers)',
    },
    natures: { exercise: 'EXERCISE', actual: 'REAL' },
    signedName: (out) => `--out ${out}: expected a name that ends with .jws (signed announcement).`,
    plainName: (out) =>
      `--out ${out}: expected a name that ends with .xml (unsigned announcement).`,
    there: (out) =>
      `${out} is there already: a published announcement is never replaced, it is continued (--update) in another file.`,
    written: (path, kind, id, sent) => `${path}: ${kind}, ${id}, of ${sent}.`,
    writtenSigned: (path, kind, id, sent) => `${path}: ${kind}, ${id}, of ${sent}, signed.`,
    kitSite:
      '--kit: say the address of the site with --site https://repli.example, it stands on every text and picture.',
    kitThere: (folder) => `--kit ${folder}: this folder is not empty.`,
    kitWithheld: (numbers) =>
      `not in the kit, as no two people confirmed them (temporary numbers): ${numbers}.`,
    kitWritten: (folder, count) =>
      `${folder}: ${count} files to pass on, in 12 languages (FR-Alert, SMS, social networks, radio, press, banner, SVG pictures).`,
    hostRefuses: (why, keys) => `The host would refuse this announcement. ${why} See ${keys}.`,
    code: (option, given, expected) => `--${option} "${given}": expected ${expected}.`,
    shortNumbers: '15, 17, 18, 112, 114 or 196',
    means: 'fixed, mobile or operator:NAME',
    advice: 'mobile, landline, retry or sms114',
    territory:
      'the code of a département (01 to 95, 2A, 2B, 971 to 988), or FR for the whole country',
    bothStates: (number, first, other) => `${number} is said to be both "${first}" and "${other}".`,
    oneDeed:
      '--update (what follows), --all-clear (the outage is over) and --cancel (it was a mistake) exclude each other: one at a time.',
    where: 'Where? Expected: --territory 35 (or several, or FR).',
    which: 'Which number? Expected: --down 15,18 or --disrupted 17.',
    noFile: (name, file) =>
      `${name}: ${file} is missing or has an error (npm run -s repli -- check).`,
    whoAnnounces:
      'Several territories: say who announces, such as --publisher "Préfecture de région".',
    whoSends:
      'Several territories: say under which name to send, always the same, such as --sender prefecture-region.example.',
    moment: (option, given) =>
      `--${option} "${given}": expected a time (18:05 or 18h05), a date and a time (2026-11-22 18:05) or a duration (30min, 4h, 2d); "18h" alone could mean either.`,
    unconfirmed: (line, trust) => `${line}: given without a recent confirmation (${trust}).`,
    leftOut: (lines) =>
      `Left out, since nobody has confirmed them within a year (--accept-unconfirmed to give them):\n${lines.join('\n')}`,
    noLine: (missing) => `No replacement line for: ${missing}.`,
    notFull: (item, typed, service) =>
      `--lines "${item}": "${typed}" is not a full number. Expected something like ${service}:0261914315.`,
    withdrawn: (number, on) => `${number}: withdrawn from the directory on ${on}.`,
    absent: (number) =>
      `${number}: not in the directory. Have a second person read these digits again.`,
    service: (item) =>
      `--lines "${item}": expected auto, none, or SERVICE:NUMBER with samu, police, gendarmerie, fire, any, sea or mountain.`,
    noMessage: (of) => `${of}: no CAP message can be read in it.`,
    ambiguous: (of) =>
      `${of}: two senders have used this identifier. Name the file of the announcement instead.`,
    unknown: (of, open) =>
      `${of}: neither a file nor a published announcement. Announcements in force: ${open || 'no announcement in force'}.`,
    exerciseToActual: (of) =>
      `${of}: this exercise refers to a REAL announcement; it is shown nowhere and cannot be continued. Make a new announcement.`,
    actualToExercise: (of) =>
      `${of}: this REAL announcement refers to an exercise; it is shown nowhere and cannot be continued. Make a new announcement.`,
  },
});

export type AnnounceWords = (typeof ANNOUNCE_WORDS)['fr'];

/** A wrong use, told in both languages. */
export const wrongUse = (say: (words: AnnounceWords) => string): UsageError =>
  new UsageError(told(ANNOUNCE_WORDS, say));

/** A warning, told once the language is known. */
export const warned = (say: (words: AnnounceWords) => string): Told => told(ANNOUNCE_WORDS, say);
