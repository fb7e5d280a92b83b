/**
 * Workbooks as sheets: Excel's (`.xlsx`, ECMA-376, also strict) and the open one (`.ods`,
 * OpenDocument). Only what an import needs: the texts that a person sees in the cells.
 */

import { unzipSync } from 'fflate';
import type { Result } from '../../../base/result.ts';
import type { Sheet } from '../table.ts';
import { readOds } from './ods.ts';
import { readXlsx } from './xlsx.ts';
import { type ParseSheet, SheetBounds, TooLarge } from './xml.ts';

export type WorkbookRead = Result<
  { sheets: Sheet[] },
  { problem: 'empty' | 'too-large' | 'not-a-workbook' }
>;

/**
 * Of all parts together, unpacked: twenty thousand rows stay below, and the tree that a browser makes of as
 * much text fits into a small machine. The archive itself says it beforehand.
 */
const MOST_BYTES = 16_000_000;

/** Whether the bytes are a ZIP archive, as workbooks are. */
export const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Reads every sheet that holds anything. Never throws. */
export function readWorkbook(bytes: Uint8Array, parse: ParseSheet): WorkbookRead {
  try {
    const parts = unpacked(bytes);
    const bounds = new SheetBounds();
    const sheets = parts.has('content.xml')
      ? readOds(parts, parse, bounds)
      : readXlsx(parts, parse, bounds);
    const filled = sheets.filter(({ rows }) => rows.length > 0);
    return filled.length === 0 ? { ok: false, problem: 'empty' } : { ok: true, sheets: filled };
  } catch (error) {
    return { ok: false, problem: error instanceof TooLarge ? 'too-large' : 'not-a-workbook' };
  }
}

/** The XML parts by name. An archive that says it is too large is never unpacked; one that lies gets no more room. */
function unpacked(bytes: Uint8Array): ReadonlyMap<string, string> {
  let total = 0;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      const wanted = /\.(xml|rels)$/i.test(name);
      if (wanted) total += originalSize;
      if (total > MOST_BYTES) throw new TooLarge();
      return wanted;
    },
  });
  const texts = new TextDecoder();
  return new Map(Object.entries(parts).map(([name, part]) => [name, texts.decode(part)]));
}
