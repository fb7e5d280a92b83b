import { type ComponentType, createContext, type ReactElement, useContext } from 'react';
import { type Scene, useScene } from './scene.ts';

interface PartProps {
  /** Id that a link opens it by; missing: none does. */
  anchor?: string;
  /** One element. */
  children: ReactElement;
}

/** Draws a part of a page and provides the scene to it. */
export type DrawnPart = ComponentType<PartProps & { scene: Scene }>;

/** How parts are drawn. In the browser each may wait for its turn; elsewhere all are drawn at once. */
export const PartContext = createContext<DrawnPart>(({ children }) => children);

/** A part of a page that can be drawn apart from the rest, a moment later. Around it nothing changes. */
export function PagePart(props: PartProps) {
  const Drawn = useContext(PartContext);
  return <Drawn {...props} scene={useScene()} />;
}
