/** How a program that runs until stopped is stopped. */

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Settles on the first signal by which a terminal or a host ends a program. */
export function askedToEnd(): Promise<void> {
  return new Promise((done) => {
    for (const signal of SIGNALS) process.once(signal, () => done());
  });
}
