/** What an exercise by script was found to do, and not to do: told as it goes, and counted at the end. */

export interface Checks {
  /** Holds one thing. */
  hold(isSo: boolean, what: string): void;
  /** Does one part; what stops it is a failure that names the part, and the others go on. */
  part(name: string, act: () => Promise<void>): Promise<void>;
  readonly failures: readonly string[];
  readonly held: number;
}

const firstLines = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n').slice(0, 4).join(' | ');

export function createChecks(): Checks {
  const failures: string[] = [];
  let held = 0;
  const fail = (what: string): void => {
    failures.push(what);
    console.error(`✗ ${what}`);
  };
  return {
    hold: (isSo, what) => {
      if (isSo) held += 1;
      else fail(what);
    },
    part: (name, act) => act().catch((error: unknown) => fail(`${name} : ${firstLines(error)}`)),
    failures,
    get held() {
      return held;
    },
  };
}
