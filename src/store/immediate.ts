/** Memory in which writing is immediate, and which every page of this phone shares. A worker has none. */
interface ImmediateMemory {
  readonly length: number;
  key(index: number): string | null;
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
  removeItem(name: string): void;
}

/** Null where there is none, or where the person refused it. */
export function immediateMemory(): ImmediateMemory | null {
  try {
    return (globalThis as { localStorage?: ImmediateMemory }).localStorage ?? null;
  } catch {
    return null;
  }
}
