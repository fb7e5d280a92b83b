/** The styles of the citizen pages, in the order they build on each other, for a frame of its own. */
import base from '../../../pages/styles/base.css?inline';
import columns from '../../../pages/styles/columns.css?inline';
import numbers from '../../../pages/styles/numbers.css?inline';
import parts from '../../../pages/styles/parts.css?inline';
import place from '../../../pages/styles/place.css?inline';
import plan from '../../../pages/styles/plan.css?inline';
import shown from '../../../pages/styles/shown.css?inline';
import strip from '../../../pages/styles/strip.css?inline';
import tokens from '../../../pages/styles/tokens.css?inline';
import top from '../../../pages/styles/top.css?inline';

/** Stands for `:target` in the frame: a true target would scroll the page around the frame as well. */
export const OPENED = 'data-opened';

export const CITIZEN_STYLES = [
  tokens,
  base,
  top,
  strip,
  parts,
  plan,
  numbers,
  place,
  columns,
  shown,
]
  .join('\n')
  .replaceAll(':target', `[${OPENED}]`);
