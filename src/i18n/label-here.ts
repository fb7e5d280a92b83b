/** Labels of services where a short number that they name does not exist. */

/**
 * « Secours en mer (196) » in New Caledonia, where it is the 16; « Tous les secours (112) » loses a number that nobody
 * answers there.
 * @param short short numbers that can be called there
 */
export const labelHere = (label: string, short: readonly string[]): string =>
  label.replace(/\s?[(（](\d{2,3})[)）]/, (whole: string, number: string) => {
    if (short.includes(number)) return whole;
    return number === '196' && short.includes('16') ? whole.replace(number, '16') : '';
  });
