/** CAP messages of a fictional outage in Ille-et-Vilaine. Every number is kept for fiction. */
import { type CapDraft, writeCap } from '../../src/status/cap/write.ts';

export const SAMU_35 = '+33261911515';
export const FIRE_35 = '+33261911818';

const HOUR = 3_600_000;
const SENDER = 'urgence@pref35.example';

/** What a message about the outage of 15 and 18 says, `change` put over it. */
export function outageOf35(change: Partial<CapDraft> = {}): string {
  const now = Date.now();
  const at = (hours: number) => new Date(now + hours * HOUR).toISOString().replace(/\.\d+Z/, 'Z');
  const written = writeCap({
    sender: SENDER,
    id: 'PREF35-essai-1',
    sent: at(0),
    nature: 'actual',
    type: 'alert',
    references: [],
    content: {
      phase: 'ongoing',
      certainty: 'official',
      territories: ['35'],
      numbers: { '15': 'down', '18': 'down' },
      worksFrom: ['mobile'],
      failsFrom: ['fixed'],
      lines: [
        { service: 'samu', number: SAMU_35, area: '', network: 'fixed' },
        { service: 'fire', number: FIRE_35, area: '', network: 'fixed' },
      ],
      advice: ['mobile'],
      publisher: 'Préfecture d’Ille-et-Vilaine',
      link: 'https://pref35.example/panne',
      onset: at(-1),
      expectedEnd: null,
      expires: at(6),
    },
    texts: [
      {
        language: 'fr',
        event: 'Panne des numéros d’urgence',
        headline: 'Le 15 et le 18 ne répondent plus',
        description: 'Les appels au 15 et au 18 échouent depuis les lignes fixes.',
        instruction: 'Appelez d’un mobile ou composez les numéros de remplacement.',
        areaDescription: 'Ille-et-Vilaine',
      },
    ],
    ...change,
  });
  if (!written.ok) throw new Error(JSON.stringify(written.problems));
  return written.xml;
}
