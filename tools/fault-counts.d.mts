/** A table of what happened in these schedules: how many, steps, each kind of fault, and the waits. */
export function counted(
  outcomes: readonly { kinds: readonly string[]; waits: readonly number[] }[],
): string;
