/**
 * Status pages in the form of Atlassian Statuspage (`/api/v2/summary.json`), as operators keep them:
 * incidents and maintenances as items of prose, components that are named after emergency numbers as
 * items of their own. Form: https://metastatuspage.com/api
 */
import { outageIn } from '../../cap/words.ts';
import type { DateStyle, Span } from '../../dates/read.ts';
import { isZone } from '../../dates/zones.ts';
import type { OwnStatus } from '../../detect/model.ts';
import type { Remark } from '../../remarks.ts';
import { newestOf, unreadDates } from '../dating.ts';
import { identified } from '../identity.ts';
import type { Item } from '../item.ts';
import { isObject, listAt, objectAt, textAt } from '../json.ts';

interface StatusEntry extends Item {
  /** What the page's own status says of an item that the words show to be about emergency numbers. */
  says: OwnStatus;
  /** Ids of the components it names. */
  components: string[];
}

interface Component {
  id: string;
  status: string;
  updated: Span | null;
  /** Whether it is named after emergency numbers. */
  emergency: boolean;
}

export interface StatusPage {
  /** Incidents and maintenances that it lists. */
  incidents: StatusEntry[];
  /** Components that are named after emergency numbers and disturbed. */
  faults: StatusEntry[];
  components: Component[];
  /** When the page says it was last changed. */
  changed: Span | null;
  /** Whether it holds both lists, as a summary does. */
  whole: boolean;
  /** Whether it calls no part of the service disturbed. */
  calm: boolean;
  remarks: Remark[];
}

const OVER = new Set(['resolved', 'postmortem', 'completed']);
const COMPONENT_FAULTS = new Set(['degraded_performance', 'partial_outage', 'major_outage']);
const COMPONENT_SOUND = 'operational';
const COMPONENT_STATES = new Set([...COMPONENT_FAULTS, COMPONENT_SOUND, 'under_maintenance']);
const MOST_COMPONENTS = 5_000;

/** The id under which a component's own outage is announced. */
export const componentItem = (id: string): string => `component ${id}`;

class StatusReader {
  readonly #style: DateStyle;
  readonly #unread: string[] = [];

  constructor(style: DateStyle) {
    this.#style = style;
  }

  /** Newest of `updated_at` and `created_at`. */
  latest(value: unknown): Span | null {
    const texts = ['updated_at', 'created_at'].map((name) => textAt(value, name));
    const { newest, unread } = newestOf(
      texts.filter((text) => text !== ''),
      this.#style,
    );
    this.#unread.push(...unread);
    return newest;
  }

  get remarks(): Remark[] {
    return unreadDates(this.#unread);
  }

  readIncident(value: unknown, planned: boolean): StatusEntry {
    const status = textAt(value, 'status');
    const updates = listAt(value, 'incident_updates').slice(0, 20);
    // The newest update comes first and tells how things stand; the older ones tell what it is about.
    const body = updates.map((update) => textAt(update, 'body')).join('\n\n');
    const affected = listAt(value, 'components').slice(0, MOST_COMPONENTS);
    const names = affected.map((part) => textAt(part, 'name')).slice(0, 50);
    const open = planned && status === 'scheduled' ? 'planned' : 'ongoing';
    const dated = this.latest(value);
    return {
      id: textAt(value, 'id'),
      title: textAt(value, 'name'),
      body: [body, names.join(', ')].filter((text) => text !== '').join('\n\n'),
      link: /^https?:\/\/[^\s<>"]{1,480}$/.exec(textAt(value, 'shortlink'))?.[0] ?? '',
      dated,
      first: dated,
      says: OVER.has(status) ? 'over' : open,
      components: affected.map((part) => textAt(part, 'id')),
    };
  }

  readComponent(value: unknown): Component {
    return {
      id: textAt(value, 'id'),
      status: textAt(value, 'status'),
      updated: this.latest(value),
      emergency: outageIn(outageOf(value)) === 'outage',
    };
  }
}

/** In each language that texts are read in: a component's name tells neither its own nor a fault. */
const FAULT = 'panne / outage / Störung';

const outageOf = (component: unknown): string => `${textAt(component, 'name')}: outage`;

function componentEntry(
  value: unknown,
  { id, status, updated, emergency }: Component,
): StatusEntry[] {
  if (!emergency || !COMPONENT_FAULTS.has(status)) return [];
  return [
    {
      id: componentItem(id),
      title: `${textAt(value, 'name')} : ${FAULT}`,
      body: '',
      link: '',
      dated: updated,
      first: updated,
      says: 'ongoing',
      components: [],
    },
  ];
}

/** A state of a component named after emergency numbers that nobody here knows may be an outage. */
function unknownStates(components: readonly Component[]): Remark[] {
  return components
    .filter(({ emergency, status }) => emergency && !COMPONENT_STATES.has(status))
    .map(({ id, status }) => ({
      code: 'status-unknown',
      detail: `component ${id.slice(0, 40)}: status "${status.slice(0, 40)}"`,
    }));
}

/** Reads a summary: its items, newest knowledge first, and the state of its components. */
export function statusPage(value: unknown, style: DateStyle): StatusPage {
  const page = objectAt(value, 'page');
  const zone = textAt(page, 'time_zone');
  const reader = new StatusReader(isZone(zone) ? { ...style, zone } : style);
  const parts = listAt(value, 'components').slice(0, MOST_COMPONENTS);
  const components = parts.map((part) => reader.readComponent(part));
  const { items: incidents, remarks } = identified([
    ...listAt(value, 'incidents').map((item) => reader.readIncident(item, false)),
    ...listAt(value, 'scheduled_maintenances').map((item) => reader.readIncident(item, true)),
  ]);
  const indicator = textAt(objectAt(value, 'status'), 'indicator');
  return {
    incidents,
    faults: parts.flatMap((part, index) => {
      const component = components[index];
      return component === undefined ? [] : componentEntry(part, component);
    }),
    components,
    changed: reader.latest(page),
    whole: isObject(value) && Array.isArray(value['incidents']) && parts.length > 0,
    calm: /^(none)?$/.test(indicator),
    remarks: [...remarks, ...unknownStates(components), ...reader.remarks],
  };
}
