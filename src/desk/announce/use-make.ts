import { useState } from 'react';
import { buildAnnouncement } from '../../authoring/build.ts';
import { DOUBTS } from '../../authoring/doubts.ts';
import { signDecision } from '../../status/review/decision.ts';
import { signAnnouncement } from '../../status/signed/announcement.ts';
import type { Scope } from '../../territories/scope.ts';
import { useDesk } from '../desk.ts';
import { useOutbox } from '../send/outbox/use-outbox.ts';
import { keepSent, type SentMessage } from '../store/desk-store.ts';
import { useAnnouncing } from './announcing.ts';
import { decidedPart } from './decided-part.ts';
import { attestedIn } from './typed-line.ts';

/** A message that was made, and whether this device could keep it. */
export interface Made {
  record: SentMessage;
  kept: boolean;
}

/**
 * Makes the message for good: its bytes are on the device before anything is sent, so that sending
 * them again is always safe.
 * @param made told what was made
 */
export function useMake(made: (made: Made) => void): {
  make: (sign: boolean) => Promise<void>;
  busy: boolean;
  failed: boolean;
} {
  const { key, published, publisher, clock } = useDesk();
  const outbox = useOutbox();
  const { act, draft, taken, change, keepNow } = useAnnouncing();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);

  /** The text that it was begun from waits for nobody any more where it was announced. */
  async function decided(
    now: Date,
    places: Scope | null,
    announcement: { sender: string; id: string },
  ): Promise<void> {
    const { text, nature } = draft;
    // An exercise says nothing of a text about something real.
    if (text === null || nature !== 'actual' || key === null) return;
    const part = decidedPart(text.territories, places, key.entry);
    if (part === null) return;
    const scope = { ...part, announcement };
    const signed = await signDecision(text, 'announced', key.signer, now, text.last, scope);
    await outbox.put('decisions', text.id, signed);
  }

  async function make(sign: boolean): Promise<void> {
    if (act === null || busy) return;
    setBusy(true);
    setFailed(false);
    const now = clock.now();
    const held = published.directory?.territories ?? [];
    const built = buildAnnouncement(act, { now, taken, held, accepted: new Set(DOUBTS) });
    if (!built.ok) {
      setFailed(true);
      return setBusy(false);
    }
    const { id, xml, content } = built;
    const territories = content?.territories ?? 'all';
    const attested = attestedIn(draft.typed, content?.lines ?? []);
    try {
      const signed =
        sign && key !== null
          ? await signAnnouncement(xml, key.signer, { now, territories, attested })
          : null;
      if (sign && signed === null) throw new Error('no key to sign with');
      const record: SentMessage = { id, xml, signed, at: now.toISOString(), state: 'saved' };
      const recorded = await keepSent(record).then(
        () => true,
        () => false,
      );
      made({ record, kept: recorded });
      change((before) => ({ ...before, stage: 'made', made: { id, visibleSince: null } }));
      // A page that is closed now must not come back with the same choices to be signed a second time.
      await keepNow();
      if (signed !== null && publisher !== '') {
        const kept = (await outbox.put('announcements', id, signed)) && recorded;
        made({ record, kept });
        const { sender } = act.kind === 'alert' ? act : act.chain;
        await decided(now, content?.territories ?? null, { sender, id });
      }
    } catch {
      setFailed(true);
    }
    setBusy(false);
  }
  return { make, busy, failed };
}
