/** The dates of one alert: read in whatever notation, and those told that stand there and cannot be. */

import { toInstant } from '../../base/instant.ts';
import { oneLine } from '../../base/one-line.ts';
import { type DateStyle, readDate, type Span } from '../dates/read.ts';
import type { Remark } from '../remarks.ts';

/** A date of an alert as CAP writes it; with a style, also as others do. */
export function alertDate(text: string, style: DateStyle | null): Span | null {
  if (style !== null) return readDate(text, style);
  const instant = toInstant(text);
  return instant === null ? null : { from: instant, to: instant };
}

export class AlertDates {
  readonly #style: DateStyle | null;
  readonly #unread: string[] = [];

  constructor(style: DateStyle | null) {
    this.#style = style;
  }

  #span(name: string, text: string): Span | null {
    if (text === '') return null;
    const span = alertDate(text, this.#style);
    if (span === null) this.#unread.push(`${name} "${oneLine(text, 60)}"`);
    return span;
  }

  /** The first instant that it can mean. */
  first(name: string, text: string): string | null {
    return this.#span(name, text)?.from ?? null;
  }

  /** The last instant that it can mean: what holds until a day holds to its end. */
  last(name: string, text: string): string | null {
    return this.#span(name, text)?.to ?? null;
  }

  get remarks(): Remark[] {
    if (this.#unread.length === 0) return [];
    return [{ code: 'bad-date', detail: `cannot be read: ${this.#unread.join(', ')}` }];
  }
}
