import { messages } from '../../../base/messages.ts';
import type { keyStanding } from '../../key/standing.ts';

type Standing = Exclude<ReturnType<typeof keyStanding>, 'valid'>;

const counted = (count: number, text: string, many: string) =>
  `${count} ${count < 2 ? text : many}`;

const fr = {
  title: 'Comparer et publier',
  compared: 'Ce qui change pour le public',
  unknown:
    'La version publiée n’a pas pu être lue : toutes vos lignes paraissent nouvelles. La comparaison se fera avec le réseau.',
  nothing: 'Vos lignes disent exactement ce qui est publié.',
  summary: (added: number, changed: number, withdrawn: number, unchanged: number) =>
    `${counted(added, 'ligne ajoutée', 'lignes ajoutées')}, ${counted(changed, 'modifiée', 'modifiées')}, ${counted(withdrawn, 'retirée', 'retirées')}, ${counted(unchanged, 'inchangée', 'inchangées')}.`,
  added: 'Ajoutées',
  changed: 'Modifiées',
  withdrawn: 'Retirées',
  missing: 'Absentes de votre version',
  missingWhy:
    'Ces lignes sont publiées et ne figurent pas dans votre version : elles disparaîtraient sans trace. Décidez pour chacune : la reprendre, ou la fermer si son numéro est coupé.',
  takeBack: (label: string) => `Reprendre : ${label}`,
  close: (label: string) => `Fermer aujourd’hui : ${label}`,
  conflicts: 'Changées aussi par quelqu’un d’autre',
  conflictsWhy:
    'Ces lignes ont été publiées autrement depuis que vous avez commencé. Décidez pour chacune.',
  published: 'Publié',
  yours: 'Chez vous',
  keepMine: (label: string) => `Garder la mienne : ${label}`,
  takeTheirs: (label: string) => `Prendre la version publiée : ${label}`,
  undecided:
    'Des lignes ont été publiées par quelqu’un d’autre : décidez d’abord pour chacune, plus haut.',
  behind:
    'Quelqu’un d’autre vient de publier des lignes de ce territoire. Rien n’a été signé ni envoyé : relisez ce qui change, puis publiez.',
  was: (before: string) => `avant : ${before}`,
  becomes: (after: string) => `après : ${after}`,
  faulty: 'à corriger',
  editOf: (label: string) => `Modifier : ${label}`,
  edit: 'Modifier',
  checks: 'Vérification',
  sound: 'Aucune erreur. Rien n’empêche de publier.',
  errors: (count: number) =>
    `${counted(count, 'erreur empêche', 'erreurs empêchent')} de publier. Vous pouvez enregistrer le fichier et continuer plus tard.`,
  warnings: (count: number) => counted(count, 'remarque', 'remarques'),
  unconfirmed: (count: number) =>
    `${counted(count, 'ligne n’a', 'lignes n’ont')} jamais été ${count < 2 ? 'confirmée' : 'confirmées'} ou ${count < 2 ? 'l’a' : 'l’ont'} été il y a plus de douze mois. Elles paraissent en dernier recours, et le disent.`,
  withoutKeys: (count: number) =>
    `${counted(count, 'ligne est confirmée', 'lignes sont confirmées')} sans les signatures de deux clés : à la prochaine vérification, passez la main à un autre poste.`,
  lineOf: (label: string, number: string) =>
    `${label || 'Ligne sans nom'} (${number || 'sans numéro'})`,
  notesRead: 'Lecture des notes du fichier en place…',
  notesUnknown:
    'Les notes du fichier en place n’ont pas pu être lues : le fichier enregistré n’en aurait pas. Réessayez avec le réseau avant de le remplacer.',
  send: 'Publier maintenant',
  sendLead:
    'Votre clé signe les lignes, et le service de publication les met en ligne. Elles remplacent la version publiée.',
  noKey: 'Ouvrez votre clé pour publier d’ici.',
  openKey: 'Ouvrir la clé',
  otherTerritory: (name: string) => `La clé ouverte ne peut pas signer pour ${name}.`,
  keys: {
    waiting: 'La clé ouverte n’est pas encore valable.',
    expired: 'La clé ouverte n’est plus valable.',
    revoked: 'La clé ouverte a été révoquée.',
    unknown: 'Le site ne connaît pas la clé ouverte : l’envoi serait refusé.',
    'not-for-territories': 'La clé ouverte ne peut pas signer de fichier de territoire.',
  } satisfies Record<Standing, string>,
  sendNow: 'Signer et publier',
  sending: 'Signature…',
  sent: (when: string) => `Publié le ${when}.`,
  seen: 'Qui ouvre le site le voit maintenant.',
  seenLater: 'Le public le voit dès que le site est à jour.',
  unseen:
    'Le site montre encore l’ancienne version : le service le met à jour de lui-même dès qu’il le peut. Si cela dure plus de quelques minutes, prévenez l’hébergeur.',
  notSigned: 'La signature n’a pas pu être faite. Fermez la clé et rouvrez-la.',
  save: 'Enregistrer le fichier',
  saveLead: (name: string) =>
    `Le fichier ${name}, à garder, à transmettre ou à déposer sur la forge.`,
  saveNow: (name: string) => `Enregistrer ${name}`,
  saved: 'Fichier enregistré.',
  downloaded: (name: string) => `${name} est dans vos téléchargements.`,
  notSaved: 'Le fichier n’a pas pu être écrit. Choisissez un autre dossier.',
  mail: 'Le transmettre par courriel',
  mailLead: 'Le message est prêt. Joignez-y le fichier enregistré : un lien ne peut pas le faire.',
  mailNow: (to: string) => `Écrire à ${to}`,
  mailSubject: (name: string, code: string) => `Lignes de secours : ${name} (${code})`,
  mailBody: (name: string, file: string, summary: string, lines: string) =>
    `Bonjour,\n\nVoici les lignes de secours à jour pour ${name}, dans le fichier joint ${file} (à joindre à ce message).\n\n${summary}\n\n${lines}\n\nMerci de les publier.\n`,
  message: 'Message prêt à copier',
  copyMessage: 'Copier le message',
  forge: 'Proposer le changement sur la forge',
  forgeLead:
    'Copiez le contenu du fichier, ouvrez la page de la forge, remplacez-y tout et enregistrez.',
  copyFile: 'Copier le contenu du fichier',
  openForge: 'Ouvrir la page de la forge',
  copied: 'Copié.',
  notCopied: 'Le navigateur a refusé la copie.',
};

const en: typeof fr = {
  title: 'Compare and publish',
  compared: 'What changes for the public',
  unknown:
    'The published version could not be read: all your lines look new. The comparison will be made with the network.',
  nothing: 'Your lines say exactly what is published.',
  summary: (added, changed, withdrawn, unchanged) =>
    `${added} added, ${changed} changed, ${withdrawn} withdrawn, ${unchanged} unchanged.`,
  added: 'Added',
  changed: 'Changed',
  withdrawn: 'Withdrawn',
  missing: 'Absent from your version',
  missingWhy:
    'These lines are published and not in your version: they would vanish without a trace. Decide for each: take it back, or close it if its number is switched off.',
  takeBack: (label) => `Take back: ${label}`,
  close: (label) => `Close today: ${label}`,
  conflicts: 'Changed by somebody else too',
  conflictsWhy: 'These lines were published otherwise since you began. Decide for each.',
  published: 'Published',
  yours: 'Yours',
  keepMine: (label) => `Keep mine: ${label}`,
  takeTheirs: (label) => `Take the published one: ${label}`,
  undecided: 'Lines were published by somebody else: decide for each of them first, above.',
  behind:
    'Somebody else has just published lines of this territory. Nothing was signed or sent: read what changes again, then publish.',
  was: (before) => `before: ${before}`,
  becomes: (after) => `after: ${after}`,
  faulty: 'to be corrected',
  editOf: (label) => `Edit: ${label}`,
  edit: 'Edit',
  checks: 'Checks',
  sound: 'No error. Nothing stops publication.',
  errors: (count) =>
    `${count === 1 ? '1 error stops' : `${count} errors stop`} publication. You can save the file and go on later.`,
  warnings: (count) => counted(count, 'remark', 'remarks'),
  unconfirmed: (count) =>
    `${count === 1 ? '1 line was' : `${count} lines were`} never confirmed, or over twelve months ago. They come as a last resort, and say so.`,
  withoutKeys: (count) =>
    `${count === 1 ? '1 line is' : `${count} lines are`} confirmed without the signatures of two keys: at the next check, hand over to another workplace.`,
  lineOf: (label, number) => `${label || 'Line without a name'} (${number || 'no number'})`,
  notesRead: 'Reading the notes of the file in place…',
  notesUnknown:
    'The notes of the file in place could not be read: the saved file would have none. Try again with the network before you replace it.',
  send: 'Publish now',
  sendLead:
    'Your key signs the lines, and the publishing service puts them online. They replace the published version.',
  noKey: 'Open your key to publish from here.',
  openKey: 'Open the key',
  otherTerritory: (name) => `The key that is open may not sign for ${name}.`,
  keys: {
    waiting: 'The key that is open is not valid yet.',
    expired: 'The key that is open is no longer valid.',
    revoked: 'The key that is open was revoked.',
    unknown: 'The site does not know the key that is open: it would be refused.',
    'not-for-territories': 'The key that is open cannot sign territory files.',
  },
  sendNow: 'Sign and publish',
  sending: 'Signing…',
  sent: (when) => `Published on ${when}.`,
  seen: 'Whoever opens the site sees it now.',
  seenLater: 'The public sees it as soon as the site is up to date.',
  unseen:
    'The site still shows the version before: the service brings it up to date by itself as soon as it can. If that takes more than a few minutes, tell the host.',
  notSigned: 'The signature could not be made. Close the key and open it again.',
  save: 'Save the file',
  saveLead: (name) => `The file ${name}, to keep, to hand on or to put on the forge.`,
  saveNow: (name) => `Save ${name}`,
  saved: 'File saved.',
  downloaded: (name) => `${name} is in your downloads.`,
  notSaved: 'The file could not be written. Choose another folder.',
  mail: 'Hand it on by mail',
  mailLead: 'The message is ready. Attach the saved file to it: a link cannot.',
  mailNow: (to) => `Write to ${to}`,
  mailSubject: (name, code) => `Fallback lines: ${name} (${code})`,
  mailBody: (name, file, summary, lines) =>
    `Hello,\n\nHere are the fallback lines of ${name}, up to date, in the attached file ${file} (to be attached to this message).\n\n${summary}\n\n${lines}\n\nPlease publish them.\n`,
  message: 'Message ready to copy',
  copyMessage: 'Copy the message',
  forge: 'Propose the change on the forge',
  forgeLead:
    'Copy the content of the file, open the page of the forge, replace everything and save.',
  copyFile: 'Copy the content of the file',
  openForge: 'Open the page of the forge',
  copied: 'Copied.',
  notCopied: 'The browser refused to copy.',
};

export const PUBLISH_WORDS = messages({ fr, en });
