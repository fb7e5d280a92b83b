/** Draws a picture on a canvas, with the fonts of this computer, and makes a PNG of it. */
import type { Picture, TextWidth } from '../../../authoring/kit/picture.ts';
import { PICTURE_FONTS } from '../../../authoring/kit/svg.ts';

const fontOf = (size: number, bold: boolean): string =>
  `${bold ? 700 : 400} ${size}px ${PICTURE_FONTS}`;

/** As this computer draws it. */
export function measureHere(): TextWidth {
  const context = document.createElement('canvas').getContext('2d');
  return (text, size, bold) => {
    if (context === null) return text.length * size;
    context.font = fontOf(size, bold);
    return context.measureText(text).width;
  };
}

export function paint(canvas: HTMLCanvasElement, { width, height, direction, shapes }: Picture) {
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.textBaseline = 'alphabetic';
  for (const shape of shapes) {
    context.fillStyle = shape.fill;
    if (shape.kind === 'box') {
      // Without a seam between squares.
      const [left, top] = [Math.round(shape.x), Math.round(shape.y)];
      const right = Math.round(shape.x + shape.width);
      const bottom = Math.round(shape.y + shape.height);
      context.fillRect(left, top, right - left, bottom - top);
      continue;
    }
    context.font = fontOf(shape.size, shape.bold);
    context.direction = shape.isAddress ? 'ltr' : direction;
    context.textAlign = direction === 'rtl' ? 'right' : 'left';
    context.fillText(shape.text, shape.x, shape.y);
  }
}

export const pngOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((done, fail) => {
    canvas.toBlob((blob) => {
      if (blob === null) fail(new Error('no picture'));
      else done(blob);
    }, 'image/png');
  });
