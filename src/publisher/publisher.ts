/** Takes in what is sent: verified, newer, kept on disk, written out, and only then acknowledged. */

import { REQUEST_ID } from '../directory/attest/request.ts';
import { peekSigner } from '../directory/peek-signer.ts';
import { openTakeBack } from '../directory/take-back.ts';
import type { Log } from '../host/log.ts';
import { MIXED } from '../status/chain/nature.ts';
import { TEXT_ID } from '../status/review/model.ts';
import { isTerritoryCode } from '../territories/names.ts';
import { type Admitted, admit } from './admit/admit.ts';
import { refusedBy } from './admit/in-place.ts';
import { mixesWith } from './admit/natures.ts';
import { type Admission, fromRefusal, type PublisherRefusal, refused } from './admit/refusal.ts';
import { updatedSince } from './admit/updated-since.ts';
import { announcedJustNow } from './decided-since.ts';
import type { Keyring } from './keyring.ts';
import type { Limiter } from './limits.ts';
import type { Outputs } from './outputs.ts';
import { sameMessage } from './overtaken.ts';
import { Queue } from './queue.ts';
import type { Served } from './served.ts';
import type { DocumentKind } from './store/kind.ts';
import { digestOf, type Kept, type Store, type TakenBack, type Version } from './store/store.ts';

interface Parts {
  store: Store;
  keyring: Keyring;
  outputs: Outputs;
  served: Served;
  /** Files a minute of one key. */
  perKey: Limiter;
  now: () => Date;
  log: Log;
}

/** A version that was published. */
interface Published extends Version {
  /**
   * Whether who opens the site now, for the first time too, sees it; null when this service does not know:
   * announcements come out with the next bulletin, a host may build its site another way.
   */
  visible: boolean | null;
}

/** Seconds after which what could not be written is tried again. */
export const AGAIN_SECONDS = 10;

/** Said of an announcement that lies in its folder again. */
const REMOVED =
  'written again: its file was gone, which ends nothing. To take it back, publish a cancellation; to end it, its end.';

/** An identifier that is safe as the name of a file on every system. */
const ANNOUNCEMENT_ID = /^[A-Za-z0-9][A-Za-z0-9+._-]{2,119}$/;

/** The name of a key, as `data/keys.json` allows it. */
const KEY_ID = /^[A-Za-z0-9_-]{3,64}$/;

/** The number of an entry of the audit log. */
const ENTRY = /^[1-9]\d{0,14}$/;

const IS_ID: Readonly<Record<DocumentKind, (id: string) => boolean>> = {
  territory: isTerritoryCode,
  announcement: (id) => ANNOUNCEMENT_ID.test(id),
  watch: (id) => KEY_ID.test(id),
  request: (id) => REQUEST_ID.test(id),
  correction: (id) => ENTRY.test(id),
  decision: (id) => TEXT_ID.test(id),
};

export const isId = (kind: DocumentKind, id: string): boolean => IS_ID[kind](id);

/** Why the store did not keep a version. */
function codeOf(kind: DocumentKind, outcome: 'older' | 'same-version' | 'other-owner') {
  if (kind === 'decision' && outcome !== 'other-owner') return 'decided-since';
  return outcome === 'older' ? 'rolled-back' : outcome;
}

export class Publisher {
  readonly #parts: Parts;
  readonly #queue = new Queue();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * Writes out what was kept and could not be written (the process ended before, or the disk failed), and the
   * announcements whose files somebody removed: a file that is gone is nobody's word.
   * @throws Error when it still cannot be
   */
  async recover(): Promise<void> {
    const { store, outputs } = this.#parts;
    const failures: unknown[] = [];
    const place = (kind: DocumentKind, id: string, detail: string) =>
      this.#writeAgain(kind, id, detail).catch((error: unknown) => failures.push(error));
    for (const { kind, id } of await store.unplaced()) await place(kind, id, 'written out.');
    for (const id of await outputs.missing()) await place('announcement', id, REMOVED);
    if (failures.length > 0) throw failures[0];
  }

  async #writeAgain(kind: DocumentKind, id: string, detail: string): Promise<void> {
    const { outputs, log } = this.#parts;
    const late = await outputs.place(kind, id);
    log({
      ...{ level: 'warn', event: 'recovered', subject: `${kind} ${id}` },
      detail: late === null ? detail : 'not written: what lies there came later, another way.',
    });
  }

  /**
   * Publishes a signed text. The same text as the current version gives the same answer again, whatever has
   * become of its key, as long as it is the last word in the folder too: nothing is done twice, and nothing that
   * came another way since is undone by sending an old text again.
   * @throws Error when the database or the disk fails; sending again is safe
   */
  async publish(kind: DocumentKind, id: string, text: string): Promise<Admission<Published>> {
    const admission = await this.#queue.run(() => this.#publish(kind, id, text));
    if (!admission.ok) return admission;
    // Published it is by now. Nobody else waits while the directory is signed and pages are drawn.
    const visible = kind === 'territory' ? await this.#parts.served.seen(id) : null;
    return { ok: true, admitted: { ...admission.admitted, visible } };
  }

  /**
   * Holds back what its own signer takes back, if it is not public yet: kept and not written out, or
   * still on its way. Doing it again gives the same answer.
   * @param digest SHA-256 of the signed text, as the address gives it
   * @throws Error when the database fails; sending again is safe
   */
  takeBack(digest: string, text: string): Promise<Admission<TakenBack>> {
    return this.#queue.run(() => this.#takeBack(digest, text));
  }

  async #takeBack(digest: string, text: string): Promise<Admission<TakenBack>> {
    const { store, keyring, outputs, perKey, now } = this.#parts;
    const before = await store.takenBack(digest);
    if (before !== null) return { ok: true, admitted: before };
    const at = now();
    const kid = peekSigner(text) ?? '';
    const opened = await openTakeBack(text, await keyring.keys(at), at);
    if (!opened.ok) return fromRefusal(opened.refusal, kid);
    const seconds = await perKey.wait(kid);
    if (seconds !== null) return refused('too-many', { seconds: String(seconds) });
    const { kind, id, digest: named } = opened.document;
    if (named !== digest || !(kind in IS_ID) || !isId(kind, id)) {
      return refused('other-identifier', { found: String(named).slice(0, 64) }, kid);
    }
    const held = await store.withDigest(digest);
    if (held !== null && held.kid !== kid) return refused('other-signer', { kid: held.kid }, kid);
    const word = { kind, id, digest, kid, at: at.toISOString(), body: text };
    if (await outputs.takeBack(word)) return { ok: true, admitted: word };
    return refused('already-out', {}, kid);
  }

  async #publish(kind: DocumentKind, id: string, text: string): Promise<Admission<Version>> {
    const { store, keyring, perKey, now } = this.#parts;
    if (!isId(kind, id)) return refused('bad-id', { id: id.slice(0, 120) });
    const held = await store.current(kind, id);
    const at = now();
    if (held?.digest === digestOf(text)) return this.#acknowledge(held, at);

    const offer = { kind, id, text, keys: await keyring.keys(at), now: at };
    const admission = await admit(offer);
    const kid = admission.ok ? admission.admitted.kept.kid : admission.refusal.kid;
    // Counted only under a genuine signature: nobody can use up the turns of another's key.
    const seconds = kid === null ? null : await perKey.wait(kid);
    if (seconds !== null) return refused('too-many', { seconds: String(seconds) });
    if (!admission.ok) return this.#refuse(offer, admission.refusal);

    const { admitted } = admission;
    const refusal = await this.#notBeside(admitted, at);
    if (refusal !== null) return this.#refuse(offer, refusal);
    const { kept } = admitted;
    const appended = await store.append(kept);
    if ('kept' in appended) return this.#acknowledge(appended.kept, at);
    if (appended.outcome === 'taken-back') {
      return this.#refuse(offer, refused('taken-back', {}, kid).refusal);
    }
    const code = codeOf(kind, appended.outcome);
    const values = { held: String(appended.held.version), offered: String(kept.version), id };
    return this.#refuse(offer, refused(code, values, kid).refusal);
  }

  /** Why what was admitted may not stand beside what is held already; null when it may. */
  async #notBeside(admitted: Admitted, at: Date): Promise<PublisherRefusal | null> {
    const { store, outputs, keyring } = this.#parts;
    const { kept } = admitted;
    if (admitted.kind === 'announcement') {
      const own = await store.ownedBy(kept.owner);
      const other = mixesWith(kept.body, own);
      if (other !== null) return refused(MIXED[admitted.nature], { other }, kept.kid).refusal;
      const since = updatedSince(kept.body, own);
      if (since !== null)
        return refused('updated-since', { id: since.id, sent: since.sent }, kept.kid).refusal;
      const decided =
        announcedJustNow(kept, own, { keys: await keyring.keys(at), now: at }) ??
        (await outputs.decidedSince(kept));
      if (decided !== null) return decided;
      const held = await store.current('announcement', kept.id);
      if (held !== null && (held.owner !== kept.owner || !sameMessage(held.body, kept.body))) {
        const code = held.owner === kept.owner ? 'identifier-in-use' : 'other-owner';
        return refused(code, { id: kept.id }, kept.kid).refusal;
      }
      return outputs.overtaken(kept);
    }
    if (admitted.kind === 'watch') return outputs.overtaken(kept);
    if (admitted.kind === 'correction') {
      const [entry = null] = await store.audit(Number(kept.id) - 1, 1);
      return admitted.beside(entry);
    }
    if (admitted.kind === 'decision') {
      const refusal = admitted.beside(await outputs.textInQueue(kept.id));
      return refusal ?? outputs.overtaken(kept);
    }
    if (admitted.kind !== 'territory') return null;
    const inPlace = await outputs.territoryInPlace(kept.id);
    if (inPlace === null) return null;
    const { territory, base } = admitted;
    const today = at.toISOString().slice(0, 10);
    return refusedBy(inPlace, { territory, base, kid: kept.kid }, today);
  }

  /**
   * What is kept but cannot be written is not lost and not yet public: it is said to be so, and tried
   * again (`recover`) until it comes out.
   */
  async #acknowledge(kept: Kept, now: Date): Promise<Admission<Version>> {
    const { body: text, ...version } = kept;
    const { kind, id, kid } = version;
    let late: PublisherRefusal | null;
    try {
      late = await this.#parts.outputs.place(kind, id);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      this.#parts.log({ level: 'error', event: 'not-written', subject: `${kind} ${id}`, detail });
      return refused('not-written', { seconds: String(AGAIN_SECONDS) }, kid);
    }
    if (late !== null) return this.#refuse({ kind, id, text, now }, late);
    return { ok: true, admitted: version };
  }

  async #refuse(
    { kind, id, text, now }: { kind: DocumentKind; id: string; text: string; now: Date },
    refusal: PublisherRefusal,
  ): Promise<Admission<Version>> {
    const { code, kid } = refusal;
    if (kid !== null) {
      const digest = digestOf(text);
      const at = now.toISOString();
      await this.#parts.store.note({ at, event: code, kind, id, version: null, kid, digest });
    }
    return { ok: false, refusal };
  }
}
