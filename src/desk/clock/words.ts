/** The words about clocks. */
import { messages } from '../../base/messages.ts';
import { spanOf } from './clock.ts';

const parts = (ms: number, names: readonly [string, string, string]): string => {
  const { days, hours, minutes } = spanOf(ms);
  const said = [days, hours, minutes].flatMap((count, i) =>
    count === 0 ? [] : [`${count}\u00a0${names[i]}`],
  );
  return said.join('\u00a0');
};

const fr = {
  astray: (ahead: number) =>
    `Votre ordinateur ${ahead > 0 ? 'avance' : 'retarde'} de ${parts(ahead, ['j', 'h', 'min'])} sur le serveur. Ce que vous signeriez serait mal daté : les téléphones le diraient périmé, ou ne le montreraient pas.`,
  times: (server: string, own: string) =>
    `Heure du serveur : ${server}. Heure de votre ordinateur : ${own}.`,
  remedy:
    'Regardez une autre horloge. Réglez celle de l’ordinateur si vous le pouvez ; sinon, travaillez à l’heure du serveur.',
  follow: (server: string) => `Il est bien ${server} : travailler à cette heure`,
  again: 'L’heure est réglée : relire',
  following: (ahead: number) =>
    `Vous travaillez à l’heure du serveur : votre ordinateur ${ahead > 0 ? 'avance' : 'retarde'} de ${parts(ahead, ['j', 'h', 'min'])}.`,
  blocked:
    'L’horloge de cet ordinateur est fausse : rien ne peut être signé avant d’en décider, en haut de la page.',
};

const en: typeof fr = {
  astray: (ahead) =>
    `Your computer is ${parts(ahead, ['d', 'h', 'min']).replaceAll('\u00a0', ' ')} ${ahead > 0 ? 'ahead of' : 'behind'} the server. What you sign would be wrongly dated: phones would call it outdated, or not show it.`,
  times: (server, own) => `Time of the server: ${server}. Time of your computer: ${own}.`,
  remedy:
    'Look at another clock. Set the computer’s if you can; if not, work by the time of the server.',
  follow: (server) => `It is ${server} indeed: work by that time`,
  again: 'The clock is set: read it again',
  following: (ahead) =>
    `You work by the time of the server: your computer is ${parts(ahead, ['d', 'h', 'min']).replaceAll('\u00a0', ' ')} ${ahead > 0 ? 'ahead' : 'behind'}.`,
  blocked:
    'The clock of this computer is wrong: nothing can be signed until you decide, at the top of the page.',
};

export const CLOCK_WORDS = messages({ fr, en });
