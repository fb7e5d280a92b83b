/** What the store asks of a database, so that SQLite and PostgreSQL are used in the same words. */

type Value = string | number | null;
export type StoredRow = Readonly<Record<string, unknown>>;

export interface Sql {
  /** Rows of a query; `?` stands for each value in turn. */
  all(query: string, ...values: Value[]): Promise<StoredRow[]>;
  /** A statement that gives no rows. */
  run(statement: string, ...values: Value[]): Promise<void>;
}

export interface Driver extends Sql {
  /**
   * Runs some work as one transaction, one writer at a time. What it wrote is on disk when it
   * settles; when it throws, nothing was written.
   */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Tables in the words that both databases know. All but `placed` and `served` only ever grow. */
export const TABLES: readonly string[] = [
  `create table if not exists versions (
    kind text not null, id text not null, version bigint not null, digest text not null,
    kid text not null, owner text not null, issued_at text not null, received_at text not null,
    body text not null, primary key (kind, id, version))`,
  `create table if not exists placed (
    kind text not null, id text not null, version bigint not null, primary key (kind, id))`,
  `create table if not exists served (
    kind text not null, id text not null, version bigint not null, primary key (kind, id))`,
  `create table if not exists came_out (
    kind text not null, id text not null, version bigint not null, at text not null,
    primary key (kind, id, version))`,
  `create table if not exists audit (
    seq bigint not null primary key, at text not null, event text not null, kind text not null,
    id text not null, version bigint, kid text not null, digest text not null,
    previous text not null, hash text not null)`,
  `create table if not exists taken_back (
    digest text not null primary key, kind text not null, id text not null, kid text not null,
    at text not null, body text not null)`,
];

export const APPEND_ONLY = ['versions', 'audit', 'taken_back', 'came_out'] as const;
