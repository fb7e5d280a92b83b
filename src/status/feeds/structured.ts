/** Alerts of warning systems that share CAP's ideas, whatever their notation, into one message. */
import { oneLine } from '../../base/one-line.ts';
import { classify, isSilent } from '../cap/classify.ts';
import { readContent } from '../cap/content.ts';
import type { Info } from '../cap/info.ts';
import { nameRemark } from '../cap/name.ts';
import { saysDrill } from '../cap/words.ts';
import type { Message, MessageReference, Reading } from '../message.ts';
import type { Remark, RemarkCode } from '../remarks.ts';
import type { FeedSource } from './source.ts';

export interface StructuredAlert {
  format: Message['format'];
  sender: string;
  id: string;
  /** UTC instant, null when it could not be read. */
  sent: string | null;
  /** As CAP names them, in any letter case. */
  status: string;
  type: string;
  references: MessageReference[];
  /** One a language; the first that is about an outage is taken. */
  infos: Info[];
}

export const EMPTY_INFO: Info = {
  language: '',
  event: '',
  headline: '',
  description: '',
  instruction: '',
  publisher: '',
  link: '',
  urgency: '',
  allClear: false,
  eventCodes: [],
  parameters: [],
  onset: null,
  expires: null,
  areas: [],
  gaps: [],
};

const TYPES: Readonly<Record<string, Message['type']>> = {
  alert: 'alert',
  update: 'update',
  cancel: 'cancel',
};

const nothing = (code: RemarkCode, detail: string): Reading => ({
  messages: [],
  remarks: [{ code, detail }],
});

/**
 * Reads one alert by the same rules as CAP: only Actual and Exercise are shown, a drill is never real,
 * codes come before names and headlines (`classify`). Remarks: `incomplete`, `bad-name`, `bad-sent`,
 * `status-not-shown`, `status-unknown`, `msgtype-not-shown`, `msgtype-unknown`, `exercise-words`, and
 * those of `readContent`.
 */
export function readStructured(alert: StructuredAlert, source: FeedSource): Reading {
  const { format, infos, references } = alert;
  const id = alert.id.trim();
  const sender = alert.sender.trim();
  const fault = nameRemark({ id, sender });
  if (fault !== null) return { messages: [], remarks: [fault] };
  if (alert.sent === null) return nothing('bad-sent', `${id}: no readable time of sending`);
  const status = alert.status.toLowerCase();
  if (status !== 'actual' && status !== 'exercise') {
    const code = /^(test|draft|system)$/.test(status) ? 'status-not-shown' : 'status-unknown';
    return nothing(code, `${id}: status "${oneLine(alert.status, 40)}"`);
  }
  const type = TYPES[alert.type.toLowerCase()];
  if (type === undefined) {
    const code = /^(ack|error)$/i.test(alert.type) ? 'msgtype-not-shown' : 'msgtype-unknown';
    return nothing(code, `${id}: type "${oneLine(alert.type, 40)}"`);
  }

  const remarks: Remark[] = [];
  const drill =
    type !== 'cancel' &&
    saysDrill(
      infos.flatMap(({ event, headline }) => [event, headline]),
      infos.flatMap(({ description, instruction }) => [description, instruction]),
    );
  if (drill && status === 'actual') {
    remarks.push({ code: 'exercise-words', detail: `${id} is Actual, its text is a drill's` });
  }
  const head = { format, sender, id, sent: alert.sent, type, references };
  // The status alone decides (law 3), as for CAP.
  const nature = status;
  for (const info of infos) {
    const cls = classify(info.eventCodes, info.event, info.headline);
    if (cls === 'other') continue;
    const places = { ownTerritories: source.territories };
    const content = readContent(info, cls, head, places, remarks);
    return { messages: [{ ...head, nature, content }], remarks };
  }
  if (type !== 'cancel' && infos.every(isSilent)) {
    const detail = `${id} has neither code nor words: nothing tells what it is about`;
    remarks.push({ code: 'no-words', detail });
  }
  return { messages: [{ ...head, nature, content: null }], remarks };
}
