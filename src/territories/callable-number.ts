/**
 * Which numbers a phone may offer to call, whoever signed them: ordinary ones of the French plans. The checks of a
 * host know more (libphonenumber); this is what stands on the phone should one of them sign a number by mistake. It
 * takes every number that those checks take.
 */

/** Shown when an emergency centre calls back (0 800 112 112): nobody reaches help by calling it. */
export const CALL_BACK_NUMBER = '+33800112112';

/** By calling code, after Arcep's plan and those of the Pacific: 081, 082, 084, 088 and 089 cost more. */
const ORDINARY: Readonly<Record<string, RegExp>> = {
  '33': /^([1-79]\d{8}|80\d{7})$/,
  '262': /^([1-79]\d{8}|80\d{7})$/,
  '590': /^([1-79]\d{8}|80\d{7})$/,
  '594': /^([1-79]\d{8}|80\d{7})$/,
  '596': /^([1-79]\d{8}|80\d{7})$/,
  '508': /^([2-9]\d{5}|708\d{6}|80\d{7})$/,
  '681': /^([2-9]\d{5}|80\d{7})$/,
  // 36 is Nouvelle-Calédonie's premium range.
  '687': /^(05\d{4}|(?!36)[2-9]\d{5})$/,
  '689': /^([48]\d{7}|44\d{4}|80\d{7})$/,
};

/** Whether a full number (E.164) can be offered in place of a short one: never premium, short or foreign. */
export function isCallable(number: string): boolean {
  if (number === CALL_BACK_NUMBER) return false;
  return Object.entries(ORDINARY).some(
    ([code, plan]) => number.startsWith(`+${code}`) && plan.test(number.slice(code.length + 1)),
  );
}

/**
 * Whether a number as people dial it can stand in the national list: two or three digits, a European one (116…),
 * one of four digits, or an ordinary number. 118… and what cost more are none.
 */
export const isCallableNationally = (number: string): boolean =>
  /^(1[0-9]{1,2}|116\d{3}|3\d{3}|0[1-79]\d{8}|080\d{7})$/.test(number);
