/** The few best groups of each kind of fit, kept in order while the names are gone through. */

export class Best {
  readonly groups: number[] = [];
  readonly #scores: number[] = [];
  readonly #most: number;

  /** @param most how many to keep */
  constructor(most: number) {
    this.#most = most;
  }

  /** Offers a group; the higher the score the earlier, equal scores keep the order they came in. */
  offer(group: number, score: number): void {
    const scores = this.#scores;
    let at = scores.length;
    if (at === this.#most && score <= (scores[at - 1] ?? 0)) return;
    while (at > 0 && score > (scores[at - 1] ?? 0)) at -= 1;
    scores.splice(at, 0, score);
    this.groups.splice(at, 0, group);
    if (scores.length > this.#most) {
      scores.pop();
      this.groups.pop();
    }
  }
}
