import { expect, it } from 'vitest';
import { createTurns } from './turns.ts';

/** Turns whose tasks come when they are called for. */
function turnsByHand() {
  const tasks: (() => void)[] = [];
  const done: string[] = [];
  const pieces = new Map<string, () => void>();
  const piece = (name: string): (() => void) => {
    const known = pieces.get(name) ?? (() => void done.push(name));
    pieces.set(name, known);
    return known;
  };
  const turns = createTurns((task) => tasks.push(task));
  return { turns, done, piece, comes: () => tasks.shift()?.(), coming: () => tasks.length };
}

it('one piece is done in each task, in the order of asking, what is ahead first', () => {
  const { turns, done, piece, comes, coming } = turnsByHand();
  for (const name of ['a', 'b', 'a']) turns.ask(piece(name));
  turns.ask(piece('opened'), true);
  expect(done).toEqual([]);
  comes();
  expect(done).toEqual(['opened']);
  comes();
  comes();
  expect(done).toEqual(['opened', 'a', 'b']);
  expect(coming()).toBe(0);
});

it('a piece asked for anew while it is done has another turn; one that was taken back has none', () => {
  const { turns, done, piece, comes } = turnsByHand();
  const again = () => {
    done.push('again');
    if (done.length < 2) turns.ask(again);
  };
  turns.ask(again);
  turns.ask(piece('b'));
  turns.forget(piece('b'));
  comes();
  comes();
  expect(done).toEqual(['again', 'again']);
});

it('whoever touches the page has all of it at once', () => {
  const { turns, done, piece, comes } = turnsByHand();
  for (const name of ['a', 'b']) turns.ask(piece(name));
  turns.finish();
  expect(done).toEqual(['a', 'b']);
  comes();
  expect(done).toEqual(['a', 'b']);
});

it('what may not wait is done after what waited, and has nothing wait meanwhile', () => {
  const { turns, done, piece } = turnsByHand();
  turns.ask(piece('a'));
  const seen: boolean[] = [];
  turns.whole(() => seen.push(turns.isWhole(), done.length === 1));
  expect(seen).toEqual([true, true]);
  expect(turns.isWhole()).toBe(false);
  expect(() => turns.whole(() => void JSON.parse('{'))).toThrow();
  expect(turns.isWhole()).toBe(false);
  turns.stop();
  expect(turns.isWhole()).toBe(true);
});

it('a piece that fails takes no other with it', () => {
  const { turns, done, piece, comes } = turnsByHand();
  turns.ask(() => void JSON.parse('{'));
  turns.ask(piece('b'));
  expect(comes).toThrow();
  comes();
  expect(done).toEqual(['b']);
});

it('the end of all that waits is told once, to whom asked last', () => {
  const { turns, piece, done, comes } = turnsByHand();
  turns.whenDone(() => done.push('nothing waits'));
  turns.ask(piece('a'));
  turns.whenDone(() => done.push('too early'));
  turns.whenDone(() => done.push('end'));
  comes();
  expect(done).toEqual(['nothing waits', 'a', 'end']);
});
