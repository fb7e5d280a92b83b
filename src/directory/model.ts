/**
 * What a territory, a line and the national list are: the one source from which the checks,
 * the editors' JSON Schemas (`data/schema`) and the TypeScript types are made.
 */
import * as v from 'valibot';

/** A calendar day, `2026-11-22`. */
export const Day = v.pipe(v.string(), v.isoDate());

/** A day, a month, a year or nothing, as precise as the source itself is. */
export const LooseDay = v.pipe(v.string(), v.regex(/^(\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?)?$/));

/** Services a fallback line can reach. `police` and `gendarmerie` both answer for 17. */
export const SERVICES = [
  'samu',
  'police',
  'gendarmerie',
  'fire',
  'any',
  'sea',
  'mountain',
] as const;
export const Service = v.picklist(SERVICES);
export type Service = v.InferOutput<typeof Service>;

/** Short numbers whose outage Repli follows. */
export const SHORT_NUMBERS = ['15', '17', '18', '112', '114', '196'] as const;
export const ShortNumber = v.picklist(SHORT_NUMBERS);
export type ShortNumber = v.InferOutput<typeof ShortNumber>;

const NETWORKS = ['fixed', 'mobile', 'unknown'] as const;
export const Network = v.picklist(NETWORKS);
export type Network = v.InferOutput<typeof Network>;

/** INSEE code of a département or overseas collectivity: `01`…`95`, `2A`, `2B`, `971`…`988`. */
export const TerritoryCode = v.pipe(v.string(), v.regex(/^(0[1-9]|[1-9]\d|2[AB]|9[78]\d)$/));

/** INSEE code of a commune, `35238`, `2A004`, `97105`. */
const CommuneCode = v.pipe(v.string(), v.regex(/^(\d{2}|2[AB])\d{3}$/));

/** E.164, `+33261914315`. */
export const E164 = v.pipe(v.string(), v.regex(/^\+[1-9]\d{6,14}$/));

/** Name of a key, unique in `data/keys.json`. */
const KeyName = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{3,64}$/));

const Text = v.pipe(v.string(), v.trim());
const FilledText = v.pipe(v.string(), v.trim(), v.minLength(1));
const WebAddress = v.pipe(v.string(), v.url(), v.regex(/^https?:\/\//));

export const Source = v.strictObject({
  /** Who put the number in print. */
  publisher: FilledText,
  /** The authority the publisher quotes; empty when it speaks for itself. */
  onBehalfOf: v.optional(Text, ''),
  url: v.optional(v.union([v.literal(''), WebAddress]), ''),
  published: v.optional(LooseDay, ''),
});
export type Source = v.InferOutput<typeof Source>;

/**
 * What one key vouches for: somebody in that role checked that a number reaches a service of a
 * territory. Number, service and territory are those of the line it stands in (`attest/attestation.ts`).
 */
export const Attestation = v.strictObject({
  /** The function of who checked, never a person's name: it stays public for ever. */
  role: v.pipe(FilledText, v.maxLength(120)),
  on: Day,
  method: v.pipe(FilledText, v.maxLength(200)),
  /** Name of the key in `data/keys.json`. */
  key: KeyName,
  /** 64 bytes in the one base64url spelling that has no stray bits at its end. */
  signature: v.pipe(v.string(), v.regex(/^[\w-]{85}[AQgw]$/)),
});
export type Attestation = v.InferOutput<typeof Attestation>;

const confirming = {
  /** Functions, as attestations have them. */
  by: FilledText,
  on: Day,
  /** How it was checked, in the confirmer's words: "appel", "courrier du SDIS"… */
  method: FilledText,
  /** Marks what two people did at one desk, under one key or none: weaker than two keys. */
  oneDesk: v.exactOptional(v.literal(true)),
};

export const Confirmation = v.strictObject({
  ...confirming,
  /** Of two keys, the first caller's first; `by`, `on` and `method` then say what they say. */
  attestations: v.exactOptional(v.pipe(v.array(Attestation), v.length(2))),
});
export type Confirmation = v.InferOutput<typeof Confirmation>;

/** A confirmation as phones get it: that two keys signed it was verified where it was published. */
export const PublishedConfirmation = v.object({
  ...confirming,
  attestations: v.exactOptional(v.array(Attestation)),
  twoKeys: v.exactOptional(v.literal(true)),
});
export type PublishedConfirmation = v.InferOutput<typeof PublishedConfirmation>;

/**
 * Marks an area as that of one station, whose own desk the number is: the brigade of Laon, not the
 * gendarmerie of the Aisne. Inside the area, so that no station can stand for a whole territory.
 */
const StationMark = v.literal(true);

/** Empty text or null: the whole territory. Text alone: a label. Else a label and its communes. */
export const Area = v.union([
  v.null(),
  Text,
  v.strictObject({
    label: FilledText,
    communes: v.optional(v.array(CommuneCode), []),
    station: v.exactOptional(StationMark),
  }),
]);
export type Area = v.InferOutput<typeof Area>;

/**
 * What a reader must know before dialling, in codes that each language has words for.
 * `weak-source`: one source, and a frail one. `may-be-stale`: the service was about to move.
 * `did-not-answer`: somebody said that it failed during the outage. `second-choice`: the number of
 * another service first. `shared`: given for another territory too, so that the place comes first.
 * `prefer-112`: the State would rather have 112 called.
 */
export const CAUTIONS = [
  'weak-source',
  'may-be-stale',
  'did-not-answer',
  'second-choice',
  'shared',
  'prefer-112',
] as const;
export const Caution = v.picklist(CAUTIONS);
export type Caution = v.InferOutput<typeof Caution>;

/** What a line may say that its source does not: it was worked out, and is marked so where shown. */
export const DEDUCIBLE = ['area', 'network', 'onBehalfOf', 'published', 'withdrawn'] as const;
export const Deducible = v.picklist(DEDUCIBLE);
export type Deducible = v.InferOutput<typeof Deducible>;

export const Line = v.strictObject({
  service: Service,
  number: E164,
  /** Short, as people know it. */
  label: FilledText,
  area: v.optional(Area, ''),
  /** `incident`: opened for one outage. */
  kind: v.picklist(['permanent', 'incident']),
  network: v.optional(Network, 'unknown'),
  source: Source,
  /** Others who printed the same number. */
  alsoPublished: v.optional(v.array(Source), []),
  confirmation: v.optional(v.nullable(Confirmation), null),
  /** Last day for which its source gave it out, where it gave an end. */
  openUntil: v.exactOptional(Day),
  /** The day it was announced as switched off; null while it is in use. */
  withdrawn: v.optional(v.nullable(Day), null),
  cautions: v.exactOptional(v.array(Caution)),
  /** A caution no code has words for, in French, for citizens. */
  remark: v.exactOptional(v.pipe(FilledText, v.maxLength(160))),
  /** Members that the source does not give, and that were worked out. */
  deduced: v.exactOptional(v.array(Deducible)),
});
export type Line = v.InferOutput<typeof Line>;

export const Territory = v.strictObject({
  $schema: v.optional(v.string()),
  code: TerritoryCode,
  name: FilledText,
  prefecture: v.strictObject({ name: FilledText, website: WebAddress }),
  lines: v.array(Line),
  /** What a reader of the file should know: doubts, history. Never shown to citizens. */
  notes: v.optional(v.array(FilledText), []),
  updated: Day,
});
export type Territory = v.InferOutput<typeof Territory>;

/** What of a national number a fact is about. */
const FACT_SUBJECTS = ['reaches', 'by', 'territories', 'standIns', 'callable'] as const;
export const FactSubject = v.picklist(FACT_SUBJECTS);
export type FactSubject = v.InferOutput<typeof FactSubject>;

/** One thing the national list says, who says it, and when somebody last looked. */
export const NationalFact = v.strictObject({
  about: v.pipe(v.array(FactSubject), v.minLength(1)),
  /** Territories it holds for; absent: all of those where nothing else is said. */
  in: v.exactOptional(v.pipe(v.array(TerritoryCode), v.minLength(1))),
  /** `unconfirmed`: said, but by nobody who decides. `not-found`: looked for, in no source. */
  standing: v.optional(v.picklist(['confirmed', 'unconfirmed', 'not-found']), 'confirmed'),
  /** Null: not found, or not known any more. */
  source: v.nullable(Source),
  checked: Day,
  note: v.exactOptional(FilledText),
});
export type NationalFact = v.InferOutput<typeof NationalFact>;

export const NationalNumber = v.strictObject({
  number: v.pipe(v.string(), v.regex(/^(\d{2,6}|0800112112)$/)),
  /** Message key of its name in the locales (`national.<id>`). */
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
  reaches: v.picklist([
    'samu',
    'police',
    'police-gendarmerie',
    'fire',
    'any',
    'deaf',
    'sea',
    'air',
    'homeless',
    'child',
    'missing-child',
    'doctor',
    'suicide',
    'violence-women',
    'bullying',
    'elder-abuse',
    'victims',
    'callback',
    'alert',
  ]),
  by: v.pipe(v.array(v.picklist(['voice', 'text', 'video', 'app'])), v.minLength(1)),
  /** `all`, the territories where it works, or all but those where it does not. */
  territories: v.union([
    v.literal('all'),
    v.array(TerritoryCode),
    v.strictObject({ allExcept: v.pipe(v.array(TerritoryCode), v.minLength(1)) }),
  ]),
  /** Other short numbers that may take a call meant for this one, best first. */
  standIns: v.optional(v.array(v.string()), []),
  /** A number people call in need, false for one that only calls people back. */
  callable: v.optional(v.boolean(), true),
  /** Where all of this comes from. */
  facts: v.pipe(v.array(NationalFact), v.minLength(1)),
  /** Limits and doubts, for who reads the file. */
  notes: v.optional(v.array(FilledText), []),
});
export type NationalNumber = v.InferOutput<typeof NationalNumber>;

export const National = v.strictObject({
  $schema: v.optional(v.string()),
  numbers: v.array(NationalNumber),
  updated: Day,
});
export type National = v.InferOutput<typeof National>;

/**
 * What a key may sign. `territory`: territory files and announcements of the territories named; `keys`: lists of
 * keys, which root keys alone do.
 */
export const Key = v.strictObject({
  kid: KeyName,
  use: v.pipe(v.array(v.picklist(['directory', 'bulletin', 'territory', 'keys'])), v.minLength(1)),
  territories: v.optional(v.union([v.literal('all'), v.array(TerritoryCode)]), []),
  holder: FilledText,
  from: Day,
  until: Day,
  revoked: v.optional(v.nullable(Day), null),
  /** The key that it came after: both are in the same hands, and count as one where two are asked. */
  replaces: v.exactOptional(KeyName),
  jwk: v.strictObject({
    kty: v.literal('EC'),
    crv: v.literal('P-256'),
    x: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)),
    y: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)),
  }),
});
export type Key = v.InferOutput<typeof Key>;

export const Keys = v.strictObject({ $schema: v.optional(v.string()), keys: v.array(Key) });
export type Keys = v.InferOutput<typeof Keys>;

/**
 * A line as phones get it: the area either null or a label with communes, and every member present
 * but those that came to the format later, which directories signed before do not have.
 */
export const PublishedLine = v.object({
  ...Line.entries,
  area: v.nullable(
    v.object({
      label: v.string(),
      communes: v.array(CommuneCode),
      station: v.exactOptional(StationMark),
    }),
  ),
  confirmation: v.nullable(PublishedConfirmation),
});
export type PublishedLine = v.InferOutput<typeof PublishedLine>;

/** Never signed: a phone's own mark that it left a number out, which nobody may be offered to call. */
const RefusedNumbers = v.literal(true);

/** A territory as phones get it: without `$schema` and the editors' notes. */
export const PublishedTerritory = v.object({
  code: TerritoryCode,
  name: v.string(),
  prefecture: v.object({ name: v.string(), website: v.string() }),
  lines: v.array(PublishedLine),
  updated: Day,
  refusedNumbers: v.exactOptional(RefusedNumbers),
});
export type PublishedTerritory = v.InferOutput<typeof PublishedTerritory>;

/** What one source says of a national number in single territories. */
export const LocalFact = v.object({
  in: v.array(TerritoryCode),
  standing: v.picklist(['confirmed', 'unconfirmed']),
  source: Source,
});
export type LocalFact = v.InferOutput<typeof LocalFact>;

/**
 * A national number as phones get it: its territories spelt out, one source in place of the facts,
 * without the editors' notes.
 */
export const PublishedNumber = v.object({
  ...v.omit(NationalNumber, ['facts', 'notes']).entries,
  territories: v.union([v.literal('all'), v.array(TerritoryCode)]),
  /**
   * What is said of single territories, by whom: that it works there, or, `unconfirmed` and not in
   * `territories`, that somebody says so and nobody has confirmed it. Directories signed before do
   * not have it.
   */
  localFacts: v.exactOptional(v.array(LocalFact)),
  source: Source,
});
export type PublishedNumber = v.InferOutput<typeof PublishedNumber>;

/** The signed document phones keep: every territory and the national list. */
export const Directory = v.object({
  format: v.literal('repli-directory/1'),
  /** Only grows; a phone refuses a lower one than it holds. */
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Instants, UTC, `2026-11-22T18:00:00Z`. */
  issuedAt: v.pipe(v.string(), v.isoTimestamp()),
  validUntil: v.pipe(v.string(), v.isoTimestamp()),
  /** In the order of their codes. */
  territories: v.array(PublishedTerritory),
  national: v.object({
    numbers: v.array(PublishedNumber),
    updated: Day,
    refusedNumbers: v.exactOptional(RefusedNumbers),
  }),
});
export type Directory = v.InferOutput<typeof Directory>;
