/**
 * Status pages in the form of Atlassian Statuspage (`/api/v2/summary.json`), as operators keep them:
 * incidents and maintenances as items of prose, components that are named after emergency numbers as
 * items of their own. Form: https://metastatuspage.com/api
 */
import { toInstant } from '../cap/instant.ts';
import { outageIn } from '../cap/words.ts';
import type { Detection } from '../detect/model.ts';
import type { FeedEntry } from './feed.ts';
import { listAt, objectAt, textAt } from './json.ts';

export interface StatusEntry extends Omit<FeedEntry, 'alert'> {
  /** What the page's own status says of an item that the words show to be about emergency numbers. */
  says: Exclude<Detection['state'], 'none' | 'exercise'>;
}

const OVER = new Set(['resolved', 'postmortem', 'completed']);
const COMPONENT_FAULTS = new Set(['degraded_performance', 'partial_outage', 'major_outage']);

const latest = (value: unknown): string | null =>
  toInstant(textAt(value, 'updated_at')) ?? toInstant(textAt(value, 'created_at'));

function incident(value: unknown, planned: boolean): StatusEntry {
  const status = textAt(value, 'status');
  const updates = listAt(value, 'incident_updates').slice(0, 20);
  // The newest update comes first and tells how things stand; the older ones tell what it is about.
  const body = updates.map((update) => textAt(update, 'body')).join('\n\n');
  const affected = listAt(value, 'components')
    .slice(0, 50)
    .map((part) => textAt(part, 'name'));
  const open = planned && status === 'scheduled' ? 'planned' : 'ongoing';
  return {
    id: textAt(value, 'id'),
    title: textAt(value, 'name'),
    body: [body, affected.join(', ')].filter((text) => text !== '').join('\n\n'),
    link: /^https?:\/\/[^\s<>"]{1,480}$/.exec(textAt(value, 'shortlink'))?.[0] ?? '',
    dated: latest(value),
    cap: '',
    says: OVER.has(status) ? 'over' : open,
  };
}

function component(value: unknown): StatusEntry[] {
  const name = textAt(value, 'name');
  const faulty = COMPONENT_FAULTS.has(textAt(value, 'status'));
  const title = `${name}: outage`;
  if (!faulty || outageIn(title) !== 'outage') return [];
  const id = `component ${textAt(value, 'id')}`;
  return [{ id, title, body: '', link: '', dated: latest(value), cap: '', says: 'ongoing' }];
}

/** The items of a summary, newest knowledge first. */
export function statusEntries(value: unknown): { title: string; entries: StatusEntry[] } {
  return {
    title: textAt(objectAt(value, 'page'), 'name'),
    entries: [
      ...listAt(value, 'incidents').map((item) => incident(item, false)),
      ...listAt(value, 'scheduled_maintenances').map((item) => incident(item, true)),
      ...listAt(value, 'components').flatMap(component),
    ],
  };
}
