/** Takes in what is sent: verified, newer, kept on disk, written out, and only then acknowledged. */
import { isTerritoryCode } from '../../directory/territories.ts';
import { MIXED } from '../../status/nature.ts';
import type { Log } from '../collect/log.ts';
import { type Admitted, admit } from './admit/admit.ts';
import { refusedBy } from './admit/in-place.ts';
import { mixesWith } from './admit/natures.ts';
import { type Admission, type Rejection, rejected } from './admit/rejection.ts';
import type { Keyring } from './keyring.ts';
import type { Limiter } from './limits.ts';
import type { Outputs } from './outputs.ts';
import { Queue } from './queue.ts';
import { digestOf, type Kept, type Kind, type Store, type Version } from './store/store.ts';

export interface Parts {
  store: Store;
  keyring: Keyring;
  outputs: Outputs;
  /** Files a minute of one key. */
  perKey: Limiter;
  now: () => Date;
  log: Log;
}

/** An identifier that is safe as the name of a file on every system. */
const ANNOUNCEMENT_ID = /^[A-Za-z0-9][A-Za-z0-9+._-]{2,119}$/;

/** The name of a key, as `data/keys.json` allows it. */
const KEY_ID = /^[A-Za-z0-9_-]{3,64}$/;

const IS_ID: Readonly<Record<Kind, (id: string) => boolean>> = {
  territory: isTerritoryCode,
  announcement: (id) => ANNOUNCEMENT_ID.test(id),
  watch: (id) => KEY_ID.test(id),
};

export const isId = (kind: Kind, id: string): boolean => IS_ID[kind](id);

export class Publisher {
  readonly #parts: Parts;
  readonly #queue = new Queue();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Writes out what was kept when the process last ended before it could write it. */
  async recover(): Promise<void> {
    const { store, outputs, log } = this.#parts;
    for (const { kind, id } of await store.unplaced()) {
      await outputs.place(kind, id);
      log({ level: 'warn', event: 'recovered', subject: `${kind} ${id}`, detail: 'written out.' });
    }
  }

  /**
   * Publishes a signed text. The same text as the current version gives the same answer again,
   * whatever has become of its key: nothing is done twice.
   * @throws Error when the database or the disk fails; sending again is safe
   */
  publish(kind: Kind, id: string, text: string): Promise<Admission<Version>> {
    return this.#queue.run(() => this.#publish(kind, id, text));
  }

  async #publish(kind: Kind, id: string, text: string): Promise<Admission<Version>> {
    const { store, keyring, perKey, now } = this.#parts;
    if (!isId(kind, id)) return rejected('bad-id', { id: id.slice(0, 120) });
    const held = await store.current(kind, id);
    if (held?.digest === digestOf(text)) return this.#acknowledge(held);

    const at = now();
    const offer = { kind, id, text, keys: await keyring.keys(at), now: at };
    const admission = await admit(offer);
    const kid = admission.ok ? admission.admitted.kept.kid : admission.rejection.kid;
    // Counted only under a genuine signature: nobody can use up the turns of another's key.
    const seconds = kid === null ? null : await perKey.wait(kid);
    if (seconds !== null) return rejected('too-many', { seconds: String(seconds) });
    if (!admission.ok) return this.#refuse(offer, admission.rejection);

    const { admitted } = admission;
    const refusal = await this.#notBeside(admitted, at);
    if (refusal !== null) return this.#refuse(offer, refusal);
    const { kept } = admitted;
    const appended = await store.append(kept);
    if ('kept' in appended) return this.#acknowledge(appended.kept);
    const code = appended.outcome === 'older' ? 'rolled-back' : appended.outcome;
    const values = { held: String(appended.held.version), offered: String(kept.version), id };
    return this.#refuse(offer, rejected(code, values, kid).rejection);
  }

  /** Why what was admitted may not stand beside what is held already; null when it may. */
  async #notBeside(admitted: Admitted, at: Date): Promise<Rejection | null> {
    const { store, outputs } = this.#parts;
    const { kept } = admitted;
    if (admitted.kind === 'announcement') {
      const other = mixesWith(kept.body, await store.ownedBy(kept.owner));
      return other === null
        ? null
        : rejected(MIXED[admitted.nature], { other }, kept.kid).rejection;
    }
    if (admitted.kind === 'watch') return null;
    const inPlace = await outputs.territoryInPlace(kept.id);
    if (inPlace === null) return null;
    const { territory, base } = admitted;
    const today = at.toISOString().slice(0, 10);
    return refusedBy(inPlace, { territory, base, kid: kept.kid }, today);
  }

  async #acknowledge({ body: _text, ...version }: Kept): Promise<Admission<Version>> {
    await this.#parts.outputs.place(version.kind, version.id);
    return { ok: true, admitted: version };
  }

  async #refuse(
    { kind, id, text, now }: { kind: Kind; id: string; text: string; now: Date },
    rejection: Rejection,
  ): Promise<Admission<Version>> {
    const { code, kid } = rejection;
    if (kid !== null) {
      const digest = digestOf(text);
      const at = now.toISOString();
      await this.#parts.store.note({ at, event: code, kind, id, version: null, kid, digest });
    }
    return { ok: false, rejection };
  }
}
