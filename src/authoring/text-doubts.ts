/** What must be asked again of an announcement that was begun from a text: where it contradicts that text. */
import type { DetectedState } from '../status/detect/model.ts';
import type { Message } from '../status/message.ts';
import type { AuthoredAct } from './choices.ts';
import type { Doubt } from './doubts.ts';

/** A text that an announcement was begun from. */
export interface BegunFrom {
  title: string;
  /** What was understood of it; null when nobody knows any more. */
  state: DetectedState | null;
  /** Whether it speaks of a drill. */
  drill: boolean;
}

/** The announcement as it would be sent at `sent` (UTC instant). */
interface ToSend {
  act: AuthoredAct;
  nature: Message['nature'];
  sent: string;
}

/**
 * A real announcement from a text about a drill, an exercise from one that is about none, and an outage that is
 * on already from one that tells of it for later. What is made of a text may well be right: a person says so.
 */
export function textDoubts(text: BegunFrom, { act, nature, sent }: ToSend): Doubt[] {
  const doubts: Doubt[] = [];
  const ask = (code: Doubt['code']) => void doubts.push({ code, value: text.title });
  if (nature === 'actual' && text.drill) ask('text-drill');
  if (nature === 'exercise' && !text.drill && text.state !== null) ask('text-real');
  const begun = 'outage' in act && !(act.outage.onset && act.outage.onset > sent);
  if (nature === 'actual' && text.state === 'planned' && begun) ask('text-planned');
  return doubts;
}
