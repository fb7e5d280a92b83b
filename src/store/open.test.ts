import { beforeEach, describe, expect, it, vi } from 'vitest';

/** Connections that were opened, each of which can be lost in the ways browsers lose them. */
interface Connection {
  lost: string;
  closed: boolean;
  terminated: () => void;
}
const opened: Connection[] = [];
const refusals: string[] = [];

vi.mock('idb', () => ({
  openDB: async (_name: string, _version: number, { terminated }: { terminated: () => void }) => {
    const refused = refusals.shift();
    if (refused !== undefined) throw new DOMException('', refused);
    const connection: Connection = { lost: '', closed: false, terminated };
    opened.push(connection);
    return {
      get: async () => {
        if (connection.lost !== '') throw new DOMException('', connection.lost);
        return `answer of ${opened.indexOf(connection)}`;
      },
      addEventListener: () => undefined,
      close: () => {
        connection.closed = true;
      },
    };
  },
}));

const read = async () => {
  const { withStore } = await import('./open.ts');
  return withStore((db) => db.get('choices', 'language'));
};

describe('a lost connection to the database', () => {
  beforeEach(() => {
    opened.length = 0;
    refusals.length = 0;
    vi.resetModules();
  });

  it.each(['InvalidStateError', 'UnknownError'])(
    'is forgotten and opened anew, once more, after %s',
    async (name) => {
      expect(await read()).toBe('answer of 0');
      for (const connection of opened) connection.lost = name;
      expect(await read()).toBe('answer of 1');
      expect(opened[0]?.closed).toBe(true);
      expect(await read()).toBe('answer of 1');
      expect(opened).toHaveLength(2);
    },
  );

  it('is opened anew when the browser ended it in the middle of the work', async () => {
    await read();
    const [first] = opened;
    const { withStore } = await import('./open.ts');
    const answer = await withStore(async (db) => {
      if (opened.length === 1) {
        first?.terminated();
        throw new DOMException('', 'AbortError');
      }
      return db.get('choices', 'language');
    });
    expect(answer).toBe('answer of 1');
  });

  it('is tried once more when it could not be opened at all, not for ever', async () => {
    refusals.push('UnknownError');
    expect(await read()).toBe('answer of 0');
    vi.resetModules();
    refusals.push('UnknownError', 'UnknownError');
    await expect(read()).rejects.toMatchObject({ name: 'UnknownError' });
  });

  it('serves all who work at the same time', async () => {
    await read();
    for (const connection of opened) connection.lost = 'InvalidStateError';
    expect(await Promise.all([read(), read(), read()])).toEqual(Array(3).fill('answer of 1'));
    expect(opened).toHaveLength(2);
  });

  it('is no other problem: work that fails by itself is not done twice', async () => {
    const { withStore } = await import('./open.ts');
    const work = vi.fn(() => Promise.reject(new DOMException('', 'QuotaExceededError')));
    await expect(withStore(work)).rejects.toMatchObject({ name: 'QuotaExceededError' });
    expect(work).toHaveBeenCalledTimes(1);
  });
});
