/**
 * Ends that a status page says without a word: a component that is operational again, and an incident
 * that a whole summary lists no more while all its components are. Only here does absence end anything,
 * and only beside what says that all is well.
 */
import { HOUR_MS } from '../../../base/durations.ts';
import type { Message } from '../../message.ts';
import { componentItem, type StatusPage } from './page.ts';

/** An incident about emergency numbers, as remembered from one reading to the next. */
export interface Incident {
  /** Ids of the components it names. */
  components: string[];
  sent: string;
  /** When it ended by its absence; null while it did not. */
  endedAt: string | null;
}

interface EndingOptions {
  /** Id of the source. */
  sender: string;
  now: Date;
  /** The page's own messages of this reading. */
  messages: readonly Message[];
  /** Incidents remembered from the reading before. */
  before: Readonly<Record<string, Incident>>;
  /** Whether all of the page was understood. */
  whole: boolean;
}

const REMEMBERED_MS = 7 * 24 * HOUR_MS;

function ending(sender: string, of: string, sent: string): Message {
  return {
    format: 'statuspage',
    sender,
    id: `${of} operational`,
    sent,
    nature: 'actual',
    type: 'cancel',
    references: [{ sender, id: of, sent: null }],
    content: null,
  };
}

/** The newest instant that the page gives: when all that it says was true. */
function spokenAt({ changed, components }: StatusPage): string | null {
  const instants = [changed, ...components.map(({ updated }) => updated)];
  return instants
    .flatMap((span) => span?.from ?? [])
    .reduce<string | null>(
      (newest, from) => (newest === null || from > newest ? from : newest),
      null,
    );
}

/** Whether all components of an incident are operational; of one that names none, all of a calm page. */
function isSound({ components }: Incident, page: StatusPage): boolean {
  const states = new Map(page.components.map(({ id, status }) => [id, status]));
  const asked = components.length > 0 ? components : [...states.keys()];
  const told = components.length > 0 || page.calm;
  return told && asked.length > 0 && asked.every((id) => states.get(id) === 'operational');
}

/** The incidents that the page lists as going on. */
function ongoing(
  { incidents }: StatusPage,
  messages: readonly Message[],
): Record<string, Incident> {
  const said = new Map(messages.map((message) => [message.id, message]));
  return Object.fromEntries(
    incidents.flatMap(({ id, components }): [string, Incident][] => {
      const message = said.get(id);
      if (message?.content?.phase !== 'ongoing') return [];
      return [[id, { components, sent: message.sent, endedAt: null }]];
    }),
  );
}

/** Ends of components and absent incidents, and the incidents to remember. */
export function statusEndings(
  page: StatusPage,
  { sender, now, messages, before, whole }: EndingOptions,
): { messages: Message[]; incidents: Record<string, Incident> } {
  const at = spokenAt(page);
  const sound = page.components.filter(
    ({ emergency, status }) => emergency && status === 'operational',
  );
  const ends = sound.flatMap(({ id, updated }) => {
    const sent = updated?.from ?? at;
    return sent === null ? [] : [ending(sender, componentItem(id), sent)];
  });
  const listed = new Set(page.incidents.map(({ id }) => id));
  const incidents = ongoing(page, messages);
  for (const [id, incident] of Object.entries(before)) {
    if (listed.has(id) || now.getTime() - Date.parse(incident.sent) > REMEMBERED_MS) continue;
    const over = whole && page.whole && isSound(incident, page);
    const endedAt = incident.endedAt ?? (over ? at : null);
    incidents[id] = { ...incident, endedAt };
    if (endedAt !== null) ends.push(ending(sender, id, endedAt));
  }
  return { messages: ends, incidents };
}
