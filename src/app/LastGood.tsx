import { Component, type ComponentType, type ReactNode } from 'react';
import type { Scene } from '../pages/parts/scene.ts';
import type { Turns } from './turns.ts';

/** What draws the whole of a page. */
export type PageOf = ComponentType<Scene>;

type Drawing = Scene & { page: PageOf; turns: Turns };

interface Tried {
  failed: boolean;
  /** What the failure came with: something newer is tried again. */
  model: Scene['model'] | null;
  news: Scene['view']['news'] | null;
}

/**
 * A page that keeps what it had: when it cannot be drawn from newer news or lines, those that were
 * drawn last stay on the screen, and everything the person does goes on with them (law 1).
 */
export class LastGood extends Component<Drawing, Tried> {
  private good: Drawing | null;

  constructor(drawing: Drawing) {
    super(drawing);
    this.state = { failed: false, model: null, news: null };
    this.good = null;
  }

  static getDerivedStateFromError(): Partial<Tried> {
    return { failed: true };
  }

  static getDerivedStateFromProps({ model, view }: Drawing, tried: Tried): Tried | null {
    if (model === tried.model && view.news === tried.news) return null;
    return { failed: false, model, news: view.news };
  }

  override componentDidMount(): void {
    this.keep();
  }

  override componentDidUpdate(): void {
    if (!this.state.failed) this.keep();
  }

  override componentDidCatch(): void {
    // What fails in a turn of its own, far from here, is then drawn from the last good news at once.
    this.props.turns.stop();
  }

  /** Good is what every part was drawn from. */
  private keep(): void {
    const drawn = this.props;
    drawn.turns.whenDone(() => {
      if (!this.state.failed) this.good = drawn;
    });
  }

  override render(): ReactNode {
    const { page: Page, model, view, actions } = this.props;
    const good = this.good;
    if (!this.state.failed || good === null) {
      return <Page model={model} view={view} actions={actions} />;
    }
    return <Page model={good.model} view={{ ...view, news: good.view.news }} actions={actions} />;
  }
}
