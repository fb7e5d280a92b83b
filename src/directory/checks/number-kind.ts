import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { CALL_BACK_NUMBER } from '../../territories/callable-number.ts';
import { error, warning } from './problem.ts';
import type { LineRule } from './rule.ts';

/**
 * A fallback line is an ordinary call that a person answers: no premium or pager number, no fax, and
 * `network` agrees with the number's own kind. Short numbers cannot be written as E.164 at all.
 */
export const numberKindRule: LineRule = {
  name: 'number-kind',
  scope: 'line',
  check({ number, label, network }, { path }) {
    if (/\b(fax|t[ée]l[ée]copie(ur)?)\b/iu.test(label)) {
      return [error('fax-line', [...path, 'label'], { label })];
    }
    const where = [...path, 'number'];
    if (number === CALL_BACK_NUMBER) return [error('call-back-number', where, { number })];
    switch (parsePhoneNumberFromString(number)?.getType()) {
      case 'PREMIUM_RATE':
      case 'SHARED_COST':
        return [error('premium-number', where, { number })];
      case 'PAGER':
        return [error('pager-number', where, { number })];
      case 'MOBILE':
        return network === 'fixed' ? [mismatch(path, number, network, 'mobile')] : [];
      case 'FIXED_LINE':
        return network === 'mobile' ? [mismatch(path, number, network, 'fixed')] : [];
      default:
        return [];
    }
  },
};

function mismatch(
  path: readonly (string | number)[],
  number: string,
  network: string,
  expected: string,
) {
  return warning('wrong-network', [...path, 'network'], { number, network, expected });
}
