/** Chance that can be had again: the same seed gives the same schedule (mulberry32). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to 1, which is never reached. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** One of a list, each as likely as its weight says. */
  pick<T>(list: readonly T[], weight: (each: T) => number = () => 1): T {
    const total = list.reduce((sum, each) => sum + weight(each), 0);
    let left = this.next() * total;
    for (const each of list) {
      left -= weight(each);
      if (left < 0) return each;
    }
    const last = list[list.length - 1];
    if (last === undefined) throw new Error('nothing to choose from');
    return last;
  }
}
