import { Component, type ReactNode } from 'react';

interface LastResortProps {
  /** Puts the page back as it was drawn. */
  putBack: () => void;
  children: ReactNode;
}

/** Around the whole page: what fails past every other guard ends the script's hold on it (law 1). */
export class LastResort extends Component<LastResortProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(): void {
    this.props.putBack();
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}
