/**
 * The part of React's interface that the citizen pages use, for drawing them once to text inside
 * the service worker. It stands in for `react` in the worker's build only: React's own server
 * renderer would add 60 KB (compressed) to what every phone keeps and delay each offline start.
 * `render.test.tsx` holds it to the very bytes React gives, on every page in every language.
 */

type Props = Record<string, unknown> & { children?: Node };
type Component = (props: Props) => Node;

export interface Element {
  readonly $$typeof: typeof ELEMENT;
  readonly type: string | symbol | Component | Provider;
  readonly props: Props;
  readonly key: string | null;
}
export type Node = Element | string | number | boolean | null | undefined | readonly Node[];

/** A context; as a component it provides its value, as in React 19. */
export interface Provider {
  readonly $$context: true;
  value: unknown;
  readonly Provider: Provider;
}

const ELEMENT = Symbol.for('react.transitional.element');
export const Fragment = Symbol.for('react.fragment');
export const StrictMode = Fragment;

export function jsx(type: Element['type'], props: Props, key: string | null = null): Element {
  return { $$typeof: ELEMENT, type, props, key };
}
export const jsxs = jsx;

export function createElement(
  type: Element['type'],
  props: Props | null,
  ...children: Node[]
): Element {
  const given = children.length > 1 ? children : children[0];
  return jsx(type, children.length > 0 ? { ...props, children: given } : { ...props });
}

export function isValidElement(value: unknown): value is Element {
  return typeof value === 'object' && value !== null && '$$typeof' in value;
}

export function createContext(value: unknown): Provider {
  const context = { $$context: true, value } as { -readonly [K in keyof Provider]: Provider[K] };
  context.Provider = context;
  return context;
}

export const useContext = (context: Provider): unknown => context.value;

/* Hooks of a single drawing: state never changes, effects never run. */

export function useState<T>(initial: T | (() => T)): [T, () => void] {
  return [typeof initial === 'function' ? (initial as () => T)() : initial, nothing];
}
export function useReducer<T, I>(
  _reducer: unknown,
  initial: I,
  init?: (initial: I) => T,
): [T | I, () => void] {
  return [init === undefined ? initial : init(initial), nothing];
}
export const useMemo = <T>(make: () => T): T => make();
export const useCallback = <T>(callback: T): T => callback;
export const useRef = <T>(current: T): { current: T } => ({ current });
export const useSyncExternalStore = <T>(
  _subscribe: unknown,
  getSnapshot: () => T,
  getServerSnapshot: () => T = getSnapshot,
): T => getServerSnapshot();
export const useEffect = nothing;
export const useLayoutEffect = nothing;
export const useDebugValue = nothing;
export const memo = <T>(component: T): T => component;

function nothing(): void {}
