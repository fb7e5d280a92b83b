/** One `info` of a CAP alert as plain values, whatever prefix or namespace its elements carry. */

import { oneLine } from '../../base/one-line.ts';
import { CAP_11, CAP_12 } from '../codes.ts';
import type { DateStyle } from '../dates/read.ts';
import type { Remark } from '../remarks.ts';
import { AlertDates } from './alert-dates.ts';
import type { NamedValue } from './classify.ts';
import { elementsOf, textOf, type XmlNode } from './safe-xml.ts';

interface Area {
  description: string;
  geocodes: NamedValue[];
}

export interface Info {
  /** Lower case; `en-us` when not said (CAP 1.2, 3.2.2). */
  language: string;
  event: string;
  headline: string;
  description: string;
  instruction: string;
  publisher: string;
  link: string;
  urgency: string;
  allClear: boolean;
  eventCodes: NamedValue[];
  parameters: NamedValue[];
  onset: string | null;
  expires: string | null;
  areas: Area[];
  /** What of it could not be used. */
  gaps: Remark[];
}

/**
 * Repeated elements taken of one kind. An area may list every commune of the country; a file with more
 * is hostile.
 */
const AT_MOST = 50_000;

/** Children by local name; elements of other vocabularies (signatures, extensions) are left out. */
export class Fields {
  readonly #byName = new Map<string, XmlNode[]>();
  /** Whether some were left out. */
  crowded = false;

  constructor(parent: XmlNode) {
    for (const child of elementsOf(parent)) {
      const space = child.namespaceURI ?? '';
      if (space !== '' && space !== CAP_12 && space !== CAP_11) continue;
      const name = child.localName ?? '';
      const held = this.#byName.get(name);
      if (held === undefined) this.#byName.set(name, [child]);
      else if (held.length < AT_MOST) held.push(child);
      else this.crowded = true;
    }
  }

  all(name: string): readonly XmlNode[] {
    return this.#byName.get(name) ?? [];
  }

  /** Text of the first one; empty when there is none. */
  text(name: string): string {
    const [first] = this.all(name);
    return first === undefined ? '' : textOf(first);
  }

  /** Text of an element that may stand once: empty when several contradict each other. */
  sole(name: string): string {
    const values = new Set(this.all(name).map(textOf));
    const [value = ''] = values;
    return values.size === 1 ? value : '';
  }
}

function namedValues(nodes: readonly XmlNode[]): NamedValue[] {
  return nodes.map((node) => {
    const fields = new Fields(node);
    return { name: fields.text('valueName'), value: fields.text('value') };
  });
}

function webAddress(text: string): string {
  return text.length <= 500 && /^https?:\/\/[^\s<>"]+$/i.test(text) ? text : '';
}

const crowd = (fields: Fields): Remark[] =>
  fields.crowded
    ? [{ code: 'too-many-parts', detail: `more than ${AT_MOST} elements of one kind` }]
    : [];

/** Reads one `info` element; missing parts are empty, unreadable instants null and among its gaps. */
export function readInfo(element: XmlNode, style: DateStyle | null): Info {
  const fields = new Fields(element);
  const dates = new AlertDates(style);
  const areas = fields.all('area').map((area) => {
    const inside = new Fields(area);
    const description = inside.text('areaDesc');
    return { description, geocodes: namedValues(inside.all('geocode')), gaps: crowd(inside) };
  });
  const [onset, expires] = [
    dates.first('onset', fields.text('onset')),
    dates.last('expires', fields.text('expires')),
  ];
  return {
    language: fields.text('language').toLowerCase() || 'en-us',
    event: fields.text('event'),
    headline: fields.text('headline'),
    description: fields.text('description'),
    instruction: fields.text('instruction'),
    publisher: oneLine(fields.text('senderName')),
    link: webAddress(fields.text('web')),
    urgency: fields.text('urgency'),
    allClear: fields.all('responseType').some((node) => textOf(node) === 'AllClear'),
    eventCodes: namedValues(fields.all('eventCode')),
    parameters: namedValues(fields.all('parameter')),
    onset,
    expires,
    areas: areas.map(({ description, geocodes }) => ({ description, geocodes })),
    gaps: [...dates.remarks, ...crowd(fields), ...areas.flatMap(({ gaps }) => gaps)],
  };
}
