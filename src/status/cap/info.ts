/** One `info` of a CAP alert as plain values, whatever prefix or namespace its elements carry. */
import { CAP_11, CAP_12 } from '../codes.ts';
import type { NamedValue } from './classify.ts';
import { toInstant } from './instant.ts';
import { elementsOf, textOf, type XmlNode } from './safe-xml.ts';

export interface Area {
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
}

/** Repeated elements taken of one kind; a hostile file has more, a real one never. */
const AT_MOST = 500;

/** Children by local name; elements of other vocabularies (signatures, extensions) are left out. */
export class Fields {
  readonly #byName = new Map<string, XmlNode[]>();

  constructor(parent: XmlNode) {
    for (const child of elementsOf(parent)) {
      const space = child.namespaceURI ?? '';
      if (space !== '' && space !== CAP_12 && space !== CAP_11) continue;
      const name = child.localName ?? '';
      const held = this.#byName.get(name);
      if (held === undefined) this.#byName.set(name, [child]);
      else if (held.length < AT_MOST) held.push(child);
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

/** One line of text without control or direction marks, at most `max` characters. */
export function oneLine(text: string, max = 200): string {
  return text
    .slice(0, 4 * max)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ')
    .trim()
    .slice(0, max);
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

/** Reads one `info` element; missing parts are empty, unreadable instants null. */
export function readInfo(element: XmlNode): Info {
  const fields = new Fields(element);
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
    onset: toInstant(fields.text('onset')),
    expires: toInstant(fields.text('expires')),
    areas: fields.all('area').map((area) => {
      const inside = new Fields(area);
      return {
        description: inside.text('areaDesc'),
        geocodes: namedValues(inside.all('geocode')),
      };
    }),
  };
}
