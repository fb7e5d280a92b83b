/**
 * The directory as anybody may reuse it: the one source of the JSON Schema and of the Table Schema that are
 * published with it. Only what a phone would offer today is in it; `docs/decisions/2026-11-28-donnees-ouvertes.md`.
 */
import * as v from 'valibot';
import {
  Caution,
  Day,
  Deducible,
  E164,
  Network,
  Service,
  TerritoryCode,
} from '../directory/model.ts';

/** Grows when a reader written for the one before could misunderstand. */
export const OPEN_FORMAT = 'repli-open-directory/1';

const DayOrNone = v.nullable(Day);

/** Best first; what announcements say, and what is no longer offered, is not among them. */
const OpenTrust = v.picklist(['confirmed', 'lapsed', 'unconfirmed', 'station']);

/** One line, with members that need no other to be understood: a row of the table. */
export const OpenLine = v.strictObject({
  /** Stays the same while territory, service and number do. */
  id: v.pipe(v.string(), v.regex(/^[0-9AB]{2,3}-[a-z]+-\d{7,15}(-\d+)?$/)),
  territory: TerritoryCode,
  territoryName: v.string(),
  service: Service,
  number: E164,
  /** As people write it: `02 61 91 43 15`. */
  written: v.string(),
  label: v.string(),
  /** Empty: the whole territory. */
  area: v.string(),
  /** INSEE codes; empty: the whole territory, or nobody said which. */
  communes: v.array(v.string()),
  kind: v.picklist(['permanent', 'incident']),
  network: Network,
  /** On the day of `generated`. */
  trust: OpenTrust,
  /** Last day for which `trust` holds; null: until somebody says otherwise. */
  validUntil: DayOrNone,
  confirmedOn: DayOrNone,
  confirmedBy: v.nullable(v.string()),
  confirmation: v.nullable(v.picklist(['two-keys', 'one-desk', 'unsigned'])),
  publisher: v.string(),
  onBehalfOf: v.string(),
  source: v.string(),
  published: v.string(),
  cautions: v.array(Caution),
  remark: v.string(),
  deduced: v.array(Deducible),
});
export type OpenLine = v.InferOutput<typeof OpenLine>;

const OpenTerritory = v.strictObject({
  code: TerritoryCode,
  name: v.string(),
  prefecture: v.strictObject({ name: v.string(), website: v.string() }),
  updated: Day,
  lines: v.array(OpenLine),
});
export type OpenTerritory = v.InferOutput<typeof OpenTerritory>;

const OpenNumber = v.strictObject({
  number: v.string(),
  reaches: v.string(),
  by: v.array(v.string()),
  /** `all`, or the codes of the territories where it works. */
  territories: v.union([v.literal('all'), v.array(TerritoryCode)]),
  /** Short numbers that may take a call meant for this one, best first. */
  standIns: v.array(v.string()),
  /** False for one that only calls people back. */
  callable: v.boolean(),
  publisher: v.string(),
  source: v.string(),
});
export type OpenNumber = v.InferOutput<typeof OpenNumber>;

/** What is said of a document before what is in it. */
const heading = {
  format: v.literal(OPEN_FORMAT),
  /** That of the signed directory it was made of: only grows. */
  version: v.pipe(v.number(), v.integer()),
  generated: v.pipe(v.string(), v.isoTimestamp()),
  /** After this instant ask anew before you rely on anything in it. */
  validUntil: v.pipe(v.string(), v.isoTimestamp()),
  licence: v.literal('etalab-2.0'),
  notice: v.string(),
};

export const OpenDirectory = v.strictObject({
  $schema: v.optional(v.string()),
  ...heading,
  territories: v.array(OpenTerritory),
  national: v.array(OpenNumber),
});
export type OpenDirectory = v.InferOutput<typeof OpenDirectory>;
