/** Every version of every file that was taken in, and the audit log, in one database. */

import { createHash } from 'node:crypto';
import type { HeldBack, PublishedKind } from '../../directory/take-back.ts';
import { type AuditEntry, type AuditEvent, brokenAt, entryAfter } from './audit.ts';
import type { Driver, Sql, StoredRow } from './driver.ts';
import type { DocumentKind } from './kind.ts';

export interface Version {
  kind: DocumentKind;
  /** INSEE code of a territory, identifier, key of whoever watches, number of an entry of the log. */
  id: string;
  version: number;
  /** Key that signed. */
  kid: string;
  /** Who alone may bring the next version; empty: whoever is entitled. */
  owner: string;
  /** UTC instants. */
  issuedAt: string;
  receivedAt: string;
  /** SHA-256 of the signed text, in hexadecimal. */
  digest: string;
}

export interface Kept extends Version {
  /** The signed text, as it came. */
  body: string;
}

type Appended =
  | { outcome: 'kept'; kept: Kept }
  /** The very same text is the current version: nothing was written. */
  | { outcome: 'already'; kept: Kept }
  | { outcome: 'older' | 'same-version' | 'other-owner'; held: Version }
  /** Its signer took this very text back before it came out. */
  | { outcome: 'taken-back' };

/** The signed word by which something was taken back. */
export interface TakenBack extends HeldBack {
  kid: string;
  /** UTC instant. */
  at: string;
  /** The signed text, as it came. */
  body: string;
}

const COLUMNS = 'kind, id, version, digest, kid, owner, issued_at, received_at';
/** The versions that count: all but those taken back before they came out. */
const STANDING = `(select * from versions where not exists
  (select 1 from taken_back where taken_back.digest = versions.digest))`;
const CURRENT = `select ${COLUMNS} from ${STANDING} held where kind = ? and version =
  (select max(version) from ${STANDING} own where kind = held.kind and id = held.id)`;
/** Entries of the audit log read at a time. */
const PAGE = 1_000;

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

export class Store {
  readonly #driver: Driver;

  constructor(driver: Driver) {
    this.#driver = driver;
  }

  /** The newest version of a file, null when there is none. */
  current(kind: DocumentKind, id: string): Promise<Kept | null> {
    return newest(this.#driver, kind, id);
  }

  async version(kind: DocumentKind, id: string, version: number): Promise<Kept | null> {
    const query = `select ${COLUMNS}, body from versions where kind = ? and id = ? and version = ?`;
    return keptIn(await this.#driver.all(query, kind, id, version));
  }

  /** Versions of one file, newest first. */
  async versions(kind: DocumentKind, id: string, limit: number): Promise<Version[]> {
    const query = `select ${COLUMNS} from versions where kind = ? and id = ?
      order by version desc limit ?`;
    return (await this.#driver.all(query, kind, id, limit)).map(versionOf);
  }

  /** Versions of one file that were not taken back, as they came, oldest first. */
  async standing(kind: DocumentKind, id: string): Promise<Kept[]> {
    const query = `select ${COLUMNS}, body from ${STANDING} held where kind = ? and id = ?
      order by version`;
    return (await this.#driver.all(query, kind, id)).flatMap((row) => keptIn([row]) ?? []);
  }

  /**
   * The current version of each file of a kind, by identifier.
   * @param after identifier after which to begin; empty for all
   */
  async list(kind: DocumentKind, limit: number, after = ''): Promise<Version[]> {
    const query = `${CURRENT} and id > ? order by id limit ?`;
    return (await this.#driver.all(query, kind, after, limit)).map(versionOf);
  }

  /** The same of those whose identifier begins so, the last ones first. */
  async lastOf(kind: DocumentKind, start: string, limit: number): Promise<Version[]> {
    const query = `${CURRENT} and substr(id, 1, ${start.length}) = ? order by id desc limit ?`;
    return (await this.#driver.all(query, kind, start, limit)).map(versionOf);
  }

  /**
   * Identifiers of the files of a kind whose current version came since.
   * @param since UTC instant
   */
  async cameSince(kind: DocumentKind, since: string): Promise<string[]> {
    const query = `${CURRENT} and received_at >= ? order by id`;
    return (await this.#driver.all(query, kind, since)).map((row) => text(row, 'id'));
  }

  /** Signed texts of the current version of each announcement of one owner. */
  async ownedBy(owner: string): Promise<string[]> {
    const query = `select body from ${STANDING} held where kind = ? and lower(owner) = lower(?)
      and version = (select max(version) from ${STANDING} own where kind = held.kind and id = held.id)`;
    return (await this.#driver.all(query, 'announcement', owner)).map((row) => text(row, 'body'));
  }

  /**
   * Keeps a version and enters it in the audit log, both or neither, if it is newer than the one held
   * and its owner the same. On disk when it settles.
   */
  append(offered: Kept): Promise<Appended> {
    return this.#driver.transaction(async (sql) => {
      if ((await takenBack(sql, offered.digest)) !== null) return { outcome: 'taken-back' };
      const held = await newest(sql, offered.kind, offered.id);
      if (held?.digest === offered.digest) return { outcome: 'already', kept: held };
      if (held !== null && held.owner !== offered.owner) return { outcome: 'other-owner', held };
      if (held !== null && offered.version <= held.version) {
        return { outcome: offered.version < held.version ? 'older' : 'same-version', held };
      }
      const { kind, id, version, digest, kid, owner, issuedAt, receivedAt, body } = offered;
      await sql.run(
        `insert into versions (${COLUMNS}, body) values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        ...[kind, id, version, digest, kid, owner, issuedAt, receivedAt, body],
      );
      const event = { at: receivedAt, event: 'accepted', kind, id, version, kid, digest };
      await enter(sql, event);
      return { outcome: 'kept', kept: offered };
    });
  }

  /** The version that is this very text; null when it never came. */
  async withDigest(digest: string): Promise<Kept | null> {
    const query = `select ${COLUMNS}, body from versions where digest = ?`;
    return keptIn(await this.#driver.all(query, digest));
  }

  /** The word by which a text was taken back; null when it was not. */
  takenBack(digest: string): Promise<TakenBack | null> {
    return takenBack(this.#driver, digest);
  }

  /**
   * Takes a text back, whether it came already or is still on its way, and enters that in the audit log:
   * the text stays among the versions and never counts again. Once is enough.
   */
  takeBack(word: TakenBack): Promise<void> {
    return this.#driver.transaction(async (sql) => {
      const { kind, id, digest, kid, at, body } = word;
      if ((await takenBack(sql, digest)) !== null) return;
      await sql.run(
        'insert into taken_back (digest, kind, id, kid, at, body) values (?, ?, ?, ?, ?, ?)',
        ...[digest, kind, id, kid, at, body],
      );
      const [held] = await sql.all('select version from versions where digest = ?', digest);
      const version = held === undefined ? null : Number(held['version']);
      await enter(sql, { at, event: 'taken-back', kind, id, version, kid, digest });
    });
  }

  /** Enters an event in the audit log. */
  note(event: AuditEvent): Promise<void> {
    return this.#driver.transaction((sql) => enter(sql, event));
  }

  /** Entries of the audit log after number `after`, oldest first. */
  async audit(after: number, limit: number): Promise<AuditEntry[]> {
    const query = 'select * from audit where seq > ? order by seq limit ?';
    return (await this.#driver.all(query, after, limit)).map(entryOf);
  }

  /** Number of the first entry of the audit log that was tampered with, null when it is whole. */
  async tampered(): Promise<number | null> {
    let last: AuditEntry | null = null;
    for (;;) {
      const page: AuditEntry[] = await this.audit(last?.seq ?? 0, PAGE);
      const broken = brokenAt(last, page);
      if (broken !== null || page.length === 0) return broken;
      last = page.at(-1) ?? null;
    }
  }

  /** Files whose current version was kept and not yet written out: the process died in between. */
  async unplaced(): Promise<{ kind: DocumentKind; id: string }[]> {
    const rows = await this.#driver.all(behind('placed'));
    return rows.map((row) => ({ kind: text(row, 'kind') as DocumentKind, id: text(row, 'id') }));
  }

  /** Says that a version was written out. */
  placed(version: Version): Promise<void> {
    return this.#reached('placed', version);
  }

  /** Territories whose current version is in no signed directory of this host yet. */
  async unserved(): Promise<string[]> {
    const rows = await this.#driver.all(behind('served'));
    const territories = rows.filter((row) => text(row, 'kind') === 'territory');
    return territories.map((row) => text(row, 'id'));
  }

  /**
   * Says that a version of a territory is in the signed directory.
   * @param at UTC instant since which it is
   */
  async served(version: Version, at: string): Promise<void> {
    await this.#reached('served', version);
    await this.#driver.run(
      `insert into came_out (kind, id, version, at) values (?, ?, ?, ?) on conflict do nothing`,
      ...[version.kind, version.id, version.version, at],
    );
  }

  /** Since when each version of a file was given to the public, as far as it was noted. */
  async cameOut(kind: DocumentKind, id: string): Promise<ReadonlyMap<number, string>> {
    const query = 'select version, at from came_out where kind = ? and id = ?';
    const rows = await this.#driver.all(query, kind, id);
    return new Map(rows.map((row) => [Number(row['version']), text(row, 'at')]));
  }

  #reached(stage: Stage, { kind, id, version }: Version): Promise<void> {
    return this.#driver.run(
      `insert into ${stage} (kind, id, version) values (?, ?, ?)
       on conflict (kind, id) do update set version = excluded.version`,
      ...[kind, id, version],
    );
  }

  /** @throws Error when the database does not answer */
  async ping(): Promise<void> {
    await this.#driver.all('select 1');
  }

  close(): Promise<void> {
    return this.#driver.close();
  }
}

/** How far a version has come on its way out; each has a table of its own. */
type Stage = 'placed' | 'served';

/** Files whose current version has not come that far. */
const behind = (stage: Stage): string =>
  `select kind, id, max(version) from ${STANDING} held group by kind, id
   having max(version) > coalesce((select version from ${stage}
     where ${stage}.kind = held.kind and ${stage}.id = held.id), -1)`;

async function newest(sql: Sql, kind: DocumentKind, id: string): Promise<Kept | null> {
  const query = `select ${COLUMNS}, body from ${STANDING} held where kind = ? and id = ?
    order by version desc limit 1`;
  return keptIn(await sql.all(query, kind, id));
}

async function takenBack(sql: Sql, digest: string): Promise<TakenBack | null> {
  const [row] = await sql.all('select * from taken_back where digest = ?', digest);
  if (row === undefined) return null;
  const [id, kid, at, body] = ['id', 'kid', 'at', 'body'].map((column) => text(row, column));
  const kind = text(row, 'kind') as PublishedKind;
  return { kind, id: id ?? '', digest, kid: kid ?? '', at: at ?? '', body: body ?? '' };
}

async function enter(sql: Sql, event: AuditEvent): Promise<void> {
  const [last] = await sql.all('select * from audit order by seq desc limit 1');
  const entry = entryAfter(last === undefined ? null : entryOf(last), event);
  const { seq, at, kind, id, version, kid, digest, previous, hash } = entry;
  await sql.run(
    `insert into audit (seq, at, event, kind, id, version, kid, digest, previous, hash)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[seq, at, event.event, kind, id, version, kid, digest, previous, hash],
  );
}

const text = (row: StoredRow, column: string): string => String(row[column]);

function keptIn([row]: readonly StoredRow[]): Kept | null {
  return row === undefined ? null : { ...versionOf(row), body: text(row, 'body') };
}

/** PostgreSQL gives a `bigint` as text: ours are all safe integers. */
function versionOf(row: StoredRow): Version {
  return {
    kind: text(row, 'kind') as DocumentKind,
    id: text(row, 'id'),
    version: Number(row['version']),
    kid: text(row, 'kid'),
    owner: text(row, 'owner'),
    issuedAt: text(row, 'issued_at'),
    receivedAt: text(row, 'received_at'),
    digest: text(row, 'digest'),
  };
}

function entryOf(row: StoredRow): AuditEntry {
  return {
    seq: Number(row['seq']),
    at: text(row, 'at'),
    event: text(row, 'event'),
    kind: text(row, 'kind') as DocumentKind,
    id: text(row, 'id'),
    version: row['version'] === null ? null : Number(row['version']),
    kid: text(row, 'kid'),
    digest: text(row, 'digest'),
    previous: text(row, 'previous'),
    hash: text(row, 'hash'),
  };
}
