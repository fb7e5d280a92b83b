/** The text of one data file, its JSON tree, and where each value stands in it. */
import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
} from 'jsonc-parser';
import type { Path, PlaceInFile } from './problem.ts';

export interface DataDocument {
  /** As shown to the person: `data/territories/35.json`. */
  file: string;
  text: string;
  /** Null when the text holds no JSON at all. */
  tree: Node | null;
  parseErrors: readonly ParseError[];
  /** Nested so deeply that it was not read. */
  tooDeep: boolean;
  /** Offset at which each line starts. */
  lineStarts: readonly number[];
}

/** Reads a text tolerantly: a problem in it is in `parseErrors`, and the tree holds what could be read. */
export function parseDataDocument(file: string, text: string): DataDocument {
  const parseErrors: ParseError[] = [];
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    lineStarts.push(at + 1);
  }
  const tooDeep = nesting(text) > DEEPEST;
  const options = { disallowComments: true, allowTrailingComma: false };
  const tree = tooDeep ? null : (parseTree(text, parseErrors, options) ?? null);
  return { file, text, tree, parseErrors, tooDeep, lineStarts };
}

/** Our files nest 6 levels; the parser descends by recursion, which absurd nesting would exhaust. */
const DEEPEST = 50;

function nesting(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** The plain value of the tree; undefined when there is none. */
export function plainValue(document: DataDocument): unknown {
  return document.tree === null ? undefined : getNodeValue(document.tree);
}

/**
 * Line and column (from 1, in characters) of a place; the nearest enclosing value when the path leads
 * to something absent.
 */
export function locatePath(
  document: DataDocument,
  place: PlaceInFile,
): { line: number; column: number } {
  const offset = place.offset ?? offsetOf(document, place.path, place.onKey === true);
  const line = lineOf(document.lineStarts, offset);
  return { line: line + 1, column: offset - (document.lineStarts[line] ?? 0) + 1 };
}

function offsetOf(document: DataDocument, path: Path, onKey: boolean): number {
  if (document.tree === null) return 0;
  for (let length = path.length; length >= 0; length--) {
    const node = findNodeAtLocation(document.tree, path.slice(0, length));
    if (node === undefined) continue;
    return onKey && length === path.length ? (node.parent?.offset ?? node.offset) : node.offset;
  }
  return 0;
}

/** Index of the line that holds an offset, by bisection. */
function lineOf(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
