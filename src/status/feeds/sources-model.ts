/**
 * `data/sources.json`: the status feeds the collector watches. The one source of its checks, its JSON
 * Schema (`data/schema/sources.schema.json`) and its types.
 */
import * as v from 'valibot';
import { TerritoryCode } from '../../directory/model.ts';
import { isZone } from '../dates/zones.ts';
import type { SourceKind } from '../detect/model.ts';

export const SOURCE_KINDS = [
  'prefecture',
  'sdis',
  'ars',
  'mairie',
  'operator',
  'press',
  'gendarmerie',
  'police',
  'samu',
  'other',
] as const satisfies readonly SourceKind[];

const SOURCE_FORMATS = ['cap', 'feed', 'nws', 'mowas', 'alertswiss', 'statuspage'] as const;

const FilledText = v.pipe(v.string(), v.trim(), v.minLength(1));

export const ListedSource = v.strictObject({
  /** Stands in bulletins; never reused for another source. */
  id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{1,63}$/)),
  /** As it is shown to people: "Préfecture de l'Ain". */
  name: FilledText,
  kind: v.picklist(SOURCE_KINDS),
  /** Territories it speaks for; an empty list for a foreign warning system. */
  territories: v.union([v.literal('all'), v.array(TerritoryCode)]),
  /** What is expected there. The content decides how it is read; another one is logged. */
  format: v.picklist(SOURCE_FORMATS),
  address: v.pipe(v.string(), v.url(), v.regex(/^https?:\/\//)),
  /** `official`: an authority's own channel. `other`: whatever it says stays unconfirmed. */
  trust: v.picklist(['official', 'other']),
  /** Whether someone has read it from here with success. Unverified sources are not watched unless asked. */
  verified: v.boolean(),
  /** The day that was; missing for one that was marked by hand. */
  verifiedOn: v.exactOptional(v.pipe(v.string(), v.isoDate())),
  /** Two letters. */
  lang: v.optional(v.pipe(v.string(), v.regex(/^[a-z]{2}$/)), 'fr'),
  /** IANA time zone of the times it writes without one; without it that of its first territory. */
  timeZone: v.optional(v.pipe(v.string(), v.check(isZone, 'not an IANA time zone'))),
  /** Which comes first in 03/04/2021; without it what its dates show, then its language. */
  dateOrder: v.optional(v.picklist(['day-first', 'month-first'])),
  /** Seconds between two looks. */
  every: v.optional(v.pipe(v.number(), v.integer(), v.minValue(30), v.maxValue(86_400)), 120),
  /** Lets the host's own network through: http, other ports, private addresses. */
  allowPrivate: v.optional(v.boolean(), false),
  /**
   * Phones may read it themselves when the bulletin is missing or stale: it answers to other sites
   * (CORS), over https, and its authority agreed.
   */
  direct: v.optional(v.boolean(), false),
  notes: v.optional(v.string()),
});
export type ListedSource = v.InferOutput<typeof ListedSource>;

/** Kinds that report on authorities and never speak for one. */
const ONLOOKERS: ReadonlySet<SourceKind> = new Set(['press', 'operator']);

/**
 * The authority that a source's silence comes from: its own channel, which somebody verified. Null for
 * any other: what it says counts, what it does not say means nothing.
 */
export function speaksAs(
  source: Pick<ListedSource, 'name' | 'kind' | 'trust' | 'verified' | 'territories'>,
): string | null {
  const { name, kind, trust, verified, territories } = source;
  const own = trust === 'official' && !ONLOOKERS.has(kind) && territories.length > 0;
  return own && verified ? name : null;
}

/** The shape of the file alone. */
export const SourcesShape = v.strictObject({
  $schema: v.optional(v.string()),
  sources: v.array(ListedSource),
});
/** Ids that several sources have. */
const twice = (sources: readonly { id: string }[]): string[] => {
  const ids = sources.map(({ id }) => id);
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];
};

export const Sources = v.pipe(
  SourcesShape,
  v.check(
    ({ sources }) => twice(sources).length === 0,
    ({ input }) => `two sources have the same id: ${twice(input.sources).join(', ')}`,
  ),
);
export type Sources = v.InferOutput<typeof Sources>;
