/** The words about how phones stand. */

import { HOUR_MS } from '../../base/durations.ts';
import { messages } from '../../base/messages.ts';

const seconds = (ms: number) => Math.round(ms / 1000);
const minutes = (ms: number) => Math.floor(ms / 60_000);

/** "25 s", "4 min", "3 h"; whole units, the smallest that still means something. */
const ageSaid = (ms: number): string => {
  if (ms < 60_000) return `${seconds(ms)}\u00a0s`;
  if (ms < HOUR_MS) return `${minutes(ms)}\u00a0min`;
  return `${Math.floor(ms / HOUR_MS)}\u00a0h`;
};

const fr = {
  label: 'Bulletin des téléphones',
  ago: (age: number) => `il y a ${ageSaid(age)}`,
  reading: 'lecture…',
  none: 'il n’y en a pas',
  unread: 'ne peut pas être lu d’ici',
  silent: (age: number) =>
    `Le bulletin que lisent les téléphones n’est plus renouvelé depuis ${ageSaid(age)} : le collecteur de l’hébergeur s’est arrêté. Rien de nouveau n’arrive aux téléphones, même ce que le service de publication a pris.`,
  noBulletin:
    'Aucun bulletin n’est publié : les téléphones ne savent rien de ce que vous annoncez. Le collecteur de l’hébergeur ne tourne pas.',
  call: (duty: string) => `Appelez l’hébergeur tout de suite : ${duty}.`,
  callWhom:
    'Appelez l’astreinte de votre hébergeur tout de suite (son numéro n’a pas été donné à la construction du site).',
  file: 'Signez et enregistrez l’annonce ; son fichier est bon, et l’hébergeur peut le déposer à la main.',
  mail: (to: string) => `Écrire à ${to}, avec le fichier signé en pièce jointe`,
  subject: 'Repli : le bulletin des téléphones ne se renouvelle plus',
  body: (at: string) =>
    `Bonjour,\n\nLe bulletin que lisent les téléphones date du ${at} et ne se renouvelle plus. Merci de relancer le collecteur (repli-collect) tout de suite, et de déposer le fichier joint dans data/announcements/.\n`,
};

const en: typeof fr = {
  label: 'Bulletin of the phones',
  ago: (age) => `${ageSaid(age)} ago`,
  reading: 'reading…',
  none: 'there is none',
  unread: 'cannot be read from here',
  silent: (age) =>
    `The bulletin that phones read has not been renewed for ${ageSaid(age)}: the host’s collector has stopped. Nothing new comes to phones, even what the publishing service has taken.`,
  noBulletin:
    'No bulletin is published: phones know nothing of what you announce. The host’s collector does not run.',
  call: (duty) => `Call the host at once: ${duty}.`,
  callWhom:
    'Call your host’s duty officer at once (the number was not given when the site was built).',
  file: 'Sign and save the announcement; its file is good, and the host can put it in place by hand.',
  mail: (to) => `Write to ${to}, with the signed file attached`,
  subject: 'Repli: the bulletin of the phones is not renewed any more',
  body: (at) =>
    `Hello,\n\nThe bulletin that phones read is of ${at} and is not renewed any more. Please start the collector again (repli-collect) at once, and put the attached file into data/announcements/.\n`,
};

export const PHONES_WORDS = messages({ fr, en });
