/** Work that is given up after a while. `AbortSignal.timeout` does not exist in older phones. */

/**
 * What `work` gives; its signal is aborted when it takes longer than `patience` milliseconds.
 * Everything that may wait belongs inside: the body of an answer as much as its head.
 */
export async function withTimeout<T>(
  patience: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const giving = new AbortController();
  const timer = setTimeout(() => giving.abort(), patience);
  try {
    return await work(giving.signal);
  } finally {
    clearTimeout(timer);
  }
}
