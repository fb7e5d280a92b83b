/** Writes CAP 1.2 messages, valid against the OASIS schema, that the reader takes back unchanged. */

import { capInstant, toInstant } from '../../base/instant.ts';
import type { Result } from '../../base/result.ts';
import { escapeXml } from '../../base/xml-text.ts';
import {
  asFallbackNumber,
  asMeans,
  asTerritory,
  CAP_12,
  COUNTRY,
  EVENT_CODE,
  GEOCODE,
  PARAMETER,
  SAME,
} from '../codes.ts';
import type { Content, Message } from '../message.ts';
import { isCapName } from './name.ts';
import { saysDrill } from './words.ts';

/** The words of one language. */
export interface CapText {
  /** BCP 47, `fr`, `en-GB`. */
  language: string;
  /** What kind of event: "Panne des numéros d'urgence". */
  event: string;
  headline: string;
  description: string;
  instruction: string;
  /** Places in words: "Ille-et-Vilaine". */
  areaDescription: string;
}

/** An earlier message of the same sender that this one updates or cancels. */
interface EarlierMessage {
  sender: string;
  id: string;
  /** UTC instant. */
  sent: string;
}

export interface CapDraft {
  /** Who sends, as a stable name: `urgence@pref35.example`. */
  sender: string;
  /** Never used before by this sender. */
  id: string;
  /** UTC instant. */
  sent: string;
  nature: Message['nature'];
  type: Message['type'];
  /** For an update or a cancellation: every earlier message of the chain. */
  references: readonly EarlierMessage[];
  /** Null only for a cancellation that says no more. `certainty` must be `official`. */
  content: Content | null;
  /** One or more languages; empty only when `content` is null. */
  texts: readonly CapText[];
}

/** `problems`: codes, each with the value it is about, in the order of the draft. */
type Written = Result<{ xml: string }, { problems: { code: string; value: string }[] }>;

/** `<name>text</name>`, or nothing for an empty text. */
function element(name: string, text: string): string {
  return text === '' ? '' : `<${name}>${escapeXml(text)}</${name}>\n`;
}

function named(element: string, name: string, value: string): string {
  return `<${element}><valueName>${escapeXml(name)}</valueName><value>${escapeXml(value)}</value></${element}>\n`;
}

/** How each phase is told in CAP's own terms, to readers that do not know our parameters. */
const TOLD = {
  planned: ['Execute', 'Future', 'Severe', 'Likely'],
  ongoing: ['Execute', 'Immediate', 'Severe', 'Observed'],
  ended: ['AllClear', 'Past', 'Minor', 'Observed'],
  retracted: ['None', 'Past', 'Minor', 'Unlikely'],
} as const satisfies Record<Content['phase'], readonly string[]>;

function parameters(content: Content): string {
  const values: [string, string][] = [[PARAMETER.phase, content.phase]];
  for (const [number, state] of Object.entries(content.numbers)) {
    values.push([PARAMETER.state, `${number}=${state}`]);
  }
  for (const means of content.worksFrom) values.push([PARAMETER.worksFrom, means]);
  for (const means of content.failsFrom) values.push([PARAMETER.failsFrom, means]);
  for (const { service, number, network, area } of content.lines) {
    values.push([PARAMETER.line, `${service} ${number} ${network} ${area}`.trimEnd()]);
  }
  for (const advice of content.advice) values.push([PARAMETER.advice, advice]);
  if (content.expectedEnd !== null && content.expectedEnd !== undefined) {
    values.push([PARAMETER.expectedEnd, capInstant(content.expectedEnd)]);
  }
  return values.map(([name, value]) => named('parameter', name, value)).join('');
}

function areaOf(content: Content, description: string): string {
  const codes =
    content.territories === 'all'
      ? named('geocode', COUNTRY.name, COUNTRY.value)
      : content.territories.map((code) => named('geocode', GEOCODE, code)).join('');
  return `<area>\n${element('areaDesc', description)}${codes}</area>\n`;
}

function info(content: Content, text: CapText): string {
  const instant = (name: string, at: string | null | undefined) =>
    at ? element(name, capInstant(at)) : '';
  const [response, urgency, severity, certainty] = TOLD[content.phase];
  return [
    '<info>\n',
    element('language', text.language),
    element('category', 'Infra'),
    element('event', text.event),
    element('responseType', response),
    element('urgency', urgency),
    element('severity', severity),
    element('certainty', certainty),
    named('eventCode', EVENT_CODE.name, EVENT_CODE.value),
    named('eventCode', SAME.name, SAME.outage),
    instant('onset', content.onset),
    instant('expires', content.expires),
    element('senderName', content.publisher),
    element('headline', text.headline),
    element('description', text.description),
    element('instruction', text.instruction),
    element('web', content.link),
    parameters(content),
    areaOf(content, text.areaDescription),
    '</info>\n',
  ].join('');
}

function checkContent(content: Content, texts: readonly CapText[], refuse: Refuse): void {
  if (content.certainty !== 'official') refuse('not-official', content.certainty);
  if (content.territories !== 'all') {
    if (content.territories.length === 0) refuse('no-territory', '');
    for (const t of content.territories) if (asTerritory(t) !== t) refuse('bad-territory', t);
  }
  const claims = Object.keys(content.numbers).length + content.lines.length > 0;
  if (content.phase !== 'retracted' && Object.keys(content.numbers).length === 0) {
    refuse('no-number', '');
  }
  if (content.phase === 'retracted' && claims) refuse('retraction-claims', '');
  for (const { number } of content.lines) {
    if (asFallbackNumber(number) === null) refuse('bad-line', number);
  }
  for (const means of [...content.worksFrom, ...content.failsFrom]) {
    if (asMeans(means) === null) refuse('bad-means', means);
  }
  for (const at of [content.onset, content.expectedEnd, content.expires]) {
    if (at && toInstant(at) !== at) refuse('bad-instant', at);
  }
  if (texts.length === 0) refuse('no-text', '');
  const languages = new Set(texts.map((text) => text.language.toLowerCase()));
  if (languages.size < texts.length) refuse('language-twice', [...languages].join(' '));
  for (const text of texts) {
    if (!/^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(text.language))
      refuse('bad-language', text.language);
    if (escapeXml(text.event).trim() === '') refuse('no-event', text.language);
    if (escapeXml(text.areaDescription).trim() === '') refuse('no-area', text.language);
  }
}

type Refuse = (code: string, value: string) => void;

function checkDraft(draft: CapDraft): { code: string; value: string }[] {
  const problems: { code: string; value: string }[] = [];
  const refuse: Refuse = (code, value) => void problems.push({ code, value });
  if (!isCapName(draft.sender)) refuse('bad-sender', draft.sender);
  if (!isCapName(draft.id)) refuse('bad-id', draft.id);
  if (toInstant(draft.sent) !== draft.sent) refuse('bad-instant', draft.sent);
  if ((draft.type === 'alert') !== (draft.references.length === 0)) {
    refuse(draft.type === 'alert' ? 'alert-with-references' : 'no-references', draft.id);
  }
  for (const { sender, id, sent } of draft.references) {
    // Nobody settles another's alert: a reader would not link it.
    if (sender !== draft.sender) refuse('other-sender', sender);
    if (!isCapName(id) || id === draft.id) refuse('bad-reference', id);
    if (toInstant(sent) !== sent) refuse('bad-instant', sent);
  }
  if (draft.content !== null) checkContent(draft.content, draft.texts, refuse);
  else if (draft.type !== 'cancel') refuse('no-content', draft.type);
  const phase = draft.content?.phase ?? 'retracted';
  if (draft.content !== null && (draft.type === 'cancel') !== (phase === 'retracted')) {
    refuse('retraction-not-cancel', phase);
  }
  const titles = draft.texts.flatMap((t) => [t.event, t.headline]);
  const bodies = draft.texts.flatMap((t) => [t.description, t.instruction]);
  if (draft.nature === 'actual' && saysDrill(titles, bodies)) refuse('drill-as-actual', draft.id);
  return problems;
}

/**
 * One CAP 1.2 message (OASIS, 2010): category Infra, our event code beside SAME TOE, one `info` a
 * language. An all-clear is an update whose phase is `ended`; a cancellation takes back what was a
 * mistake, claims nothing and gives no line. Answers the XML,
 * or the problems: `bad-sender`, `bad-id`, `bad-instant`, `alert-with-references`, `no-references`,
 * `other-sender`, `bad-reference`, `not-official`, `no-territory`, `bad-territory`, `no-number`,
 * `bad-line`, `bad-means`, `no-text`, `language-twice`, `bad-language`, `no-event`, `no-area`, `no-content`,
 * `retraction-claims`, `retraction-not-cancel`, `drill-as-actual` (a real alert must not speak of a drill). Never throws.
 */
export function writeCap(draft: CapDraft): Written {
  const problems = checkDraft(draft);
  if (problems.length > 0) return { ok: false, problems };
  const { content } = draft;
  const references = draft.references.map((r) => `${r.sender},${r.id},${capInstant(r.sent)}`);
  const xml = [
    `<?xml version="1.0" encoding="UTF-8"?>\n<alert xmlns="${CAP_12}">\n`,
    element('identifier', draft.id),
    element('sender', draft.sender),
    element('sent', capInstant(draft.sent)),
    element('status', draft.nature === 'actual' ? 'Actual' : 'Exercise'),
    element('msgType', draft.type.charAt(0).toUpperCase() + draft.type.slice(1)),
    element('scope', 'Public'),
    element('references', references.join(' ')),
    content === null ? '' : draft.texts.map((text) => info(content, text)).join(''),
    '</alert>\n',
  ].join('');
  return { ok: true, xml };
}
