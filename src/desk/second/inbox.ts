/** Answers that came to this device as a link or a file, or were signed on it; kept for the other parts. */
import * as v from 'valibot';
import { type CheckAnswer, openCheck } from '../../directory/attest/request.ts';
import type { Key } from '../../directory/model.ts';
import { heldDraft, keepDraft } from '../store/desk-store.ts';

/** Answers of one territory that are kept; the oldest are forgotten first. */
const MOST = 100;
const Texts = v.array(v.string());
const nameOf = (territory: string): string => `answers:${territory}`;

/** @throws DOMException when storage fails: the person must be told */
export async function keepAnswer(territory: string, text: string): Promise<void> {
  const held = await heldTexts(territory);
  if (held.includes(text)) return;
  await keepDraft(nameOf(territory), [...held, text].slice(-MOST));
}

async function heldTexts(territory: string): Promise<string[]> {
  const held = await heldDraft(nameOf(territory)).catch(() => null);
  const parsed = v.safeParse(Texts, held?.draft);
  return parsed.success ? parsed.output : [];
}

/** The good answers kept for a territory. */
export async function keptAnswers(
  territory: string,
  keys: readonly Key[],
  now: Date,
): Promise<CheckAnswer[]> {
  const opened = await Promise.all(
    (await heldTexts(territory)).map((text) => openCheck(text, keys, now)),
  );
  return opened.flatMap((carried) => (carried.kind === 'answer' ? [carried.answer] : []));
}
