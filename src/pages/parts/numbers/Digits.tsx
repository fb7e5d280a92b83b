import { grouped } from '../../../directory/written.ts';
import { spelled } from '../../../i18n/format.ts';

/** A full number, large and grouped for the eye, digit by digit for the ear. */
export function Digits({ number }: { number: string }) {
  const text = grouped(number);
  return (
    <span className="digits">
      <span aria-hidden="true">{text}</span>
      <span className="sr-only">{spelled(text)}</span>
    </span>
  );
}
