/** A picture as SVG, its texts as texts: any program can read it out, and draws it with the fonts that it has. */

import { asMarkup } from '../../base/markup.ts';
import type { Picture, Shape, TextWidth } from './picture.ts';

export const PICTURE_FONTS =
  "system-ui, 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans CJK SC', sans-serif";

/** Without a font at hand: no narrower than those in use draw it. */
export const roughly: TextWidth = (text, size, bold) =>
  [...text].reduce((sum, letter) => {
    const wide = /\p{Script=Han}|[，。：、（）]/u.test(letter)
      ? 1
      : /[il.,:;’' ]/.test(letter)
        ? 0.34
        : 0.6;
    return sum + wide * (bold ? 1.04 : 1);
  }, 0) * size;

const rounded = (value: number): number => Math.round(value * 100) / 100;

function markupOf(shape: Shape, direction: Picture['direction']): string {
  if (shape.kind === 'box') {
    const { x, y, width, height, fill } = shape;
    return `<rect x="${rounded(x)}" y="${rounded(y)}" width="${rounded(width)}" height="${rounded(height)}" fill="${fill}"/>`;
  }
  const { x, y, size, bold, fill, text, isAddress } = shape;
  const runs =
    isAddress && direction === 'rtl'
      ? 'direction="ltr" text-anchor="end"'
      : `direction="${direction}"`;
  return `<text x="${rounded(x)}" y="${rounded(y)}" font-size="${rounded(size)}" font-weight="${bold ? 700 : 400}" fill="${fill}" ${runs}>${asMarkup(text)}</text>`;
}

/** A file of its own. */
export const pictureSvg = ({
  width,
  height,
  direction,
  language,
  shapes,
  alternative,
}: Picture): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${language.slice(0, 2)}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${asMarkup(PICTURE_FONTS)}" shape-rendering="crispEdges">
<title>${asMarkup(alternative)}</title>
${shapes.map((shape) => markupOf(shape, direction)).join('\n')}
</svg>
`;
