import { useCallback, useEffect, useRef, useState } from 'react';
import type { Scene } from '../../pages/parts/scene.ts';
import { useWords } from '../../pages/parts/words.ts';
import type { ThisPhone } from '../../pages/prepare/facts.ts';
import { PreparePage } from '../../pages/prepare/PreparePage.tsx';
import { askPermission, letSleep, lookAtPhone, wakeUp } from './facts.ts';
import { ShareContacts } from './ShareContacts.tsx';
import { tryNotification } from './try-notification.ts';

/** Chromium's event that offers to install; others have no such thing. */
interface InstallOffer extends Event {
  prompt(): Promise<unknown>;
}

type Found = Pick<ThisPhone, 'facts' | 'lookedAt' | 'tried' | 'notKept'>;

const NOTHING: Found = { facts: null, lookedAt: '', tried: 'no', notKept: false };

/** The page of preparing, taken over: it looks at the phone by itself, and again when something changed. */
export function LivePrepare(scene: Scene) {
  const speech = useWords();
  const { readiness } = scene.view;
  const actions = scene.actions?.phone ?? null;
  const [found, setFound] = useState<Found | null>(null);
  const [offer, setOffer] = useState<InstallOffer | null>(null);
  const last = useRef(0);

  const look = useCallback(
    async (change: Partial<Found> = {}) => {
      if (actions === null) return;
      last.current += 1;
      const own = last.current;
      const facts = await lookAtPhone(actions);
      // Whoever looked last knows best.
      if (own !== last.current) return;
      setFound((before) => ({
        ...(before ?? NOTHING),
        ...change,
        facts,
        lookedAt: new Date().toISOString(),
      }));
    },
    [actions],
  );

  // While the worker is being installed, and once that has ended, for well or ill.
  useEffect(() => {
    setFound((before) => before ?? NOTHING);
    if (readiness !== 'unknown') void look();
  }, [look, readiness]);

  useEffect(() => {
    const keep = (event: Event) => {
      event.preventDefault();
      setOffer(event as InstallOffer);
    };
    window.addEventListener('beforeinstallprompt', keep);
    return () => window.removeEventListener('beforeinstallprompt', keep);
  }, []);

  async function wantNotices(on: boolean): Promise<void> {
    if (on && !(await askPermission())) return look();
    const kept = (await actions?.keepNoticesOn(on)) ?? false;
    if (kept && on) await Promise.all([wakeUp(), actions?.askToPersist()]);
    else if (kept) await letSleep();
    return look({ notKept: !kept, tried: 'no' });
  }

  const phone: ThisPhone | null =
    found === null
      ? null
      : {
          ...found,
          ShareContacts,
          canInstall: offer !== null,
          install: () => {
            void offer?.prompt().catch(() => undefined);
            // It can be used once.
            setOffer(null);
          },
          look: () => {
            setFound({ ...found, facts: null });
            void look();
          },
          wantNotices: (on) => void wantNotices(on),
          try: () =>
            void tryNotification(speech).then((shown) =>
              setFound((before) => ({
                ...(before ?? NOTHING),
                tried: shown ? 'shown' : 'failed',
              })),
            ),
        };
  return <PreparePage {...scene} phone={phone} />;
}
