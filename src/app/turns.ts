/**
 * Work of a page that is done piece by piece, each in a task of its own, so that a tap or a scroll
 * never waits for more than one piece.
 */

type Piece = () => void;

export interface Turns {
  /** Whether nothing may wait now. */
  isWhole(): boolean;
  /** Has a piece done when its turn comes, once however often it is asked for; `ahead` of the others. */
  ask(piece: Piece, ahead?: boolean): void;
  /** Takes a piece back that was asked for. */
  forget(piece: Piece): void;
  /** Does now all that waits. */
  finish(): void;
  /** Does now all that waits, and nothing waits while `work` is done. */
  whole(work: () => void): void;
  /** From now on nothing waits any more. */
  stop(): void;
  /** Tells once, when nothing waits; of several told to tell, the last alone. */
  whenDone(tell: () => void): void;
}

/** Has a task done after what the browser has to do first: a tap, a scroll, the screen. */
export const later = (task: () => void): void => void setTimeout(task, 0);

/** @param soon has a task done after what the browser has to do meanwhile */
export function createTurns(soon: (task: () => void) => void): Turns {
  let waiting: Piece[] = [];
  let wholes = 0;
  let coming = false;
  let tell: (() => void) | null = null;

  function told(): void {
    if (waiting.length > 0 || tell === null) return;
    const telling = tell;
    tell = null;
    telling();
  }
  function next(): void {
    coming = false;
    try {
      waiting.shift()?.();
    } finally {
      call();
    }
    told();
  }
  function call(): void {
    if (coming || waiting.length === 0) return;
    coming = true;
    soon(next);
  }
  function finish(): void {
    for (let piece = waiting.shift(); piece !== undefined; piece = waiting.shift()) piece();
    told();
  }
  return {
    isWhole: () => wholes > 0,
    ask(piece, ahead = false) {
      if (waiting.includes(piece)) return;
      waiting = ahead ? [piece, ...waiting] : [...waiting, piece];
      call();
    },
    forget(piece) {
      waiting = waiting.filter((each) => each !== piece);
    },
    finish,
    whole(work) {
      finish();
      wholes += 1;
      try {
        work();
      } finally {
        wholes -= 1;
      }
    },
    stop() {
      wholes += 1;
    },
    whenDone(telling) {
      tell = telling;
      told();
    },
  };
}
