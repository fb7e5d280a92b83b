/** Population classes: coarse for villages, fine for towns, enough to rank one above another. */

const VILLAGE_STEP = Math.log(1.5);
const TOWN_STEP = Math.log(1.08);
const TOWN = 1000;
const TOWN_CLASS = Math.round(Math.log(TOWN) / VILLAGE_STEP);

/** Class of a number of inhabitants: 0 for none or unknown, about 120 for Paris. */
export function sizeClass(inhabitants: number): number {
  if (inhabitants < 1) return 0;
  if (inhabitants < TOWN) return Math.round(Math.log(inhabitants) / VILLAGE_STEP);
  return TOWN_CLASS + Math.round(Math.log(inhabitants / TOWN) / TOWN_STEP);
}
