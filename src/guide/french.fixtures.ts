/** For tests: a plan in the French words of docs/ECHELLE.md, so that a préfecture can approve them. */
import type { Service } from '../directory/model.ts';
import type { AnnouncedMeans, CallPlan, HelpPlace, LineStep, Step } from './model.ts';

const SERVICE: Readonly<Record<Service, string>> = {
  samu: 'SAMU',
  police: 'police',
  gendarmerie: 'gendarmerie',
  fire: 'pompiers',
  any: 'tous secours',
  sea: 'mer',
  mountain: 'montagne',
};

const PLACE: Readonly<Record<HelpPlace, string>> = {
  'fire-station': 'caserne',
  hospital: 'hôpital',
  police: 'commissariat',
  gendarmerie: 'gendarmerie',
  harbour: 'port',
  refuge: 'refuge',
};

const MEANS: Readonly<Record<string, string>> = { fixed: 'un fixe', mobile: 'un mobile' };
const meansInFrench = (means: readonly string[]) =>
  means.map((m) => MEANS[m] ?? m.replace('operator:', '')).join(' et ');

function phone({ from, notFrom }: AnnouncedMeans): string {
  if (from.length > 0) return `depuis ${meansInFrench(from)}`;
  return notFrom.length > 0 ? `sauf depuis ${meansInFrench(notFrom)}` : 'd’un autre téléphone';
}

const lines = ({ offers }: LineStep) =>
  offers
    .map(({ service, area }) => SERVICE[service] + (area === '' ? '' : ` de ${area}`))
    .join(', ');

function inFrench(step: Step): string {
  switch (step.id) {
    case 'usual':
      return `le ${step.number}, plusieurs fois`;
    case 'other-phone':
      return `le ${step.number} ${phone(step)}`;
    case 'stand-in':
      return `le ${[step.number, ...step.also].join(' ou le ')}`;
    case 'announced':
      return `ligne donnée (${lines(step)})`;
    case 'local':
      return `ligne locale (${lines(step)})`;
    case 'last-resort':
      return `ligne non confirmée (${lines(step)})`;
    case 'station':
      return `bureau d’un seul poste (${lines(step)})`;
    case 'past':
      return `ligne d’une panne passée (${lines(step)})`;
    case 'choose-place':
      return 'choisir le lieu';
    case 'text':
      return 'SMS au 114';
    case 'text-other-phone':
      return `SMS au 114 ${phone(step)}`;
    case 'apps-114':
      return 'le 114 par Internet';
    case 'someone':
      return 'faire appeler quelqu’un';
    case 'go':
      return `y aller (${step.places.map((place) => PLACE[place]).join(', ')})`;
  }
}

/** "le 15, plusieurs fois → le 15 d’un autre téléphone → … → y aller (hôpital, caserne)". */
export const planInFrench = ({ steps }: CallPlan): string => steps.map(inFrench).join(' → ');
