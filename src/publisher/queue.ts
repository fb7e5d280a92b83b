/** Works that must not overlap run one after the other, in the order they came. */
export class Queue {
  #last: Promise<unknown> = Promise.resolve();

  /** Settles as the work does; a work that fails stops none of those behind it. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => undefined);
    return result;
  }
}
