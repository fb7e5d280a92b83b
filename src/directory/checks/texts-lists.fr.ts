/** Problems of the national list, of keys and of sources in French. */
import { type ListCode, say, type Texts } from './texts.ts';

export const frenchListTexts: Pick<Texts, ListCode> = {
  'unknown-number': ({ number }) =>
    say(
      `« ${number} » n’est pas un numéro de cette liste.`,
      'Corrigez-le ou ajoutez-le à la liste.',
    ),
  'own-stand-in': ({ number }) =>
    say(`Le ${number} ne peut pas se remplacer lui-même.`, 'Retirez-le de « standIns ».'),
  'duplicate-number': ({ number }) =>
    say(`« ${number} » figure deux fois dans la liste.`, 'Gardez-en un seul.'),
  'missing-number': ({ numbers }) =>
    say(`Il manque dans la liste : ${numbers}.`, 'Remettez ces numéros : l’application en dépend.'),
  'fact-missing': ({ number, about }) =>
    say(
      `${number} : aucun fait ne dit d’où vient « ${about} ».`,
      'Ajoutez-en un à « facts » : { "about": [...], "source": {...}, "checked": jour }.',
    ),
  'number-without-source': ({ number }) =>
    say(
      `${number} : personne n’est nommé pour dire qui répond.`,
      'Donnez une source au fait sur « reaches » : le public la lit à côté du numéro.',
    ),
  'territory-without-fact': ({ number, codes }) =>
    say(
      `${number} est dit en service dans ${codes}, et aucun fait ne le dit.`,
      'Ajoutez le fait, ou retirez ces territoires.',
    ),
  'old-fact': ({ number, about, checked }) =>
    say(
      `${number} (${about}) : vérifié le ${checked}, il y a plus de deux ans.`,
      'Relisez sa source, puis mettez « checked » à jour.',
    ),
  'fact-without-source': ({ number, about }) =>
    say(
      `${number} (${about}) : un fait dont la source n’a pas été trouvée.`,
      'Cherchez-la, ou écrivez « unconfirmed ».',
    ),
  'private-key': () =>
    say(
      'La partie secrète d’une clé (« d ») est dans ce fichier que tout le monde lit.',
      'Retirez « d », et ne vous servez plus de cette clé : elle est connue. Créez-en une autre.',
      { cause: 'La clé entière a été collée au lieu de sa partie publique.' },
    ),
  'duplicate-kid': ({ kid }) =>
    say(`Deux clés portent le nom « ${kid} ».`, 'Donnez un autre nom à la nouvelle.'),
  'duplicate-source': ({ id }) =>
    say(`Deux flux portent l’identifiant « ${id} ».`, 'Donnez un autre identifiant au nouveau.'),
  'key-days': ({ from, until }) =>
    say(
      `La clé finirait (${until}) avant de commencer (${from}).`,
      'Corrigez l’une des deux dates.',
    ),
  'key-without-territory': ({ kid }) =>
    say(
      `La clé « ${kid} » signe pour des territoires, mais n’en nomme aucun.`,
      'Remplissez « territories ».',
    ),
};
