import { useState } from 'react';
import { buildAnnouncement } from '../../authoring/build.ts';
import { DOUBTS } from '../../authoring/doubts.ts';
import { type DecisionScope, signDecision } from '../../status/review/decision.ts';
import { type OfText, signAnnouncement } from '../../status/signed/announcement.ts';
import type { Scope } from '../../territories/scope.ts';
import { useDesk } from '../desk.ts';
import { useOutbox } from '../send/outbox/use-outbox.ts';
import { keepSent, type SentMessage } from '../store/desk-store.ts';
import { useAnnouncing } from './announcing.ts';
import { decidedPart } from './decided-part.ts';
import type { AnnounceDraft } from './draft.ts';
import { attestedIn } from './typed-line.ts';

/** The text of a draft as it was looked at last. */
export interface TextNow {
  /** Version of the last decision on its words; 0 for none. */
  seen: number;
  /** Whether it is decided where it is announced. */
  decided: boolean;
}

/** What is to be decided of a text. */
interface Deciding {
  text: NonNullable<AnnounceDraft['text']>;
  part: Pick<DecisionScope, 'territories'>;
  seen: number;
}

const ofTextIn = ({ text, seen }: Deciding): OfText => ({
  text: text.id,
  digest: text.digest,
  seen,
});

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
  make: (sign: boolean, of: TextNow | null) => Promise<void>;
  busy: boolean;
  failed: boolean;
} {
  const { key, published, publisher, clock } = useDesk();
  const outbox = useOutbox();
  const { act, draft, taken, change, keepNow } = useAnnouncing();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);

  /** What is decided of the text that it was begun from: it waits for nobody any more where it was announced. */
  function deciding(places: Scope | null, of: TextNow | null): Deciding | null {
    const { text, nature } = draft;
    // An exercise says nothing of a text about something real; what was decided of it since stands.
    if (text === null || nature !== 'actual' || key === null || of?.decided) return null;
    const part = decidedPart(text.territories, places, key.entry);
    return part === null ? null : { text, part, seen: of?.seen ?? text.last };
  }

  async function decided(
    { text, part, seen }: Deciding,
    now: Date,
    announcement: { sender: string; id: string },
  ): Promise<void> {
    if (key === null) return;
    const scope = { ...part, announcement, seen };
    const signed = await signDecision(text, 'announced', key.signer, now, seen, scope);
    await outbox.put('decisions', text.id, signed);
  }

  async function make(sign: boolean, of: TextNow | null): Promise<void> {
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
    const about = deciding(content?.territories ?? null, of);
    try {
      const signed =
        sign && key !== null
          ? await signAnnouncement(xml, key.signer, {
              ...{ now, territories, attested },
              ...(about === null ? {} : { ofText: ofTextIn(about) }),
            })
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
        if (about !== null) await decided(about, now, { sender, id });
      }
    } catch {
      setFailed(true);
    }
    setBusy(false);
  }
  return { make, busy, failed };
}
