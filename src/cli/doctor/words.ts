/** What an examination of a site finds, in words. */
import { messages } from '../../base/messages.ts';

/** Units of a span of time. */
export type ValiditySpan = readonly [count: number, unit: 's' | 'min' | 'h' | 'day'];

const UNITS_FR = { s: 's', min: 'min', h: 'h', day: 'j' };
const UNITS_EN = { s: 's', min: 'min', h: 'h', day: 'd' };

export const DOCTOR_WORDS = messages({
  fr: {
    span: ([count, unit]: ValiditySpan) => `${count} ${UNITS_FR[unit]}`,
    noAnswer: (address: string, why: string) => `${address} ne répond pas : ${why}.`,
    noBulletin: (status: number) => `pas de bulletin (${status}) : le collecteur tourne-t-il ?`,
    oldBulletin: (age: string) =>
      `bulletin vieux de ${age} : le collecteur est arrêté ou bloqué. Les téléphones disent « nouvelles trop anciennes ».`,
    bulletinRefused: (why: string) => `les téléphones refusent le bulletin : ${why}.`,
    bulletin: (sequence: number | string, age: string) => `bulletin ${sequence} de ${age}.`,
    noDirectory: (status: number) => `pas d'annuaire signé (${status}).`,
    directoryRefused: (why: string) => `les téléphones refusent l'annuaire : ${why}.`,
    directoryOver: (since: string) =>
      `l'annuaire n'est plus valable depuis ${since} : reconstruisez.`,
    directory: (version: number | string, day: string) => `annuaire ${version} du ${day}.`,
    directoryShort: (left: string) =>
      `l'annuaire n'est valable que ${left} encore : reconstruisez.`,
    noHttps: 'sans HTTPS, rien ne marche hors connexion sur les téléphones.',
    certificate: (left: string) => `certificat valable ${left} encore.`,
    certificateRefused: (why: string) => `certificat refusé : ${why}.`,
    redirect: 'le port 80 renvoie vers HTTPS.',
    noRedirect: (status: number, to: string, wanted: string) =>
      `le port 80 répond ${status} ${to} : attendu un renvoi vers ${wanted}.`,
    noPort80: (why: string) => `le port 80 ne répond pas : ${why}.`,
    noDate: "le site ne dit pas l'heure (Date).",
    clock: (apart: string) => `l'horloge du site et celle-ci diffèrent de ${apart}.`,
    noService: 'pas de service de publication.',
    serviceSilent: (status: number) => `le service de publication ne répond pas (${status}).`,
    service: (version: string, parts: string) => `service de publication ${version} : ${parts}.`,
    serviceBad: (status: string, parts: string) =>
      `service de publication « ${status} » : ${parts}.`,
    littleSpace: (megabytes: number) => `il ne reste que ${megabytes} Mo sur le disque.`,
    space: (gigabytes: number) => `${gigabytes} Go libres sur le disque.`,
    pages: (count: number) => `${count} pages lues : elles disent ce que dit l'annuaire.`,
    olderPages: (older: number, count: number, some: string) =>
      `${older} pages sur ${count} ne disent pas ce que dit l'annuaire (${some}) : qui vient pour la première fois peut y trouver un numéro retiré. Le service de publication les refait de lui-même ; si cela dure, reconstruisez.`,
    header: (asked: string, name: string, given: string, wanted: string) =>
      `${asked} : ${name} vaut « ${given} », attendu « ${wanted} ».`,
    status: (asked: string, status: number, wanted: number) =>
      `${asked} : réponse ${status}, attendu ${wanted}.`,
    otherSite: "la page d'accueil ou le bureau ne sont pas ceux de Repli.",
    noNumber: (asked: string) => `${asked} : aucun numéro à appeler sur la page.`,
    notCompressed: (asked: string) => `${asked} : envoyée sans être comprimée.`,
    noList: 'pas de liste signée des fichiers (/build.jws) : reconstruisez.',
    unsignedList: (status: number) =>
      `la liste des fichiers (/build.jws, ${status}) n'est signée d'aucune clé de l'hébergeur : qui a construit ce site ?`,
    built: (count: number, at: string) =>
      `${count} fichiers servis : ceux de la liste signée du ${at}.`,
    otherFiles: (others: number, count: number, at: string, some: string) =>
      `${others} fichiers servis sur ${count} ne sont pas ceux de la liste signée du ${at} (${some}) : un cache en retard, ou quelqu'un les a changés. Comparez sur la machine : repli built.`,
    keyList: (version: number) =>
      version === 0
        ? "liste signée des clés : aucune encore, les clés de l'application valent."
        : `liste signée des clés : ${version}.`,
    otherKeyList: (status: number, served: number, own: number, data: string) =>
      `/data/keys.jws (${status}) mène les téléphones à la liste ${served}, et non à la liste ${own} de ${data} : publiez avec repli sign, ou reconstruisez.`,
    headers: (count: number) =>
      `${count} adresses : en-têtes, types et durées de cache sont les bons.`,
    errorCached: (asked: string) => `${asked} : une erreur est gardée en cache.`,
    errorBare:
      'une adresse inconnue ne donne pas les numéros à appeler, dans la langue de la personne.',
    errors: 'une adresse inconnue donne les numéros à appeler.',
  },
  en: {
    span: ([count, unit]) => `${count} ${UNITS_EN[unit]}`,
    noAnswer: (address, why) => `${address} does not answer: ${why}.`,
    noBulletin: (status) => `no bulletin (${status}): is the collector running?`,
    oldBulletin: (age) =>
      `the bulletin is ${age} old: the collector has stopped or hangs. Phones say that the news is too old.`,
    bulletinRefused: (why) => `phones refuse the bulletin: ${why}.`,
    bulletin: (sequence, age) => `bulletin ${sequence}, ${age} old.`,
    noDirectory: (status) => `no signed directory (${status}).`,
    directoryRefused: (why) => `phones refuse the directory: ${why}.`,
    directoryOver: (since) => `the directory has not been valid for ${since}: build anew.`,
    directory: (version, day) => `directory ${version} of ${day}.`,
    directoryShort: (left) => `the directory is valid for only ${left} more: build anew.`,
    noHttps: 'without HTTPS, nothing works offline on phones.',
    certificate: (left) => `certificate valid for ${left} more.`,
    certificateRefused: (why) => `certificate refused: ${why}.`,
    redirect: 'port 80 redirects to HTTPS.',
    noRedirect: (status, to, wanted) =>
      `port 80 answers ${status} ${to}: expected a redirect to ${wanted}.`,
    noPort80: (why) => `port 80 does not answer: ${why}.`,
    noDate: 'the site does not tell the time (Date).',
    clock: (apart) => `the clock of the site and this one differ by ${apart}.`,
    noService: 'no publishing service.',
    serviceSilent: (status) => `the publishing service does not answer (${status}).`,
    service: (version, parts) => `publishing service ${version}: ${parts}.`,
    serviceBad: (status, parts) => `publishing service "${status}": ${parts}.`,
    littleSpace: (megabytes) => `only ${megabytes} MB are left on the disk.`,
    space: (gigabytes) => `${gigabytes} GB free on the disk.`,
    pages: (count) => `${count} pages read: they say what the directory says.`,
    olderPages: (older, count, some) =>
      `${older} pages of ${count} do not say what the directory says (${some}): whoever comes for the first time may find a withdrawn number there. The publishing service makes them anew by itself; if this lasts, build anew.`,
    header: (asked, name, given, wanted) =>
      `${asked}: ${name} is "${given}", expected "${wanted}".`,
    status: (asked, status, wanted) => `${asked}: answered ${status}, expected ${wanted}.`,
    otherSite: 'the first page or the desk are not those of Repli.',
    noNumber: (asked) => `${asked}: no number to call on the page.`,
    notCompressed: (asked) => `${asked}: sent without being compressed.`,
    noList: 'no signed list of files (/build.jws): build anew.',
    unsignedList: (status) =>
      `no key of the host has signed the list of files (/build.jws, ${status}): who built this site?`,
    built: (count, at) => `${count} files served: those of the signed list of ${at}.`,
    otherFiles: (others, count, at, some) =>
      `${others} of ${count} files served are not those of the signed list of ${at} (${some}): a cache that is late, or somebody changed them. Compare on the machine: repli built.`,
    keyList: (version) =>
      version === 0
        ? 'signed list of keys: none yet, the keys of the app count.'
        : `signed list of keys: ${version}.`,
    otherKeyList: (status, served, own, data) =>
      `/data/keys.jws (${status}) leads phones to list ${served}, and not to list ${own} of ${data}: publish with repli sign, or build anew.`,
    headers: (count) => `${count} addresses: headers, types and caching are right.`,
    errorCached: (asked) => `${asked}: an error is kept in caches.`,
    errorBare: 'an unknown address does not give the numbers to call, in the person’s language.',
    errors: 'an unknown address gives the numbers to call.',
  },
});

export type DoctorWords = (typeof DOCTOR_WORDS)['fr'];
