/** What a chain says now, and whether it is over: one answer for phones and for who writes next. */
import type { Content } from '../message.ts';
import type { ChainNode, Group, Part } from './group.ts';
import { isOver, meaningOf, type Over, restoredNumbers, retracted } from './over.ts';

interface Word {
  /** The newest message. */
  tip: ChainNode;
  /** The newest message that says anything; null while none does. */
  spoken: ChainNode | null;
  /** What stands of it, part by part, with the phase that a cancellation gives it. */
  parts: readonly Part[];
  /** What the newest message means when it is a cancellation; null when it is none. */
  cancelled: Over | null;
  /** How all of it ended; null while some of it goes on. */
  over: Over | null;
}

/** The last word of a chain. */
export function wordOf({ nodes }: Pick<Group, 'nodes'>): Word {
  const [tip] = nodes;
  const spoken = nodes.find(({ contents }) => contents.length > 0) ?? null;
  const cancelled =
    tip.type === 'cancel' ? meaningOf(tip.messages[0], tip.contents[0]?.content ?? null) : null;
  const parts = cancelled === 'retracted' ? takenBack(nodes) : standing(nodes, spoken, cancelled);
  return { tip, spoken, parts, cancelled, over: parts.length === 0 ? cancelled : overOf(parts) };
}

function standing(
  nodes: readonly ChainNode[],
  spoken: ChainNode | null,
  ended: 'ended' | null,
): Part[] {
  return (spoken?.contents ?? []).map(({ part, content }) => {
    if (content.phase === 'retracted') return { part, content: retracted(content) };
    const phase = ended ?? content.phase;
    if (phase !== 'ended') return { part, content };
    return { part, content: { ...content, phase, numbers: endedOf(content, nodes) } };
  });
}

/** What an end says of numbers where it holds; as it stands where none of them was ever said to fail there. */
function endedOf(
  { numbers: named, territories }: Content,
  nodes: readonly ChainNode[],
): Content['numbers'] {
  const said = nodes.flatMap(({ contents }) =>
    contents.flatMap(({ content }) =>
      meet(content.territories, territories) ? [content.numbers] : [],
    ),
  );
  const restored = restoredNumbers(named, said);
  return Object.keys(restored).length > 0 ? restored : named;
}

/** Whether some territory is among both. */
const meet = (one: Content['territories'], other: Content['territories']): boolean =>
  one === 'all' || other === 'all' || one.some((code) => other.includes(code));

function overOf(parts: readonly Part[]): Over | null {
  const phases = new Set(parts.map(({ content }) => (isOver(content) ? content.phase : null)));
  if (phases.has(null)) return null;
  return phases.has('ended') ? 'ended' : 'retracted';
}

/** Every part that messages ever gave, as it was said last. */
function everSaid(newestFirst: readonly ChainNode[]): Part[] {
  const said = new Map<number, Part>();
  for (const part of newestFirst.flatMap(({ contents }) => contents)) {
    if (!said.has(part.part)) said.set(part.part, part);
  }
  return [...said.values()];
}

/** What is taken back: all that was announced, or, when none of it is at hand, what the cancellation names. */
function takenBack(newestFirst: readonly ChainNode[]): Part[] {
  const announced = everSaid(newestFirst.filter(({ type }) => type !== 'cancel'));
  const parts = announced.length > 0 ? announced : everSaid(newestFirst);
  return parts.map(({ part, content }) => ({ part, content: retracted(content) }));
}
