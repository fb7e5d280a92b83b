/** Every node of a syntax tree, with those around it. */
import type { AnyNode } from 'acorn';

/** The nodes around one, the closest first. */
export type Ancestors = readonly AnyNode[];

export const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Visits a tree from its root down. */
export function walk(
  node: AnyNode,
  visit: (node: AnyNode, ancestors: Ancestors) => void,
  ancestors: Ancestors = [],
): void {
  visit(node, ancestors);
  const around = [node, ...ancestors];
  for (const part of Object.values(node) as unknown[]) {
    for (const child of Array.isArray(part) ? (part as unknown[]) : [part]) {
      if (isNode(child)) walk(child, visit, around);
    }
  }
}
