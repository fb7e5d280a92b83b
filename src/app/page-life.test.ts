import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { firstView, NO_NEWS, type PageModel, type View } from '../pages/model.ts';
import type { Contact } from '../status/situation/model.ts';
import { livePage } from './page-life.ts';

const MODEL: PageModel = {
  lang: 'fr',
  territory: null,
  national: null,
  issuedAt: null,
  news: NO_NEWS,
  drawnAt: '2026-11-22T18:00:00Z',
};

const MINUTE = 60_000;

/** The two things of a browser that a page listens to. */
class Sight extends EventTarget {
  visibilityState: 'visible' | 'hidden' = 'visible';
}

/** An open page whose outside answers `contact`, and that counts what it does. */
function aPage(search = '', contact: Contact['lastPoll'] = 'ok') {
  const sight = new Sight();
  const window = new EventTarget();
  const location = { search, origin: 'https://repli.example', pathname: '/35/' };
  const navigator = {};
  for (const [name, value] of Object.entries({ document: sight, window, location, navigator }))
    vi.stubGlobal(name, value);
  let view: View = firstView(MODEL);
  const does = {
    poll: vi.fn(async () => contact),
    recallProgress: vi.fn(),
    backInSight: vi.fn(),
    lookForUpdate: vi.fn(),
    renewIfDue: vi.fn(async () => undefined),
    installationEnded: vi.fn(async () => undefined),
    practise: vi.fn(async () => () => undefined),
    stopPreparing: vi.fn(),
  };
  const end = livePage({
    territory: '35',
    news: { poll: does.poll, recall: async () => undefined, offline: () => undefined },
    view: () => view,
    tell: (changes) => {
      view = { ...view, ...changes };
    },
    recall: async () => undefined,
    recallProgress: does.recallProgress,
    prepare: async () => does.stopPreparing,
    practise: does.practise,
    directory: does,
    backInSight: does.backInSight,
    lookForUpdate: does.lookForUpdate,
  });
  const look = async (state: Sight['visibilityState']) => {
    sight.visibilityState = state;
    sight.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(0);
  };
  return { does, end, look, window, view: () => view };
}

describe('an open page', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('asks for news once its memory was read, and rests out of sight', async () => {
    const { does, look, end } = aPage();
    await vi.advanceTimersByTimeAsync(0);
    expect(does.poll).toHaveBeenCalledTimes(1);
    expect(does.renewIfDue).toHaveBeenCalledTimes(1);
    await look('hidden');
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    expect(does.poll).toHaveBeenCalledTimes(1);
    await look('visible');
    expect(does.backInSight).toHaveBeenCalledTimes(1);
    expect(does.recallProgress).toHaveBeenCalledTimes(1);
    expect(does.poll).toHaveBeenCalledTimes(2);
    end();
  });

  it('looks for a newer app when its keys do not know who signed', async () => {
    const { does, end } = aPage('', 'key-unknown');
    await vi.advanceTimersByTimeAsync(0);
    expect(does.lookForUpdate).toHaveBeenCalledTimes(1);
    expect(does.renewIfDue).not.toHaveBeenCalled();
    end();
  });

  it('practises only where the address says so, and a code to scan stays in the exercise', async () => {
    const real = aPage();
    await vi.advanceTimersByTimeAsync(0);
    expect(real.does.practise).not.toHaveBeenCalled();
    expect(real.view()).toMatchObject({ exercise: false, address: 'https://repli.example/35/' });
    real.end();
    const played = aPage('?exercice');
    await vi.advanceTimersByTimeAsync(0);
    expect(played.does.practise).toHaveBeenCalledTimes(1);
    expect(played.view()).toMatchObject({
      exercise: true,
      address: 'https://repli.example/35/?exercice',
    });
    played.end();
  });

  it('waits a minute for the installation, and leaves nothing running when it ends', async () => {
    const { does, end, window } = aPage();
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(does.installationEnded).toHaveBeenCalledWith(false);
    end();
    const asked = does.poll.mock.calls.length;
    window.dispatchEvent(new Event('pagehide'));
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    expect(does.poll).toHaveBeenCalledTimes(asked);
    expect(does.stopPreparing).toHaveBeenCalledTimes(1);
  });
});
