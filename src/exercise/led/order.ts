/**
 * What whoever leads an exercise orders from the desk, signed with a key that may sign the bulletin of its host: the
 * host's own. A document of its own kind in the envelope of every signed document.
 */
import * as v from 'valibot';
import { MINUTE_MS } from '../../base/durations.ts';
import type { Key } from '../../directory/model.ts';
import { openDocument, type Signer, signDocument } from '../../directory/signed.ts';
import { FASTEST, Inject, LONGEST_MINUTES, ScenarioName } from '../scenario.ts';
import type { LedRefusal } from './refusal.ts';

/** Orders to an exercise that is being played. */
const PLAY_ORDERS = [
  v.strictObject({ do: v.picklist(['pause', 'go-on', 'skip', 'stop']) }),
  v.strictObject({ do: v.literal('inject'), inject: Inject }),
] as const;

/** What phones handed over is some kilobytes each. */
const PhoneText = v.pipe(v.string(), v.maxLength(60_000));

const LedOrder = v.union([
  ...PLAY_ORDERS,
  /** Shows how it stands, what is to come included. */
  v.strictObject({ do: v.literal('look') }),
  v.strictObject({
    do: v.literal('start'),
    scenario: ScenarioName,
    speed: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(FASTEST)),
    from: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LONGEST_MINUTES)),
  }),
  /** Makes its report, with what these phones noted. */
  v.strictObject({ do: v.literal('report'), phones: v.pipe(v.array(PhoneText), v.maxLength(200)) }),
]);
export type LedOrder = v.InferOutput<typeof LedOrder>;
export type PlayOrder = Extract<LedOrder, { do: 'pause' | 'go-on' | 'skip' | 'stop' | 'inject' }>;

const ORDER_FORMAT = 'repli-exercise-order/1';
/** An order counts now or never. */
const ORDER_LASTS_MS = 5 * MINUTE_MS;

const OrderDocument = v.object({
  order: LedOrder,
  /** Never the same twice: an order is obeyed once. */
  once: v.pipe(v.string(), v.minLength(8), v.maxLength(80)),
  issuedAt: v.string(),
});
type OrderDocument = v.InferOutput<typeof OrderDocument>;

/**
 * Signs an order.
 * @param once a text that was never given before
 * @throws TypeError or JOSEError when the private key is not a P-256 one
 */
export function signOrder(
  order: LedOrder,
  signer: Signer,
  { now, once }: { now: Date; once: string },
): Promise<string> {
  const document = {
    format: ORDER_FORMAT,
    order,
    once,
    issuedAt: now.toISOString(),
    validUntil: new Date(now.getTime() + ORDER_LASTS_MS).toISOString(),
    sequence: now.getTime(),
  };
  return signDocument(document, signer, 'bulletin');
}

type OpenedOrder = { ok: true; given: OrderDocument } | { ok: false; refusal: LedRefusal };

/** Opens one. Never throws. @param keys those that the exercise's host accepts */
export async function openOrder(
  text: string,
  keys: readonly Key[],
  now: Date,
): Promise<OpenedOrder> {
  const opened = await openDocument<{ format: string }>(text, keys, {
    ...{ use: 'bulletin', format: ORDER_FORMAT, counter: 'sequence', now },
  });
  if (!opened.ok) return { ok: false, refusal: { why: 'signature', refusal: opened.refusal } };
  const read = v.safeParse(OrderDocument, opened.document);
  if (!read.success) return { ok: false, refusal: { why: 'unreadable' } };
  // One that is dated ahead would outlive the memory of those already given.
  const ahead = Date.parse(read.output.issuedAt) - now.getTime();
  if (!(ahead <= ORDER_LASTS_MS)) {
    return { ok: false, refusal: { why: 'ahead-of-clock', issuedAt: read.output.issuedAt } };
  }
  return { ok: true, given: read.output };
}
