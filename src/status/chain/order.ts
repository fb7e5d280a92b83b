/**
 * The one order in which messages stand, whatever order they came in: by the instant they were sent; at
 * one and the same instant an alert before an update before a cancellation.
 */
import type { Message } from '../message.ts';

const TYPE_RANK = { alert: 0, update: 1, cancel: 2 } as const;

export const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

type Sent = Pick<Message, 'sent' | 'type'>;

/** Oldest first. */
export const compareSent = (a: Sent, b: Sent): number =>
  compareText(a.sent, b.sent) || TYPE_RANK[a.type] - TYPE_RANK[b.type];

/** A total order on the versions under one identifier, the one that stands first. */
export const compareVersions = (a: Message, b: Message): number =>
  compareSent(b, a) ||
  (a.part ?? 1) - (b.part ?? 1) ||
  compareText(JSON.stringify(a), JSON.stringify(b));
