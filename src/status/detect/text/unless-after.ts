/**
 * Patterns that hold only where certain words do not stand right before. Browsers write this
 * `(?<!…)`, which is a syntax error in Safari before 16.4 and would end the whole script there.
 */

/** No words that bar are longer: only these are looked at, so that a long text costs no more at each find. */
const LOOK_BACK = 32;

/** Where in a pattern the condition stands: at its start, or at that of one of its alternatives. */
const MARK = '(?<unless>)';

class UnlessAfter extends RegExp {
  private readonly before: RegExp;
  /** The pattern as if nothing stood before, and as if what bars it did. */
  private readonly free: RegExp;
  private readonly barred: RegExp;
  private readonly marked: string;

  /** The second form is JavaScript's own: `matchAll` copies a pattern before it walks on. */
  constructor(pattern: RegExp, flags: string, before?: RegExp) {
    const marked = pattern instanceof UnlessAfter ? pattern.marked : pattern.source;
    const free = marked.split(MARK).join('');
    super(free, flags);
    const bars = before ?? (pattern as UnlessAfter).before;
    const plain = flags.replace(/[gy]/g, '');
    this.marked = marked;
    this.before = bars;
    this.free = new RegExp(free, `${plain}g`);
    this.barred = new RegExp(marked.split(MARK).join('(?!)'), `${plain}y`);
  }

  override exec(text: string): RegExpExecArray | null {
    const walks = this.global || this.sticky;
    let from = walks ? this.lastIndex : 0;
    for (;;) {
      this.free.lastIndex = from;
      const found = this.free.exec(text);
      if (found === null) {
        if (walks) this.lastIndex = 0;
        return null;
      }
      const here = this.before.test(text.slice(Math.max(0, found.index - LOOK_BACK), found.index))
        ? this.barredAt(text, found.index)
        : found;
      if (here !== null) {
        if (walks) this.lastIndex = here.index + here[0].length;
        return here;
      }
      from = found.index + 1;
    }
  }

  /** What else of the pattern matches at a place where words that bar stand right before. */
  private barredAt(text: string, at: number): RegExpExecArray | null {
    this.barred.lastIndex = at;
    return this.barred.exec(text);
  }
}

/**
 * `pattern`, which does not match where `before` matches the text up to it.
 *
 * @param before ends with `$` and matches no more than 32 characters
 * @param pattern has `(?<unless>)` at its start or at the start of the alternatives that it is about;
 * what comes ahead of the mark takes no characters
 */
export const unlessAfter = (before: RegExp, pattern: RegExp): RegExp =>
  new UnlessAfter(pattern, pattern.flags, before);
