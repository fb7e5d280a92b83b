import { Component, type ComponentProps, type ReactNode, Suspense } from 'react';
import { flushSync } from 'react-dom';
import type { DrawnPart } from '../pages/parts/PagePart.tsx';
import { SceneContext } from '../pages/parts/scene.ts';
import type { Turns } from './turns.ts';

type PartProps = ComponentProps<DrawnPart>;

interface GatedProps {
  /** What is still waited for; null for nothing. */
  gate: () => Promise<void> | null;
  /** Told when what was drawn is taken over. */
  taken: () => void;
  children: ReactNode;
}

/** What was drawn stays as it is until the gate opens: plain links that call. */
class Gated extends Component<GatedProps> {
  override componentDidMount(): void {
    this.props.taken();
  }

  override render(): ReactNode {
    const gate = this.props.gate();
    if (gate !== null) throw gate;
    return this.props.children;
  }
}

/**
 * A part of a drawn page, taken over in its turn from the very scene it was drawn from; what has
 * changed since is drawn in a turn that follows.
 */
class TakenPart extends Component<PartProps & { turns: Turns }> {
  private open: () => void = () => undefined;
  private gate: Promise<void> | null = null;
  private isTaken = false;
  private shown: PartProps = this.props;
  private latest: PartProps = this.props;

  constructor(props: PartProps & { turns: Turns }) {
    super(props);
    const { turns, anchor } = props;
    if (turns.isWhole()) return;
    this.gate = new Promise((resolve) => {
      this.open = resolve;
    });
    turns.ask(this.takeOver, anchor !== undefined && location.hash === `#${anchor}`);
  }

  private readonly takeOver = (): void => {
    this.gate = null;
    this.open();
  };

  private readonly taken = (): void => {
    this.isTaken = true;
    if (this.latest !== this.shown) this.props.turns.ask(this.follow);
  };

  private readonly follow = (): void => {
    this.shown = this.latest;
    flushSync(() => this.forceUpdate());
  };

  override shouldComponentUpdate(next: PartProps): boolean {
    const { turns } = this.props;
    this.latest = next;
    if (!this.isTaken) return false;
    if (!turns.isWhole()) {
      turns.ask(this.follow);
      return false;
    }
    turns.forget(this.follow);
    this.shown = next;
    return true;
  }

  override componentWillUnmount(): void {
    const { turns } = this.props;
    turns.forget(this.takeOver);
    turns.forget(this.follow);
  }

  override render(): ReactNode {
    const { scene, children } = this.shown;
    return (
      <SceneContext value={scene}>
        <Suspense>
          <Gated gate={() => this.gate} taken={this.taken}>
            {children}
          </Gated>
        </Suspense>
      </SceneContext>
    );
  }
}

/** How parts are drawn in a page that a script takes over: in turns. */
export const takenIn =
  (turns: Turns): DrawnPart =>
  (part) => <TakenPart {...part} turns={turns} />;
