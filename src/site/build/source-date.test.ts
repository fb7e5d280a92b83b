import { expect, it } from 'vitest';
import { type Io, UsageError } from '../../host/io.ts';
import { withSourceDate } from './source-date.ts';

const io = (given?: string): Io => ({
  out: () => undefined,
  err: () => undefined,
  env: { SOURCE_DATE_EPOCH: given },
  cwd: '/',
  now: () => new Date('2030-01-01'),
});

it('stands still at the date of the source, and goes on where there is none', () => {
  expect(withSourceDate(io('1795860000')).now().toISOString()).toBe('2026-11-28T10:00:00.000Z');
  expect(withSourceDate(io()).now()).toEqual(new Date('2030-01-01'));
});

it.each(['yesterday', '-1', '1.5', '1795860000000'])('refuses %s', (given) => {
  expect(() => withSourceDate(io(given))).toThrow(UsageError);
});
