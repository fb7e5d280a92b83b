/** What whoever leads types: orders to the exercise, and answers to questions. */
import { createInterface, type Interface } from 'node:readline';
import * as v from 'valibot';
import type { PlayOrder } from '../../exercise/led/order.ts';
import { Inject } from '../../exercise/scenario.ts';

const LETTERS: Readonly<Record<string, 'pause' | 'go-on' | 'skip' | 'stop'>> = {
  p: 'pause',
  r: 'go-on',
  n: 'skip',
  s: 'stop',
};

/**
 * One typed line as an order: a letter, `m RÔLE : texte` (a message to a player), or `i {…}` (an inject as in a
 * scenario). Null for anything else.
 */
function orderOf(line: string): PlayOrder | null {
  const text = line.trim();
  const letter = Object.hasOwn(LETTERS, text) ? LETTERS[text] : undefined;
  if (letter !== undefined) return { do: letter };
  const message = /^m\s+([^:]+?)\s*:\s*(.+)$/u.exec(text);
  const given = message
    ? { at: 0, kind: 'message', to: message[1], text: message[2] }
    : jsonOf(/^i\s+(\{.*\})$/u.exec(text)?.[1] ?? '');
  const inject = v.safeParse(Inject, given);
  return inject.success ? { do: 'inject', inject: inject.output } : null;
}

function jsonOf(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { at: 0, ...value } : null;
  } catch {
    return null;
  }
}

/** Longest sleep: the time that is up is noticed within it. */
const STOP_LOOK_MS = 500;

interface Orders {
  /** Those that came since it was asked last. */
  taken(): PlayOrder[];
  /** Settles after that many milliseconds, or at the next order. */
  wait(ms: number): Promise<void>;
  give(order: PlayOrder): void;
  close(): void;
}

/** Orders typed into a stream. @param unknown called with a line that is none */
export function ordersFrom(input: NodeJS.ReadableStream, unknown: (line: string) => void): Orders {
  let waiting: PlayOrder[] = [];
  let wake = (): void => undefined;
  const give = (order: PlayOrder): void => {
    waiting.push(order);
    wake();
  };
  const lines: Interface = createInterface({ input });
  lines.on('line', (line) => {
    const order = orderOf(line);
    if (order !== null) give(order);
    else if (line.trim() !== '') unknown(line);
  });
  return {
    taken: () => {
      const all = waiting;
      waiting = [];
      return all;
    },
    wait: (ms) =>
      new Promise((done) => {
        const timer = setTimeout(done, waiting.length > 0 ? 0 : ms);
        wake = () => {
          clearTimeout(timer);
          done();
        };
      }),
    give,
    close: () => lines.close(),
  };
}

/** Settles when somebody orders a stop, or after that many milliseconds. */
export async function untilStopped(
  { taken, wait }: Pick<Orders, 'taken' | 'wait'>,
  ms: number,
): Promise<void> {
  let isTime = false;
  const timer = setTimeout(() => {
    isTime = true;
  }, ms);
  while (!isTime && !taken().some((order) => order.do === 'stop')) await wait(STOP_LOOK_MS);
  clearTimeout(timer);
}

/** Asks on the terminal, or reads answers line by line from what is piped in; null when there is no more. */
export function asker(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): { ask: (question: string) => Promise<string | null>; close: () => void } {
  const lines = createInterface({ input });
  const answers = lines[Symbol.asyncIterator]();
  return {
    ask: async (question) => {
      output.write(question);
      const { done, value } = await answers.next();
      return done === true ? null : value;
    },
    close: () => lines.close(),
  };
}
