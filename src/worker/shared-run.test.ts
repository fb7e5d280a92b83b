import { expect, it, vi } from 'vitest';
import { sharedRun } from './shared-run.ts';

/** Work whose runs end when the test says so, and how. */
function work() {
  const ends: ((well: boolean) => void)[] = [];
  const begun = vi.fn(() => new Promise<boolean>((resolve) => ends.push(resolve)));
  return { ask: sharedRun(begun), begun, end: (well: boolean) => ends.shift()?.(well) };
}
const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

it('is done once for all who ask at once', async () => {
  const { ask, begun, end } = work();
  const [first, second] = [ask(), ask()];
  await soon();
  end(true);
  expect(await Promise.all([first, second])).toEqual([true, true]);
  expect(begun).toHaveBeenCalledTimes(1);
});

it('is done again for those who asked during a run that failed, once for all of them', async () => {
  const { ask, begun, end } = work();
  const first = ask();
  await soon();
  const later = [ask(), ask()];
  end(false);
  expect(await first).toBe(false);
  await soon();
  end(true);
  expect(await Promise.all(later)).toEqual([true, true]);
  expect(begun).toHaveBeenCalledTimes(2);
});

it('is done anew for who asks after its end', async () => {
  const { ask, begun, end } = work();
  for (const well of [true, false]) {
    const asked = ask();
    await soon();
    end(well);
    expect(await asked).toBe(well);
  }
  expect(begun).toHaveBeenCalledTimes(2);
});
