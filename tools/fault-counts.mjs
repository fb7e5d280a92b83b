/** A table of what happened in schedules of faults. */
export function counted(outcomes) {
  const kinds = outcomes.flatMap((outcome) => outcome.kinds);
  const waits = outcomes.flatMap((outcome) => outcome.waits).sort((a, b) => a - b);
  const times = new Map();
  for (const kind of kinds) times.set(kind, (times.get(kind) ?? 0) + 1);
  const rows = [...times].sort(([a], [b]) => a.localeCompare(b));
  const wait = (part) => waits[Math.floor(part * (waits.length - 1))] ?? 0;
  return [
    `faults: ${outcomes.length} schedules, ${kinds.length} steps, every law held after each`,
    ...rows.map(([kind, count]) => `${String(count).padStart(7)}  ${kind}`),
    `${String(waits.length).padStart(7)}  pages opened: first HTML after ${wait(0.5)} ms (half of them), ${wait(0.95)} ms (95 %), ${wait(1)} ms (all)`,
  ].join('\n');
}
