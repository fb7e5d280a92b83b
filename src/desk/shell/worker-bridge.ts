/** Registers the desk's worker, and tells when a newer version waits. */
import { useEffect, useRef, useState } from 'react';
import { Workbox } from 'workbox-window';
import { ownScript } from '../../published/own-scripts.ts';

/** Whether a newer desk waits, and how to open it. */
export function useDeskWorker(): { updateReady: boolean; takeUpdate: () => void } {
  const [updateReady, setUpdateReady] = useState(false);
  const bridge = useRef<Workbox | null>(null);
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return;
    const worker = new Workbox(ownScript('/desk/worker.js'), { scope: '/desk/' });
    // The first worker of all may be told as waiting too, when a page is reloaded while it installs.
    worker.addEventListener('waiting', ({ isUpdate, wasWaitingBeforeRegister }) => {
      if (isUpdate || wasWaitingBeforeRegister) setUpdateReady(true);
    });
    worker.addEventListener('controlling', ({ isUpdate }) => {
      if (isUpdate) location.reload();
    });
    bridge.current = worker;
    // Without a worker the desk works all the same, with a network.
    worker.register().catch(() => undefined);
  }, []);
  return { updateReady, takeUpdate: () => bridge.current?.messageSkipWaiting() };
}
