/**
 * How a piece of work ended: with what it gives, or with why it does not. Both sides name what they hold.
 * Three nouns say why not: a `problem` is in data or in a draft and somebody can mend it, a `refusal`
 * comes from a signature that does not hold or from the service, a `remark` is there for the log.
 */
export type Result<Given extends object = object, WhyNot extends object = object> =
  | ({ ok: true } & Given)
  | ({ ok: false } & WhyNot);

/** What a result holds when the work was done. */
export type Success<R> = Extract<R, { ok: true }>;

/** What a result holds when it was not. */
export type Failure<R> = Extract<R, { ok: false }>;
