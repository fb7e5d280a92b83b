/** Counts what the attacks tried and what was refused, and prints the table of `npm run test:attacks`. */
import type { Reporter, TestCase, TestModule } from 'vitest/node';

interface Row {
  what: string;
  tried: number;
  refused: number;
}

/** What a test counted; null for one that tries a single thing and counts nothing. */
function rowOf(test: TestCase): Row | null {
  const { attacks } = test.meta() as { attacks?: { tried: number; refused: number } };
  const what = test.name;
  if (attacks !== undefined && passed(test)) return { what, ...attacks };
  // It ended at the first attack that was not refused, before it had counted.
  return passed(test) ? null : { what, tried: 1, refused: 0 };
}

const passed = (test: TestCase): boolean => test.result().state === 'passed';

const sum = (rows: readonly Row[], of: 'tried' | 'refused') =>
  rows.reduce((total, row) => total + row[of], 0);

const line = (what: string, tried: number | string, refused: number | string): string =>
  `  ${what.slice(0, 70).padEnd(72)}${String(tried).padStart(7)}${String(refused).padStart(9)}`;

export default class AttackReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const all: Row[] = [];
    let others = 0;
    console.log(`\n${line('', 'tried', 'refused')}`);
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      const rows = tests.flatMap((test) => rowOf(test) ?? []);
      const rest = tests.length - rows.length;
      console.log(`${module.relativeModuleId}${rest > 0 ? `: ${rest} single tests passed` : ''}`);
      for (const { what, tried, refused } of rows) console.log(line(what, tried, refused));
      all.push(...rows);
      others += rest;
    }
    const [tried, refused] = [sum(all, 'tried'), sum(all, 'refused')];
    console.log(line(`all, beside ${others} single tests`, tried, refused));
    console.log(tried === refused ? '  nothing lost' : `  NOT REFUSED: ${tried - refused}`);
  }
}
