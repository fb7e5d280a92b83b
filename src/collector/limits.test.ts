import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { announcement, minutes } from '../status/bulletin/bulletin.fixtures.ts';
import { limitsOf, withinLimits } from './limits.ts';

const LIMITS = limitsOf([
  { kid: 'of-35', territories: ['35'] },
  { kid: 'of-all', territories: 'all' },
]);
const many = (count: number, signers?: string[]) =>
  Array.from({ length: count }, (_, i) =>
    announcement({
      id: `${signers?.join() ?? ''} ${i}`,
      sent: minutes(-i),
      ...(signers && { signers }),
    }),
  );

describe('how much one key may announce', () => {
  it('follows from its territories', () => {
    expect(LIMITS).toEqual(
      new Map([
        ['of-35', 11],
        ['of-all', 117],
      ]),
    );
  });

  it('takes the older away, then nothing in force for what is over', () => {
    const { announcements, leftOut } = withinLimits(many(14, ['of-35']), LIMITS);
    expect(announcements.map(({ id }) => id)).toEqual(many(11, ['of-35']).map(({ id }) => id));
    expect(leftOut).toEqual(new Map([['of-35', 3]]));
    const over = many(11, ['of-35']).map((a) => ({ ...a, phase: 'ended' as const }));
    const older = announcement({ id: 'older', sent: minutes(-900), signers: ['of-35'] });
    expect(withinLimits([...over, older], LIMITS).announcements).toContain(older);
  });

  it('touches nothing of other keys, nor what nobody signed', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), fc.nat(30), (a, b, c) => {
        const others = [...many(a), ...many(b, ['of-all'])];
        const { announcements } = withinLimits([...many(c, ['of-35']), ...others], LIMITS);
        expect(announcements.slice(-others.length || announcements.length)).toEqual(others);
        expect(announcements).toHaveLength(others.length + Math.min(c, 11));
      }),
    );
  });
});
