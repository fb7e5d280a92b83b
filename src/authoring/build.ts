/** From choices to a CAP message: the one way in which Repli announces, at the desk and in a terminal. */

import { MINUTE_MS } from '../base/durations.ts';
import { instantOf } from '../base/instant.ts';
import type { Result } from '../base/result.ts';
import { type CapDraft, type CapText, writeCap } from '../status/cap/write.ts';
import { type Chain, restoredBy, toRefer } from '../status/chain/continue.ts';
import { retracted } from '../status/chain/over.ts';
import type { Content, Message } from '../status/message.ts';
import type { AuthoredAct, Outage } from './choices.ts';
import { composeTexts } from './compose.ts';
import {
  type AnnouncementProblem,
  announcementProblems,
  type Doubt,
  type DoubtCode,
  doubtsOf,
} from './doubts.ts';
import { leftOutDoubts } from './left-out.ts';
import type { HeldLines } from './line-findings.ts';

interface BuildContext {
  now: Date;
  /** Identifiers already used; a new one is never among them. */
  taken?: ReadonlySet<string>;
  /** Lines of the directory for the territories announced; none where it is not at hand. */
  held?: readonly HeldLines[];
  /** Doubts that a person has seen and put aside. */
  accepted?: ReadonlySet<DoubtCode>;
}

export interface Announced {
  /** CAP 1.2, valid against the OASIS schema. */
  xml: string;
  id: string;
  /** UTC instant. */
  sent: string;
  nature: Message['nature'];
  content: Content | null;
  /** One a language, French first. */
  texts: readonly CapText[];
  /** Those that were put aside. */
  doubts: Doubt[];
}

/** `problems` stand in the way; without any, only the doubts not yet accepted do. */
export type Built = Result<Announced, { problems: AnnouncementProblem[]; doubts: Doubt[] }>;

/** A clock behind that of the last message by no more than this is set right by a second. */
const CLOCK_SLACK_MS = 5 * MINUTE_MS;

/** After the newest message of the chain: the newest message is the one that stands. */
function sentAfter(chain: Chain | null, now: Date): string | null {
  const ms = Math.floor(now.getTime() / 1000) * 1000;
  const last = Math.max(0, ...(chain?.messages.map(({ sent }) => Date.parse(sent)) ?? []));
  if (last < ms) return instantOf(ms);
  return last - ms <= CLOCK_SLACK_MS ? instantOf(last + 1000) : null;
}

/** `repli-35-20261122T180500Z`, with a number behind it if that one is taken. */
function newId(
  territories: Content['territories'] | null,
  sent: string,
  taken: ReadonlySet<string>,
): string {
  const codes = territories === 'all' || territories === null ? ['FR'] : territories;
  const more = codes.length > 3 ? `+${codes.length - 3}` : '';
  const id = `repli-${codes.slice(0, 3).join('-')}${more}-${sent.replace(/[-:]/g, '')}`;
  if (!taken.has(id)) return id;
  for (let n = 2; ; n += 1) if (!taken.has(`${id}-${n}`)) return `${id}-${n}`;
}

function announcedContent(outage: Outage, sent: string): Content {
  const phase = outage.onset && outage.onset > sent ? 'planned' : 'ongoing';
  return { ...outage, phase, certainty: 'official' };
}

/** What ended: the same places, and the numbers that work again. Lines stay in sight. */
function endedContent(chain: Chain): Content | null {
  const { content } = chain;
  const restored = Object.keys(restoredBy(chain));
  if (content === null || restored.length === 0) return null;
  const { territories, publisher, link, onset } = content;
  const numbers = Object.fromEntries(restored.map((number) => [number, 'works']));
  return {
    phase: 'ended',
    certainty: 'official',
    territories,
    numbers: numbers as Content['numbers'],
    worksFrom: [],
    failsFrom: [],
    lines: content.lines,
    advice: [],
    publisher,
    link,
    onset,
    expectedEnd: null,
    expires: null,
  };
}

/** What was a mistake: no number is said to work, and no line is kept. */
function retractedContent({ content }: Chain): Content | null {
  if (content === null || Object.keys(content.numbers).length === 0) return null;
  return retracted(content);
}

function contentOf(act: AuthoredAct, sent: string): Content | null {
  switch (act.kind) {
    case 'alert':
    case 'update':
      return announcedContent(act.outage, sent);
    case 'all-clear':
      return endedContent(act.chain);
    case 'cancel':
      return retractedContent(act.chain);
  }
}

const TYPES = {
  alert: 'alert',
  update: 'update',
  'all-clear': 'update',
  cancel: 'cancel',
} as const satisfies Record<AuthoredAct['kind'], Message['type']>;

function referencesTo(chain: Chain | null): CapDraft['references'] {
  if (chain === null) return [];
  const { sender } = chain;
  return toRefer(chain).map(({ id, sent }) => ({ sender, id, sent }));
}

/**
 * Builds an announcement, an update, an all-clear or a cancellation: checks it, puts it in words in
 * every language and writes it as CAP 1.2. Answers the XML, or what stands in the way: problems
 * (`AnnouncementProblemCode`, or the codes of `writeCap`) and doubts that have not been accepted. Never throws.
 */
export function buildAnnouncement(act: AuthoredAct, context: BuildContext): Built {
  const { now, taken = new Set(), accepted = new Set(), held = [] } = context;
  const chain = act.kind === 'alert' ? null : act.chain;
  const { sender, nature } = act.kind === 'alert' ? act : act.chain;
  const outage = 'outage' in act ? act.outage : null;
  const doubts = outage === null ? [] : doubtsOf(outage, nature, held);
  if (act.kind === 'update') doubts.push(...leftOutDoubts(act.outage, act.chain));
  const sent = sentAfter(chain, now);
  if (sent === null) {
    const newest = chain?.messages.at(-1)?.sent ?? '';
    return { ok: false, problems: [{ code: 'clock-behind', value: newest }], doubts };
  }
  const problems: AnnouncementProblem[] =
    outage === null ? [] : announcementProblems(outage, sent, held);
  // An end that was said by mistake is taken back by an update that says how things stand.
  const reopens = act.kind === 'update' && chain?.over === 'ended';
  if (chain !== null && chain.over !== null && !reopens) {
    problems.push({ code: 'chain-over', value: chain.messages[0].id });
  }
  const content = contentOf(act, sent);
  if (content === null && act.kind === 'all-clear') {
    problems.push({ code: 'chain-empty', value: act.chain.messages[0].id });
  }
  const numbers = chain?.content?.numbers ?? {};
  const texts = content === null ? [] : composeTexts({ nature, content, about: numbers });
  const known = new Set([...taken, ...(chain?.messages.map(({ id }) => id) ?? [])]);
  const id = newId(content?.territories ?? null, sent, known);
  const references = referencesTo(chain);
  const type = TYPES[act.kind];
  const written = writeCap({ sender, id, sent, nature, type, references, content, texts });
  if (!written.ok) problems.push(...written.problems);
  const open = doubts.filter(({ code }) => !accepted.has(code));
  if (!written.ok || problems.length > 0 || open.length > 0) {
    return { ok: false, problems, doubts: open };
  }
  return { ok: true, xml: written.xml, id, sent, nature, content, texts, doubts };
}
