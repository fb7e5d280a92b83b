import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { queued } from '../../status/review/review.fixtures.ts';
import { queueThere } from './queue-there.ts';

const text = (letter: string, over = {}) => queued({ id: `text-${letter.repeat(16)}`, ...over });
const asked: string[] = [];
/** Answers each request with the next of these. */
const answering = (...bodies: unknown[]) =>
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    return new Response(JSON.stringify(bodies.shift() ?? null));
  });
const part = (texts: unknown[], next: string | null = null) => ({
  ...{ texts, waiting: 9, total: 9 },
  next,
});

describe('the queue at the publishing service', () => {
  beforeEach(() => void asked.splice(0));
  afterEach(() => vi.unstubAllGlobals());

  it('is asked for all territories of a key at once, and to its end', async () => {
    const decided = { verdict: 'announced', by: 'SIDPC', at: '2026-11-22T18:00:00Z' } as const;
    answering(
      part([text('a'), text('b')], 'waiting x y'),
      part([text('c'), text('b', { decided })]),
    );
    const read = await queueThere('/publier', ['35', '22']);
    expect(asked).toEqual([
      '/publier/v1/review?territory=35,22',
      '/publier/v1/review?territory=35,22&after=waiting%20x%20y',
    ]);
    expect(read).toMatchObject({ waiting: 9, total: 9, isWhole: true, unreadable: 0 });
    // Decided between the two parts: once, and as the later one says.
    expect(read?.texts.map(({ id, decided }) => [id.slice(-1), decided?.verdict])).toEqual([
      ['a', undefined],
      ['b', 'announced'],
      ['c', undefined],
    ]);
  });

  it('says that there is more where it was not read to its end', async () => {
    answering(part([text('a')], 'waiting x y'));
    expect(await queueThere('/publier', 'all', 1)).toMatchObject({ waiting: 9, isWhole: false });
    expect(asked).toEqual(['/publier/v1/review']);
  });

  it('counts what it cannot read', async () => {
    answering(part([text('a'), { id: 'later' }]));
    expect(await queueThere('/publier', 'all')).toMatchObject({ unreadable: 1, texts: [{}] });
  });

  it('says how much the service cannot read, nothing of it where it is an earlier one', async () => {
    answering({ ...part([]), faulty: 2 }, part([]));
    expect(await queueThere('/publier', 'all')).toMatchObject({ faulty: 2 });
    expect(await queueThere('/publier', 'all')).toMatchObject({ faulty: 0 });
  });

  it('is not known when a part is missing, or does not say how much there is', async () => {
    answering(part([text('a')], 'waiting x y'));
    expect(await queueThere('/publier', 'all')).toBeNull();
    answering({ texts: [text('a')] });
    expect(await queueThere('/publier', 'all')).toBeNull();
  });
});
