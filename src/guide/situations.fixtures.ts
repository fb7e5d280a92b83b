/** For tests: the situations of docs/ECHELLE.md by their titles there. */
import { announcement, bulletin, minutes, NOW } from '../status/bulletin/bulletin.fixtures.ts';
import { situationFor } from '../status/situation/situation.ts';
import { exercisePlanFor } from './exercise.ts';
import {
  afterReading,
  HOUR,
  hearing,
  inNeed,
  OPENED,
  outage,
  RENNES,
  withoutNews,
} from './guide.fixtures.ts';
import type { CallPlan, GuideInput } from './model.ts';
import { planFor } from './plan.ts';

type Planned = Omit<GuideInput, 'need'>;

interface Told {
  input: Planned;
  plan: (input: GuideInput) => CallPlan;
}

const real = (input: Planned): Told => ({ input, plan: planFor });

const ALL_DISRUPTED = {
  '15': 'disrupted',
  '17': 'disrupted',
  '18': 'disrupted',
  '112': 'disrupted',
} as const;
const ALL_DOWN = { '15': 'down', '17': 'down', '18': 'down', '112': 'down' } as const;
const EXERCISE = outage({ nature: 'exercise', lines: OPENED });
const NATIONWIDE = announcement({
  territories: 'all',
  numbers: ALL_DISRUPTED,
  lines: [{ service: 'any', number: '+33199000112', area: '', network: 'fixed' }],
});

export const SITUATIONS: Readonly<Record<string, Told>> = {
  'Rien d’annoncé': real(inNeed()),
  'Aucune nouvelle reçue': real(inNeed({ situation: withoutNews() })),
  'Le 15, le 17, le 18 et le 112 perturbés, lignes données': real(
    hearing([outage({ numbers: ALL_DISRUPTED, lines: OPENED })]),
  ),
  'Le 15 et le 18 en panne, lignes données': real(hearing([outage({ lines: OPENED })])),
  'Le 15 et le 18 en panne, aucune ligne donnée': real(hearing([outage()])),
  'Le 15, le 17, le 18 et le 112 en panne, aucune ligne donnée': real(
    hearing([outage({ numbers: ALL_DOWN })]),
  ),
  'Le 18 en panne, le 15 perturbé, lignes données': real(
    hearing([outage({ numbers: { '15': 'disrupted', '18': 'down' }, lines: OPENED })]),
  ),
  'Le 15 et le 18 en panne, « insistez », lignes données': real(
    hearing([outage({ advice: ['retry'], lines: OPENED })]),
  ),
  'Le 15 et le 18 en panne, ils passent depuis un fixe': real(
    hearing([outage({ worksFrom: ['fixed'], lines: OPENED })]),
  ),
  'Le 15 et le 18 perturbés, « de préférence avec un mobile », lignes données': real(
    hearing([
      outage({
        numbers: { '15': 'disrupted', '18': 'disrupted' },
        advice: ['retry', 'mobile'],
        lines: OPENED,
      }),
    ]),
  ),
  'Le 15, le 17, le 18 et le 112 en panne pour les clients d’Orange': real(
    hearing([outage({ numbers: ALL_DOWN, failsFrom: ['operator:Orange'] })]),
  ),
  'Une panne annoncée sans dire de quels numéros': real(hearing([outage({ numbers: {} })])),
  'Le 15 et le 18 perturbés, « écrivez au 114 »': real(
    hearing([outage({ numbers: { '15': 'disrupted', '18': 'disrupted' }, advice: ['sms114'] })]),
  ),
  'Le 114 en panne': real(hearing([outage({ numbers: { '114': 'down' } })])),
  'Le 114 en panne pour les clients d’Orange': real(
    hearing([outage({ numbers: { '114': 'down' }, failsFrom: ['operator:Orange'] })]),
  ),
  'Une coupure prévue dans deux heures': real(
    hearing([outage({ phase: 'planned', onset: minutes(2 * HOUR), lines: OPENED })]),
  ),
  'Une panne probable, lue dans un texte': real(hearing([outage({ certainty: 'probable' })])),
  'Une panne finie depuis trois heures, ses lignes encore visibles': real(
    hearing([outage({ phase: 'ended', endedAt: minutes(-3 * HOUR), lines: OPENED })]),
  ),
  'Une panne annoncée, puis trente heures sans nouvelles': real(
    inNeed({
      situation: situationFor(
        '35',
        bulletin([outage({ lines: OPENED })], { issuedAt: minutes(-30 * HOUR) }),
        { lastPoll: 'offline' },
        NOW,
      ),
    }),
  ),
  'Un exercice se joue : le vrai plan': real(hearing([EXERCISE])),
  'Un exercice se joue : le plan de l’exercice': {
    input: hearing([EXERCISE]),
    plan: exercisePlanFor,
  },
  'Rien d’annoncé, l’urgence est à Rennes': real(inNeed({ commune: RENNES })),
  'Annuaire illisible': real(inNeed({ national: null, lines: [] })),
  'Aucun lieu choisi': real(
    inNeed({ territory: null, lines: [], situation: afterReading([], { territory: null }) }),
  ),
  'Aucun lieu choisi, panne nationale avec une ligne pour tous': real(
    inNeed({
      territory: null,
      lines: [],
      situation: afterReading([NATIONWIDE], { territory: null }),
    }),
  ),
  'Polynésie française, rien d’annoncé': real(
    inNeed({ territory: '987', lines: [], situation: afterReading([], { territory: '987' }) }),
  ),
  'Wallis-et-Futuna, annuaire illisible': real(
    inNeed({
      territory: '986',
      lines: [],
      national: null,
      situation: afterReading([], { territory: '986' }),
    }),
  ),
};
