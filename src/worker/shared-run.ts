/** Work that several may ask for at once, done once for all of them. */

/**
 * Several who ask at once share one run, but a run that began before, perhaps without a network, fails for nobody
 * who asked after it.
 * @param work rejects never, and tells whether it went well
 */
export function sharedRun(work: () => Promise<boolean>): () => Promise<boolean> {
  let running: Promise<boolean> | null = null;
  const shared = (): Promise<boolean> => {
    running ??= work().finally(() => {
      running = null;
    });
    return running;
  };
  return async () => ((await running) === true ? true : shared());
}
