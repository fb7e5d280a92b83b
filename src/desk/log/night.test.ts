import { describe, expect, it } from 'vitest';
import { entriesBetween } from './audit-pages.ts';
import { isIn, nightBefore, nightOf, offsetSaid } from './night.ts';

const PARIS = 'Europe/Paris';

describe('a night', () => {
  it('goes from noon to noon by the clock of the territory', () => {
    expect(nightOf('2026-11-27', PARIS)).toMatchObject({
      from: '2026-11-27T11:00:00Z',
      to: '2026-11-28T11:00:00Z',
    });
    expect(nightOf('2026-11-27', 'Indian/Reunion')?.from).toBe('2026-11-27T08:00:00Z');
    // 23 and 25 hours, when the clocks change.
    expect(nightOf('2026-03-28', PARIS)).toMatchObject({
      from: '2026-03-28T11:00:00Z',
      to: '2026-03-29T10:00:00Z',
    });
    expect(nightOf('2026-10-24', PARIS)).toMatchObject({
      from: '2026-10-24T10:00:00Z',
      to: '2026-10-25T11:00:00Z',
    });
    for (const day of ['', '2026-02-30', 'x']) expect(nightOf(day, PARIS)).toBeNull();
  });

  it('holds its first instant and not its last', () => {
    const night = nightOf('2026-11-27', PARIS);
    const within = (at: string) => night !== null && isIn(night, at);
    expect(within('2026-11-27T11:00:00Z')).toBe(true);
    expect(within('2026-11-28T10:59:59.999Z')).toBe(true);
    expect(within('2026-11-28T11:00:00Z')).toBe(false);
  });

  it('before the morning is that of the day before', () => {
    expect(nightBefore(new Date('2026-11-28T10:59:00Z'), PARIS)).toBe('2026-11-27');
    expect(nightBefore(new Date('2026-11-28T11:00:00Z'), PARIS)).toBe('2026-11-28');
    expect(nightBefore(new Date('2026-11-28T00:30:00Z'), 'America/Martinique')).toBe('2026-11-27');
  });

  it('has its zone said', () => {
    expect(offsetSaid('2026-11-27T18:00:00Z', PARIS)).toBe('UTC+1');
    expect(offsetSaid('2026-07-27T18:00:00Z', PARIS)).toBe('UTC+2');
    expect(offsetSaid('2026-07-27T18:00:00Z', 'America/Cayenne')).toBe('UTC−3');
  });
});

describe('a night in a long audit log', () => {
  const START = Date.parse('2026-01-01T00:00:00Z');
  /** One entry a minute, as the service pages them. */
  const logOf = (length: number) => {
    const asked: number[] = [];
    const pageOf = async (after: number) => {
      asked.push(after);
      const entries = Array.from({ length: Math.max(0, Math.min(500, length - after)) }, (_, i) => {
        const seq = after + i + 1;
        const at = new Date(START + seq * 60_000).toISOString();
        const rest = { event: 'accepted', kind: 'watch', id: 'x', version: 1, kid: 'k' };
        return { seq, at, ...rest, digest: '', hash: '' };
      });
      return JSON.stringify({ entries });
    };
    return { asked, pageOf };
  };
  const seqs = async (length: number, from: number, to: number) => {
    const { asked, pageOf } = logOf(length);
    const instant = (minute: number) => new Date(START + minute * 60_000).toISOString();
    const found = await entriesBetween(pageOf, instant(from), instant(to));
    return { seqs: found?.map(({ seq }) => seq) ?? null, asked: asked.length };
  };
  const span = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

  it.each([
    [0, 10, 20],
    [5, 1, 6],
    [499, 1, 1441],
    [500, 1, 1441],
    [501, 400, 1841],
    [1000, 999, 2000],
    [1001, 500, 502],
    [3000, 2999, 5000],
  ])('of %i entries is found whole from %i to %i', async (length, from, to) => {
    const end = Math.min(to, length + 1);
    expect((await seqs(length, from, to)).seqs).toEqual(span(from, end));
  });

  it('costs a few answers, however long the log', async () => {
    const { seqs: found, asked } = await seqs(300_000, 250_000, 251_440);
    expect(found).toEqual(span(250_000, 251_440));
    expect(asked).toBeLessThan(30);
  });

  it('is not told in part when an answer fails', async () => {
    const { pageOf } = logOf(3_000);
    for (const failing of [0, 1, 2, 3]) {
      let asked = 0;
      const broken = async (after: number) => (asked++ === failing ? null : pageOf(after));
      const [from, to] = ['2026-01-01T00:10:00Z', '2026-01-02T12:00:00Z'];
      expect(await entriesBetween(broken, from, to)).toBeNull();
    }
  });
});
