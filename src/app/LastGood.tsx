import { Component, type ComponentType, type ReactNode } from 'react';
import type { Scene } from '../pages/parts/scene.ts';

/** What draws the whole of a page. */
export type PageOf = ComponentType<Scene>;

type Drawing = Scene & { page: PageOf };

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
    this.good = this.props;
  }

  override componentDidUpdate(): void {
    if (!this.state.failed) this.good = this.props;
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
