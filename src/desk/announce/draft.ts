/** What an officer has chosen so far, as it is kept on the device: choices, and the little that is typed. */
import * as v from 'valibot';
import { Attested } from '../../directory/attest/attestation.ts';
import { Service, ShortNumber, TerritoryCode } from '../../directory/model.ts';
import { DETECTED_STATES } from '../../status/detect/model.ts';
import { ANNOUNCED_STATES } from '../../status/model.ts';
import { Handed } from '../second/handed.ts';

/** A new line: one person types its number, another types it again without seeing it. */
export const TypedLine = v.object({
  id: v.string(),
  service: Service,
  /** As the first person types it. */
  number: v.string(),
  /** Town or sector; empty for the whole territory. */
  area: v.string(),
  by: v.string(),
  /**
   * `first`: being typed. `second`: hidden, waiting for somebody else here. `elsewhere`: waiting for
   * somebody at another workplace. `agreed`: both typed the same.
   */
  stage: v.picklist(['first', 'second', 'elsewhere', 'agreed']),
  /** As the second person types it. */
  again: v.string(),
  againBy: v.string(),
  /** What the rules of the directory doubt in it and each of the two has decided, by `doubtOf`. */
  sure: v.optional(v.array(v.string()), []),
  againSure: v.optional(v.array(v.string()), []),
  /** The request to a second person elsewhere; drafts kept before there were any have neither. */
  handed: v.optional(v.nullable(Handed), null),
  /** What two keys signed of it; null when both people typed here. */
  attested: v.optional(v.nullable(Attested), null),
});
export type TypedLine = v.InferOutput<typeof TypedLine>;

/** What is typed stays there when another choice is tried in between. */
const When = { day: v.string(), time: v.string() };

export const UNTIL_HOURS = ['1', '2', '4'] as const;
export const ADVICE_CHOICES = ['mobile', 'landline', 'retry', 'sms114'] as const;

/** `alert`: a first announcement. The others continue a chain, known by one of its messages. */
const Deed = v.variant('kind', [
  v.object({ kind: v.literal('alert') }),
  v.object({
    kind: v.picklist(['update', 'all-clear', 'cancel']),
    sender: v.string(),
    id: v.string(),
    /** Every file of the chain, so that it is there again after a crash, without any network. */
    files: v.array(v.string()),
  }),
]);

export const AnnounceDraft = v.object({
  deed: Deed,
  /** The first choice, without a default. */
  nature: v.nullable(v.picklist(['actual', 'exercise'])),
  /** `made`: signed or saved under `made.id`; nothing of it can be changed any more. */
  stage: v.picklist(['fill', 'review', 'made']),
  numbers: v.record(ShortNumber, v.picklist(ANNOUNCED_STATES)),
  /** Null: the territory the desk works on. */
  places: v.nullable(v.union([v.literal('all'), v.array(TerritoryCode)])),
  /** From which phones it works or fails, by the codes of the bulletin: `mobile`, `operator:Orange`. */
  means: v.record(v.string(), v.picklist(['works', 'fails'])),
  /** An operator that is not in the list. */
  other: v.object({ name: v.string(), says: v.nullable(v.picklist(['works', 'fails'])) }),
  since: v.object({ kind: v.picklist(['now', 'time', 'moment']), ...When }),
  until: v.object({ kind: v.picklist(['unknown', ...UNTIL_HOURS, 'moment']), ...When }),
  /** Lines ticked or unticked by hand, by their key; the others are as they came. */
  ticks: v.record(v.string(), v.boolean()),
  typed: v.array(TypedLine),
  advice: v.array(v.picklist(ADVICE_CHOICES)),
  link: v.string(),
  /** Null: the préfecture's name as the directory gives it. */
  publisher: v.nullable(v.string()),
  /** Null: the domain of the préfecture's site. */
  sender: v.nullable(v.string()),
  /** Doubts put aside, each with the value it was about. */
  accepted: v.array(v.string()),
  /** The text that it was begun from, to be decided of once it is signed; drafts of before have none. */
  text: v.optional(
    v.nullable(
      v.object({
        id: v.string(),
        digest: v.string(),
        /** When it was published; drafts of before do not say. */
        published: v.optional(v.nullable(v.string()), null),
        /** Version of the last decision on it; drafts of before do not say. */
        last: v.optional(v.number(), 0),
        territories: v.union([v.literal('all'), v.array(TerritoryCode)]),
        title: v.string(),
        publisher: v.string(),
        /** What was understood of it; drafts of before do not say. */
        state: v.optional(v.nullable(v.picklist(DETECTED_STATES)), null),
        /** Whether it speaks of a drill, whatever was understood. */
        drill: v.optional(v.boolean(), false),
      }),
    ),
    null,
  ),
  made: v.nullable(v.object({ id: v.string(), visibleSince: v.nullable(v.string()) })),
});
export type AnnounceDraft = v.InferOutput<typeof AnnounceDraft>;

/** A draft taken up from the device; null for what is none. */
export function readAnnounceDraft(held: unknown): AnnounceDraft | null {
  const read = v.safeParse(AnnounceDraft, held);
  return read.success ? read.output : null;
}

/** Nothing chosen yet, not even whether it is real. */
export function freshDraft(): AnnounceDraft {
  return {
    deed: { kind: 'alert' },
    nature: null,
    stage: 'fill',
    numbers: {},
    places: null,
    means: {},
    other: { name: '', says: null },
    since: { kind: 'now', day: '', time: '' },
    until: { kind: 'unknown', day: '', time: '' },
    ticks: {},
    typed: [],
    advice: [],
    link: '',
    publisher: null,
    sender: null,
    accepted: [],
    text: null,
    made: null,
  };
}

/** Whether anything would be lost by beginning anew. */
export function isBegun(draft: AnnounceDraft): boolean {
  const { nature, stage: _stage, ...chosen } = draft;
  const { nature: _nature, stage: _fresh, ...nothing } = freshDraft();
  return nature !== null && JSON.stringify(chosen) !== JSON.stringify(nothing);
}
