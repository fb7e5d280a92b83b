/**
 * What the desk keeps on this device: drafts, the key if its holder wants it kept, and what was
 * announced from here. Apart from the citizen pages' own database.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Key } from '../../directory/model.ts';
import { hearEnd, hearEnds } from '../../store/transaction-ends.ts';
import { nameOf, type Outgoing } from '../send/outbox/outgoing.ts';

/** A key that this browser can use and never show (WebCrypto, non-extractable). */
interface KeptKey {
  entry: Key;
  privateKey: CryptoKey;
}

/** A message made here: what an update, an all-clear or a cancellation continues. */
export interface SentMessage {
  /** CAP identifier. */
  id: string;
  /** The CAP message. */
  xml: string;
  /** The signed file, or null when it was saved unsigned. */
  signed: string | null;
  /** UTC instant at which it was made. */
  at: string;
  /**
   * `sent`: the publishing service took it. `saved`: made here, and not known to be there; what is to be
   * sent is in the outbox, the rest goes as a file.
   */
  state: 'sent' | 'saved';
}

interface DeskDB extends DBSchema {
  /** By part and territory: `lines:35`, `announce`. Read as what they should be, or not at all. */
  drafts: { key: string; value: { at: string; draft: unknown } };
  key: { key: 'key'; value: KeptKey };
  sent: { key: string; value: SentMessage };
  /** By kind and identifier: `announcements/repli-35-…`. */
  outbox: { key: string; value: Outgoing };
}

let opening: Promise<IDBPDatabase<DeskDB>> | null = null;

function openDeskStore(): Promise<IDBPDatabase<DeskDB>> {
  opening ??= openDB<DeskDB>('repli-desk', 2, {
    upgrade(db, from, _to, transaction) {
      hearEnd(transaction);
      if (from < 1) {
        db.createObjectStore('drafts');
        db.createObjectStore('key');
        db.createObjectStore('sent');
      }
      if (from < 2) db.createObjectStore('outbox');
    },
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      opening = null;
    },
    terminated: () => {
      opening = null;
    },
  })
    .then((db) => {
      hearEnds(db);
      return db;
    })
    .catch((error: unknown) => {
      opening = null;
      throw error;
    });
  return opening;
}

/**
 * Keeps a draft; it is on the disk when this settles.
 * @param name `lines:35`, `announce`
 * @param draft what can be cloned into the database
 * @throws DOMException when storage fails: the person must be told
 */
export async function keepDraft(name: string, draft: unknown): Promise<void> {
  const db = await openDeskStore();
  await db.put('drafts', { at: new Date().toISOString(), draft }, name);
}

/** The draft kept under a name, with the instant it was kept at; null when there is none. */
export async function heldDraft(name: string): Promise<{ at: string; draft: unknown } | null> {
  const db = await openDeskStore();
  return (await db.get('drafts', name)) ?? null;
}

export async function dropDraft(name: string): Promise<void> {
  const db = await openDeskStore();
  await db.delete('drafts', name);
}

export async function keepKey(key: KeptKey): Promise<void> {
  const db = await openDeskStore();
  await db.put('key', key, 'key');
}

export async function heldKey(): Promise<KeptKey | null> {
  const db = await openDeskStore();
  return (await db.get('key', 'key')) ?? null;
}

export async function forgetKey(): Promise<void> {
  const db = await openDeskStore();
  await db.delete('key', 'key');
}

export async function keepSent(message: SentMessage): Promise<void> {
  const db = await openDeskStore();
  await db.put('sent', message, message.id);
}

/** Forgets a message that was refused, so that nothing goes on with it. */
export async function dropSent(id: string): Promise<void> {
  const db = await openDeskStore();
  await db.delete('sent', id);
}

/** Everything announced from this device, in the order of identifiers. */
export async function heldSent(): Promise<SentMessage[]> {
  const db = await openDeskStore();
  return db.getAll('sent');
}

/** Puts down that a message made here is at the publishing service. */
export async function markSent(id: string): Promise<void> {
  const db = await openDeskStore();
  const tx = db.transaction('sent', 'readwrite');
  const held = await tx.store.get(id);
  if (held !== undefined) await tx.store.put({ ...held, state: 'sent' }, id);
  await tx.done;
}

export async function keepOutgoing(outgoing: Outgoing): Promise<void> {
  const db = await openDeskStore();
  await db.put('outbox', outgoing, nameOf(outgoing));
}

export async function dropOutgoing(name: string): Promise<void> {
  const db = await openDeskStore();
  await db.delete('outbox', name);
}

/** Everything signed here that has not been settled. */
export async function heldOutgoing(): Promise<Outgoing[]> {
  const db = await openDeskStore();
  return db.getAll('outbox');
}
