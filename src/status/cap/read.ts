/**
 * Reads CAP 1.2 and 1.1 (OASIS) into messages. Tolerant of form, strict about what may be shown:
 * only public messages of status Actual or Exercise, and no drill as a real outage.
 */
import { oneLine } from '../../base/one-line.ts';
import { CAP_11, CAP_12 } from '../codes.ts';
import type { DateStyle } from '../dates/read.ts';
import type { Content, Message, Reading } from '../message.ts';
import type { Remark } from '../remarks.ts';
import { alertDate } from './alert-dates.ts';
import { classify, type EventClass, isSilent } from './classify.ts';
import { addLine, type Places, readContent, worsen } from './content.ts';
import { Fields, type Info, readInfo } from './info.ts';
import { nameRemark } from './name.ts';
import { readReferences } from './references.ts';
import {
  elementsOf,
  type ParseXml,
  parseSafely,
  XML_LIMITS,
  type XmlLimits,
  type XmlNode,
} from './safe-xml.ts';
import { saysDrill } from './words.ts';

interface CapOptions extends Places {
  /** How dates are to be understood that CAP would not write so; without it they are unreadable. */
  dates?: DateStyle;
  limits?: XmlLimits;
}

const CLASS_RANK: Readonly<Record<EventClass, number>> = {
  own: 0,
  coded: 1,
  named: 2,
  'named-over': 2,
  other: 3,
};

interface Classified {
  info: Info;
  cls: EventClass;
}

/**
 * The `info` blocks of one language, so that languages never mix: the one whose event is told by
 * the best code, French first among equals, then as they stand.
 */
function blocksOfOneLanguage(infos: readonly Info[]): Classified[] {
  const all = infos.map((info) => ({
    info,
    cls: classify(info.eventCodes, info.event, info.headline),
  }));
  const rank = ({ info, cls }: Classified) =>
    CLASS_RANK[cls] * 2 + (/^fr\b/.test(info.language) ? 0 : 1);
  let best = all[0];
  for (const block of all) if (best !== undefined && rank(block) < rank(best)) best = block;
  return all.filter(({ info, cls }) => info.language === best?.info.language && cls !== 'other');
}

/** Blocks about the same places and phase are one content; others stay apart. */
function merge(contents: readonly Content[]): Content[] {
  const merged = new Map<string, Content>();
  for (const content of contents) {
    const key = `${content.phase} ${content.certainty} ${content.territories}`;
    const held = merged.get(key);
    if (held === undefined) {
      merged.set(key, content);
      continue;
    }
    for (const [number, state] of Object.entries(content.numbers)) {
      worsen(held.numbers, number as keyof Content['numbers'], state);
    }
    for (const line of content.lines) addLine(held.lines, line);
    held.worksFrom = [...new Set([...held.worksFrom, ...content.worksFrom])];
    held.failsFrom = [...new Set([...held.failsFrom, ...content.failsFrom])];
    held.advice = [...new Set([...held.advice, ...content.advice])];
    if (held.expires !== null) {
      held.expires =
        content.expires === null || content.expires > held.expires ? content.expires : held.expires;
    }
  }
  return [...merged.values()];
}

function natureOf(status: string): Message['nature'] | null {
  const said = status.toLowerCase();
  return said === 'actual' || said === 'exercise' ? said : null;
}

function typeOf(msgType: string): Message['type'] | null {
  const said = msgType.toLowerCase();
  return said === 'alert' || said === 'update' || said === 'cancel' ? said : null;
}

/** What stands at the head of an alert, or the remark why nothing of it is shown. */
function readHead(
  fields: Fields,
  style: DateStyle | null,
): Omit<Message, 'content' | 'references' | 'format'> | Remark {
  const id = fields.sole('identifier');
  const sender = fields.sole('sender');
  const problem = nameRemark({ id, sender });
  if (problem !== null) return problem;
  const about = `message ${id} of ${sender}`;
  const sent = alertDate(fields.sole('sent'), style)?.from ?? null;
  if (sent === null) return { code: 'bad-sent', detail: `${about}: no readable time of sending` };
  const status = fields.sole('status');
  const nature = natureOf(status);
  if (nature === null) {
    const code = /^(test|draft|system)$/i.test(status) ? 'status-not-shown' : 'status-unknown';
    return { code, detail: `${about}: status "${oneLine(status, 40)}"` };
  }
  const scope = fields.sole('scope');
  if (!/^public$/i.test(scope) && fields.all('scope').length > 0) {
    const code = /^(restricted|private)$/i.test(scope) ? 'scope-not-public' : 'scope-unknown';
    return { code, detail: `${about}: scope "${oneLine(scope, 40)}"` };
  }
  const msgType = fields.sole('msgType');
  const type = typeOf(msgType);
  if (type === null) {
    const code = /^(ack|error)$/i.test(msgType) ? 'msgtype-not-shown' : 'msgtype-unknown';
    return { code, detail: `${about}: msgType "${oneLine(msgType, 40)}"` };
  }
  return { sender, id, sent, nature, type };
}

/**
 * Reads one `alert` element. Blocks about different places or phases give one message each, told
 * apart by `part`. Its status alone says whether it is an exercise (law 3): words that speak of a drill
 * leave a remark, for a real outage that they hide would cost more than a drill that was sent as real.
 */
export function readAlert(alert: XmlNode, options: CapOptions = {}): Reading {
  const remarks: Remark[] = [];
  const fields = new Fields(alert);
  const style = options.dates ?? null;
  const head = readHead(fields, style);
  if ('code' in head) return { messages: [], remarks: [head] };
  const infos = fields.all('info').map((info) => readInfo(info, style));
  const drill = saysDrill(
    [fields.text('note'), ...infos.flatMap((info) => [info.event, info.headline])],
    infos.flatMap((info) => [info.description, info.instruction]),
  );
  if (drill && head.nature === 'actual' && head.type !== 'cancel') {
    remarks.push({ code: 'exercise-words', detail: `${head.id} is Actual, its text is a drill's` });
  }
  const contents: Content[] = [];
  for (const { info, cls } of blocksOfOneLanguage(infos)) {
    if (cls !== 'other') contents.push(readContent(info, cls, head, options, remarks));
  }
  if (head.type !== 'cancel' && infos.every(isSilent)) {
    const detail = `${head.id} has neither code nor words: nothing tells what it is about`;
    remarks.push({ code: 'no-words', detail });
  } else if (contents.length === 0 && infos.length > 0) {
    remarks.push({ code: 'other-event', detail: `${head.id} is not about emergency numbers` });
  }
  const references = readReferences(fields.text('references'));
  const message = (content: Content | null): Message => ({
    format: 'cap',
    ...head,
    references,
    content,
  });
  const [first = null, ...others] = merge(contents);
  const parts = others.map((content, i) => ({ ...message(content), part: i + 2 }));
  return { messages: [message(first), ...parts], remarks };
}

/** `alert` elements of a document: its root, or those inside an envelope; and how many are no CAP of ours. */
function alertsIn(root: XmlNode): { found: XmlNode[]; strange: number } {
  const found: XmlNode[] = [];
  let strange = 0;
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const space = node.namespaceURI ?? '';
    const isAlert = node.localName === 'alert';
    if (isAlert && (space === CAP_12 || space === CAP_11 || (space === '' && node === root))) {
      found.push(node);
    } else {
      if (isAlert) strange++;
      for (const child of elementsOf(node).reverse()) waiting.push(child);
    }
  }
  return { found, strange };
}

/**
 * Reads a text as CAP: one alert, or all those inside an envelope. Never throws: what cannot be
 * read, or must not be shown, leaves a remark (`not-cap`, `not-well-formed`, `doctype-refused`,
 * `too-large`, `too-deep`, `html-page`, `incomplete`, `bad-name`, `bad-sent`, `status-not-shown`,
 * `status-unknown`, `scope-not-public`, `scope-unknown`, `msgtype-not-shown`, `msgtype-unknown`,
 * `exercise-words`, `other-event`, `no-territory`, `bad-area`,
 * `bad-parameter`, `contradiction`).
 */
export function readCap(text: string, parse: ParseXml, options: CapOptions = {}): Reading {
  const parsed = parseSafely(text, parse, options.limits ?? XML_LIMITS);
  if ('refused' in parsed) return { messages: [], remarks: [parsed.refused] };
  const { found: alerts, strange } = alertsIn(parsed.root);
  if (alerts.length === 0) {
    const detail = `no CAP 1.2 or 1.1 alert in it; the root is <${parsed.root.localName ?? ''}>`;
    return { messages: [], remarks: [{ code: 'not-cap', detail }] };
  }
  const readings = alerts.map((alert) => readAlert(alert, options));
  const others: Remark[] =
    strange === 0
      ? []
      : [{ code: 'not-cap', detail: `${strange} alert(s) in it are neither CAP 1.2 nor 1.1` }];
  return {
    messages: readings.flatMap((reading) => reading.messages),
    remarks: [...parsed.remarks, ...others, ...readings.flatMap((reading) => reading.remarks)],
  };
}
