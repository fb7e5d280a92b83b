/** Problems in French: for a duty officer with a file open and no developer at hand. */

import { expectedInFrench } from './expected.fr.ts';
import { say, type Texts } from './texts.ts';
import { frenchConfirmingTexts } from './texts-confirming.fr.ts';
import { frenchExerciseTexts } from './texts-exercises.fr.ts';
import { frenchFileTexts } from './texts-files.fr.ts';
import { frenchListTexts } from './texts-lists.fr.ts';

const meant = (suggestion: string): string =>
  suggestion === '' ? '' : `Vouliez-vous dire « ${suggestion} » ?`;

const WHOLE_FILE = {
  html: say(
    'Ce fichier contient une page web, pas des données.',
    'Téléchargez le fichier à nouveau.',
    {
      cause: 'Enregistrement d’une page depuis le navigateur, ou portail Wi-Fi.',
    },
  ),
  conflict: say(
    'Ce fichier contient les deux versions d’un conflit.',
    'Gardez la bonne version et effacez les lignes <<<<<<<, ======= et >>>>>>>.',
    { cause: 'Deux personnes ont modifié le même endroit.' },
  ),
  'too-deep': say(
    'Ce fichier emboîte ses accolades ou ses crochets sans fin.',
    'Repartez du fichier d’un autre territoire.',
    { expected: '6 niveaux au plus.' },
  ),
};

const NETWORK: Readonly<Record<string, string>> = { fixed: 'fixe', mobile: 'mobile' };
const network = (code: string): string => NETWORK[code] ?? code;

export const frenchTexts: Texts = {
  'not-utf8': ({ charset, excerpt }) =>
    say(
      `Ce fichier n’est pas en UTF-8 : il semble être en ${charset} (vers « ${excerpt} »).`,
      'Enregistrez-le à nouveau avec l’encodage « UTF-8 ».',
      { cause: 'Enregistrement depuis un tableur ou un ancien Bloc-notes.' },
    ),
  bom: () =>
    say(
      'Ce fichier commence par une marque invisible (BOM).',
      'Enregistrez-le en « UTF-8 » simple, pas en « UTF-8 avec BOM ».',
      { cause: 'Enregistrement depuis le Bloc-notes ou Excel.' },
    ),
  'empty-file': () =>
    say('Ce fichier est vide.', 'Reprenez sa dernière bonne version.', {
      cause: 'Enregistrement interrompu.',
    }),
  'not-json': ({ kind }) => WHOLE_FILE[kind],
  'trailing-comma': () =>
    say('Virgule en trop avant « } » ou « ] ».', 'Effacez cette virgule.', {
      cause: 'La dernière entrée d’une liste a été effacée ou déplacée.',
    }),
  'missing-comma': () =>
    say('Il manque une virgule ici.', 'Ajoutez une virgule entre les deux valeurs.', {
      cause: 'Une entrée a été ajoutée à la suite, ou un guillemet est en trop.',
    }),
  'missing-quote': () =>
    say(
      'Le texte qui commence ici n’est pas refermé.',
      'Ajoutez un guillemet droit " à la fin du texte.',
      {
        cause: 'Guillemet effacé, ou retour à la ligne au milieu d’un texte.',
      },
    ),
  'wrong-quotes': ({ character }) =>
    say(
      `Le signe ${character} ne peut pas entourer un texte.`,
      'Remplacez-le par le guillemet droit ", devant et derrière.',
      { cause: 'Copie depuis un traitement de texte.' },
    ),
  comment: () =>
    say(
      'Un commentaire n’est pas permis dans ce fichier.',
      'Effacez-le, ou mettez-le dans la liste « notes ».',
    ),
  unclosed: ({ character }) =>
    say(`Il manque « ${character} » avant cet endroit.`, `Ajoutez « ${character} ».`, {
      cause: 'Fichier coupé, ou accolade effacée avec une entrée.',
    }),
  'unquoted-value': ({ value }) =>
    say(`« ${value} » n’est pas une valeur.`, 'Mettez-la entre guillemets droits "…".', {
      expected: 'un texte entre guillemets, true, false ou null.',
      cause: 'Guillemets oubliés ; un numéro de téléphone est un texte.',
    }),
  syntax: ({ value }) =>
    say(
      value === '' ? 'Le fichier s’arrête trop tôt.' : `« ${value} » n’a pas sa place ici.`,
      'Comparez avec le fichier d’un autre territoire.',
      { cause: 'Un signe a été effacé ou ajouté juste avant.' },
    ),
  'duplicate-key': ({ property }) =>
    say(`« ${property} » est écrit deux fois au même endroit.`, 'Gardez-en une seule.', {
      cause: 'Copier-coller : la première valeur serait perdue sans bruit.',
    }),
  missing: ({ property, of }) =>
    say(`Il manque « ${property} ».`, `Ajoutez "${property}": … à cet endroit.`, {
      expected: expectedInFrench(property, of),
    }),
  'unknown-property': ({ property, nearest }) =>
    say(
      `« ${property} » n’est pas une rubrique connue.`,
      nearest === '' ? 'Effacez-la, ou mettez-la dans « notes ».' : meant(nearest),
      { cause: nearest === '' ? '' : 'Faute de frappe.' },
    ),
  'bad-value': ({ field, value, suggestion, of }) =>
    say(
      `« ${value} » ne convient pas${field === '' ? '' : ` pour « ${field} »`}.`,
      suggestion === '' ? 'Corrigez la valeur.' : meant(suggestion),
      { expected: expectedInFrench(field, of) },
    ),
  'short-number': ({ number }) =>
    say(`${number} est un numéro court.`, 'Mettez le numéro complet, ou retirez la ligne.', {
      expected: 'le numéro que l’on compose quand ce numéro court ne répond plus.',
    }),
  'file-name': ({ code, expected }) =>
    say(
      `Le code « ${code} » ne correspond pas au nom du fichier.`,
      `Renommez le fichier « ${expected} » ou corrigez le code.`,
      { cause: 'Fichier copié depuis un autre territoire.' },
    ),
  'unknown-territory': ({ code }) =>
    say(`« ${code} » n’est pas le code d’un territoire.`, 'Corrigez le code.', {
      expected: 'un code de l’INSEE : 01 à 95, 2A, 2B, 971 à 978, 986, 987 ou 988.',
    }),
  'territory-name': ({ name, expected }) =>
    say(`« ${name} » n’est pas le nom officiel de ce territoire.`, `Écrivez « ${expected} ».`),
  fictional: ({ number }) =>
    say(
      `${number} fait partie des numéros réservés aux œuvres de fiction : personne n’y répond.`,
      'Mettez le vrai numéro, ou retirez la ligne.',
      { cause: 'Exemple recopié, ou numéro d’exercice.' },
    ),
  'impossible-number': ({ number }) =>
    say(
      `${number} n’existe pas dans le plan de numérotation.`,
      'Vérifiez le numéro sur sa source.',
      {
        cause: 'Chiffre oublié, ajouté ou inversé.',
      },
    ),
  'foreign-number': ({ number, expected }) =>
    say(
      `${number} n’est pas un numéro français.`,
      `Vérifiez l’indicatif : ${expected} pour ce territoire.`,
      { cause: 'Zéro gardé ou chiffre oublié après le signe +.' },
    ),
  'mainland-for-overseas': ({ number, suggestion }) =>
    say(`${number} est un numéro d’outre-mer écrit comme en métropole.`, meant(suggestion), {
      cause: 'Le 0 du début a été remplacé par +33.',
    }),
  'other-calling-code': ({ number, expected }) =>
    say(`${number} n’est pas un numéro de ce territoire.`, 'Vérifiez le numéro et le territoire.', {
      expected: `un numéro en ${expected}.`,
    }),
  'unlisted-block': ({ number }) =>
    say(
      `${number} est un numéro d’outre-mer sans lieu (0939, 0947 ou 0976), dans une tranche que la liste des tranches attribuées ne connaît pas.`,
      'Si la source le dit bien et que quelqu’un y répond, laissez-le.',
      { cause: 'Tranche attribuée depuis peu, ou chiffre faux.' },
    ),
  'other-zone': ({ number, zone, expected }) =>
    say(
      `${number} commence par ${zone}, alors que ce territoire est en ${expected}.`,
      'Si la source le dit bien, laissez-le : depuis 2023 un numéro peut changer de région.',
      { cause: 'Numéro d’un autre territoire, ou chiffre inversé.' },
    ),
  'other-island': ({ number, island, expected }) =>
    say(
      `${number} est un numéro de ce territoire : ${island}. Le fichier est celui-ci : ${expected}.`,
      'Si la source le dit bien, laissez-le ; sinon corrigez le territoire ou le numéro.',
      { cause: 'Les deux ont le même indicatif.' },
    ),
  'call-back-number': ({ number }) =>
    say(
      `${number} est le numéro que les secours affichent quand ils rappellent : l’appeler ne joint personne.`,
      'Mettez le numéro direct du service.',
    ),
  'premium-number': ({ number }) =>
    say(`${number} est un numéro surtaxé.`, 'Mettez un numéro ordinaire, ou retirez la ligne.', {
      expected: 'un numéro au prix d’un appel normal ou gratuit.',
    }),
  'pager-number': ({ number }) =>
    say(
      `${number} est un numéro de messagerie : personne n’y répond.`,
      'Mettez un numéro d’appel.',
    ),
  'fax-line': ({ label }) =>
    say(`« ${label} » est un fax : personne n’y répond.`, 'Retirez la ligne.', {
      cause: 'Colonne « fax » recopiée avec celle du téléphone.',
    }),
  'wrong-network': ({ number, network: written, expected }) =>
    say(
      `${number} est un ${network(expected)}, et la ligne dit « ${written} ».`,
      `Écrivez "network": "${expected}".`,
    ),
  duplicate: ({ number, first }) =>
    say(
      `${number} est déjà donné pour le même service et le même lieu (ligne n° ${first}).`,
      'Gardez une seule des deux.',
      {
        cause: 'Copier-coller. Une seconde source se met dans « alsoPublished ».',
      },
    ),
  'same-label': ({ label, first }) =>
    say(
      `« ${label} » est déjà le nom d’un autre numéro (ligne n° ${first}).`,
      'Distinguez-les : « …, second numéro », ou le nom du lieu.',
    ),
  'looks-like-station': ({ label }) =>
    say(
      `« ${label} » semble être un seul poste, alors que « area » dit tout le territoire.`,
      'Écrivez "area": { "label": ville, "communes": [codes INSEE], "station": true }.',
      { cause: 'Numéro de la brigade ou du commissariat de la ville chef-lieu.' },
    ),
  'number-of-station': ({ number, town }) =>
    say(
      `${number} est le bureau d’un seul poste (${town}) dans une autre ligne, et vaut ici pour tous.`,
      'Donnez la même « area » à cette ligne, ou retirez-la.',
    ),
  'shared-number': ({ number, service, elsewhere }) =>
    say(
      `${number} (${service}) figure aussi dans : ${elsewhere}.`,
      'Si un même centre sert les deux, laissez ; sinon corrigez le territoire qui se trompe.',
      { cause: 'Centre commun, ou copie d’un fichier à l’autre.' },
    ),
  'no-such-day': ({ value }) => say(`Le ${value} n’existe pas.`, 'Corrigez la date.'),
  'future-day': ({ value, today }) =>
    say(
      `${value} est dans le futur (nous sommes le ${today}).`,
      'Mettez le jour où cela a eu lieu.',
      {
        cause: 'Jour et mois inversés, ou mauvaise année.',
      },
    ),
  'withdrawn-before-published': ({ withdrawn, published }) =>
    say(
      `La ligne serait fermée (${withdrawn}) avant d’avoir été publiée (${published}).`,
      'Corrigez l’une des deux dates.',
    ),
  'open-until-before-published': ({ openUntil, published }) =>
    say(
      `La ligne finirait (${openUntil}) avant d’avoir été publiée (${published}).`,
      'Corrigez l’une des deux dates.',
    ),
  'open-until-permanent': ({ openUntil }) =>
    say(
      `Une ligne permanente a une fin (${openUntil}).`,
      'Écrivez "kind": "incident", ou retirez « openUntil ».',
    ),
  'deduced-nothing': ({ member }) =>
    say(
      `« deduced » nomme « ${member} », que cette ligne ne dit pas.`,
      `Retirez « ${member} » de « deduced », ou remplissez-le.`,
    ),
  'confirmed-after-withdrawn': ({ confirmed, withdrawn }) =>
    say(
      `La ligne est dite fermée (${withdrawn}) puis confirmée (${confirmed}).`,
      'Si elle a rouvert, mettez "withdrawn": null ; sinon retirez la confirmation.',
    ),
  'confirmed-after-update': ({ confirmed, updated }) =>
    say(
      `La confirmation (${confirmed}) est plus récente que « updated » (${updated}).`,
      'Mettez « updated » à jour.',
    ),
  unconfirmed: ({ number }) =>
    say(
      `${number} : ligne permanente que personne n’a confirmée.`,
      'Faites-la vérifier par le service, puis remplissez « confirmation » (by, on, method).',
    ),
  lapsed: ({ number, confirmed }) =>
    say(
      `${number} : la dernière confirmation (${confirmed}) a plus de 12 mois.`,
      'Faites-la vérifier à nouveau par le service.',
    ),
  'past-line': ({ number, published }) =>
    say(
      `${number} : ouverte pour une panne qui est finie${published === '' ? '' : ` (publiée : ${published})`}, jamais dite coupée.`,
      'Appelez-la : si elle est fermée, remplissez « withdrawn » ; si elle reste, écrivez "kind": "permanent" et faites-la confirmer.',
    ),
  'number-in-label': ({ label }) =>
    say(`« ${label} » contient un numéro de téléphone.`, 'Gardez le nom du service, sans numéro.', {
      cause: 'Le numéro affiché pourrait un jour différer du numéro appelé.',
    }),
  'short-label': ({ label }) =>
    say(`« ${label} » ne dit pas qui répond.`, 'Écrivez par exemple « SAMU (15) ».'),
  'long-label': ({ label, length }) =>
    say(
      `« ${label} » fait ${length} signes.`,
      'Raccourcissez : 70 signes au plus, pour tenir sur un bouton.',
    ),
  'broken-accents': ({ text }) =>
    say(
      `Accents abîmés : « ${text} ».`,
      'Réécrivez les lettres accentuées, puis enregistrez en UTF-8.',
      {
        cause: 'Fichier ouvert puis enregistré avec un mauvais encodage.',
      },
    ),
  ...frenchListTexts,
  ...frenchExerciseTexts,
  ...frenchFileTexts,
  ...frenchConfirmingTexts,
  'updated-back': ({ updated, published }) =>
    say(
      `Ce fichier date du ${updated}, et ce qui est publié du ${published}.`,
      'Repartez du fichier publié et refaites-y votre changement.',
      { cause: 'Ancienne copie du fichier, ou sauvegarde restaurée.' },
    ),
  'updated-forgotten': ({ updated }) =>
    say(
      `Des lignes ont changé, et « updated » dit toujours ${updated}.`,
      'Mettez « updated » au jour de ce changement.',
    ),
  'line-gone': ({ number, label }) =>
    say(
      `${number} (${label}) est publié et ne figure plus dans ce fichier.`,
      'Remettez la ligne ; si le numéro est coupé, donnez-lui "withdrawn": le jour de la coupure.',
      { cause: 'Ligne effacée au lieu d’être fermée, ou ancienne copie du fichier.' },
    ),
  'line-reopened': ({ number, withdrawn }) =>
    say(
      `${number} est publié comme coupé depuis le ${withdrawn}, et ce fichier le rouvre.`,
      'S’il est vraiment rouvert, faites-le confirmer : une confirmation plus récente que la coupure. Sinon remettez "withdrawn".',
      { cause: 'Ancienne copie du fichier, ou ligne ajoutée une seconde fois.' },
    ),
  'digits-changed': ({ before, after }) =>
    say(
      `Le numéro d’une ligne publiée est passé de ${before} à ${after}, sous la même source ou la même confirmation.`,
      'Donnez la source du nouveau numéro et faites-le confirmer ; ou remettez l’ancien.',
      { cause: 'Faute de frappe, ou source et confirmation de l’ancien numéro laissées.' },
    ),
  'service-changed': ({ number, before, after }) =>
    say(
      `${number} est publié pour « ${before} », et ce fichier le donne pour « ${after} », sous la même source ou la même confirmation.`,
      'S’il joint bien ce service, donnez-en la source et faites-le confirmer ; sinon remettez l’ancien.',
      { cause: 'Faute de frappe, ou ligne copiée d’une autre.' },
    ),
  'trunk-zero': ({ number, suggestion }) =>
    say(`${number} garde le 0 du début après l’indicatif.`, meant(suggestion), {
      cause: 'Le + et l’indicatif ont été mis devant le numéro entier : ils remplacent le 0.',
    }),
  'neighbour-number': ({ number, start, departments }) =>
    say(
      `${number} commence par ${start}, comme les numéros de : ${departments}.`,
      'Vérifiez le numéro et le territoire ; si la source le dit bien, laissez-le.',
      { cause: 'Numéro d’un département voisin, ou chiffre inversé.' },
    ),
  'unknown-commune': ({ code }) =>
    say(`« ${code} » n’est le code d’aucune commune.`, 'Corrigez le code, ou retirez-le.', {
      expected: 'un code de l’INSEE, par exemple 35238 pour Rennes (pas un code postal).',
    }),
  'commune-elsewhere': ({ code, name, territory }) =>
    say(
      `${code} (${name}) est une commune du territoire ${territory}.`,
      'Si la ligne la sert vraiment, laissez ; sinon corrigez le code.',
    ),
  'postcode-for-commune': ({ code, suggestion }) =>
    say(
      `« ${code} » ressemble à un code postal, pas à un code de commune.`,
      suggestion === '' ? 'Mettez le code INSEE de la commune.' : meant(suggestion),
    ),
  'label-other-commune': ({ label, code, name }) =>
    say(
      `Le lieu dit « ${label} », et le code ${code} est celui de : ${name}.`,
      'Corrigez le nom ou le code, pour qu’ils aillent ensemble.',
    ),
};
