/** Asks the service of an exercise's host how it stands, and tells it what was ordered and done. */
import * as v from 'valibot';
import type { Result } from '../../base/result.ts';
import { LeaderView, PlayersView } from '../../exercise/led/view.ts';
import { withTimeout } from '../../published/timeout.ts';
import { read, refusalOf, type ServiceRefusal } from '../send/publisher.ts';
import type { DeskLanguage } from '../shell/language.ts';

const ANSWER_TIMEOUT_MS = 10_000;

/** `none`: the host is no exercise's. Null: no answer, or none that can be read. */
export async function askExercise(publisher: string): Promise<PlayersView | 'none' | null> {
  const body = await read(`${publisher}/v1/exercise`);
  try {
    const { exercise } = JSON.parse(body ?? '') as { exercise?: unknown };
    if (exercise === null) return 'none';
    const parsed = v.safeParse(PlayersView, exercise);
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** Null: no answer, or not one of the service. */
type Why = { refusal: ServiceRefusal | null };

async function told(
  address: string,
  text: string,
  language: DeskLanguage,
): Promise<Result<{ body: unknown }, Why>> {
  try {
    const [isOk, body] = await withTimeout(ANSWER_TIMEOUT_MS, async (signal) => {
      const answer = await fetch(address, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/jose+json', 'Accept-Language': language },
        body: text,
        credentials: 'omit',
        signal,
      });
      const body: unknown = await answer.json().catch(() => null);
      return [answer.ok, body] as const;
    });
    if (isOk) return { ok: true, body };
    const refusal = refusalOf(body);
    return { ok: false, refusal: refusal.title === '' ? null : refusal };
  } catch {
    return { ok: false, refusal: null };
  }
}

/** Gives a signed order. Never throws. */
export async function giveOrder(
  publisher: string,
  text: string,
  language: DeskLanguage,
): Promise<Result<{ view: LeaderView }, Why>> {
  const answer = await told(`${publisher}/v1/exercise/order`, text, language);
  if (!answer.ok) return answer;
  const parsed = v.safeParse(LeaderView, answer.body);
  return parsed.success ? { ok: true, view: parsed.output } : { ok: false, refusal: null };
}

/** Tells what a player did. Never throws. */
export function tellDeed(
  publisher: string,
  text: string,
  language: DeskLanguage,
): Promise<Result<object, Why>> {
  return told(`${publisher}/v1/exercise/deed`, text, language);
}

/** Where the report of what was played can be opened. */
export const reportAddress = (publisher: string, kind: 'html' | 'csv'): string =>
  `${publisher}/v1/exercise/report.${kind}`;
