/** The lines of one territory as the officer is changing them, and what can be undone. */
import * as v from 'valibot';
import { jsonText } from '../../../base/json-text.ts';
import { publishedLine } from '../../../directory/history/line-key.ts';
import { territoryText } from '../../../directory/import/merge.ts';
import { Day, type Line, PublishedLine, Territory } from '../../../directory/model.ts';
import { Handed } from '../../second/handed.ts';
import { CallNote } from './confirming.ts';
import { dayTyped, formOf, LineForm, type RawLine, rawLine, standingConfirmation } from './form.ts';

export const DraftLine = v.object({
  id: v.string(),
  /** The published line that this one came from; null for a new one. */
  origin: v.nullable(PublishedLine),
  form: LineForm,
  /** What the last call to this number gave; null when nobody has called it here. */
  call: v.nullable(CallNote),
  /** The request to a second person elsewhere; drafts kept before there were any do not have it. */
  handed: v.optional(v.nullable(Handed), null),
  /** Read in somebody's text: nothing of it is given out before two people have confirmed it. */
  found: v.optional(v.boolean(), false),
});
export type DraftLine = v.InferOutput<typeof DraftLine>;

/** Everything in a territory file but its lines and its day. */
const Header = v.object({
  $schema: v.optional(v.string()),
  code: v.string(),
  name: v.string(),
  prefecture: v.object({ name: v.string(), website: v.string() }),
  /** Null when the file itself could not be read: its notes are not known, which is not "none". */
  notes: v.nullable(v.array(v.string())),
});

/** What was done, for "undo …". */
const DEEDS = [
  'edit',
  'add',
  'remove',
  'withdraw',
  'reopen',
  'import',
  'call',
  'confirm',
  'restore',
  'restart',
  'open',
  'merge',
] as const;
const EditKind = v.picklist(DEEDS);
export type EditKind = v.InferOutput<typeof EditKind>;

const State = v.object({ header: Header, basedOn: Day, lines: v.array(DraftLine) });

export const LinesDraft = v.object({
  ...State.entries,
  /** Earlier states, the latest last. */
  past: v.array(v.object({ deed: EditKind, of: v.string(), state: State })),
});
export type LinesDraft = v.InferOutput<typeof LinesDraft>;

/** Deeds that can be undone. */
const MOST_PAST = 40;

/** A kept draft taken up again; null for what is none. */
export function readLinesDraft(held: unknown): LinesDraft | null {
  const parsed = v.safeParse(LinesDraft, held);
  return parsed.success ? parsed.output : null;
}

/** A name for a line that no other of the draft has. */
function freshId(lines: readonly DraftLine[]): string {
  const highest = lines.reduce((most, { id }) => Math.max(most, Number(id) || 0), 0);
  return String(highest + 1);
}

/** What may be taken for a draft: a file, or a published territory whose notes may be unknown. */
export type DraftOrigin = Omit<Territory, 'notes' | 'lines'> & {
  lines: readonly (Line | PublishedLine)[];
  notes: string[] | null;
};

/**
 * A draft that says what a territory says.
 * @param published whether its lines are published: others can still be deleted
 */
export function draftOf(territory: DraftOrigin, published = true): LinesDraft {
  const { $schema, code, name, prefecture, notes, updated, lines } = territory;
  const header = { code, name, prefecture, notes };
  return {
    header: $schema === undefined ? header : { ...header, $schema },
    basedOn: updated,
    lines: lines.map((line, index) => ({
      id: String(index + 1),
      origin: published ? publishedLine(line) : null,
      form: formOf(line),
      call: null,
      handed: null,
      found: false,
    })),
    past: [],
  };
}

/**
 * The draft after a deed. Typing in one line is one deed, however many keys it takes.
 * @param of identifier of the line, or empty
 */
export function done(
  draft: LinesDraft,
  deed: EditKind,
  of: string,
  changes: Partial<Pick<LinesDraft, 'header' | 'lines' | 'basedOn'>>,
): LinesDraft {
  const last = draft.past.at(-1);
  const goesOn = deed === 'edit' && last?.deed === 'edit' && last.of === of;
  const { header, basedOn, lines } = draft;
  const past = goesOn
    ? draft.past
    : [...draft.past, { deed, of, state: { header, basedOn, lines } }].slice(-MOST_PAST);
  return { ...draft, ...changes, past };
}

/** The draft before the last deed; the same one when there is none. */
export function undone(draft: LinesDraft): LinesDraft {
  const last = draft.past.at(-1);
  return last === undefined ? draft : { ...draft, ...last.state, past: draft.past.slice(0, -1) };
}

/** The form of one line changed, as one deed. */
export function edited(
  draft: LinesDraft,
  id: string,
  change: (form: LineForm) => LineForm,
  deed: EditKind = 'edit',
): LinesDraft {
  const lines = draft.lines.map((line) =>
    line.id === id ? { ...line, form: change(line.form) } : line,
  );
  return done(draft, deed, id, { lines });
}

/**
 * The draft with a new line at its end, and its identifier.
 * @param found whether it was only read in a text
 */
export function added(
  draft: LinesDraft,
  form: LineForm,
  found = false,
): { draft: LinesDraft; id: string } {
  const id = freshId(draft.lines);
  const line = { id, origin: null, form, call: null, handed: null, found };
  return { draft: done(draft, 'add', id, { lines: [...draft.lines, line] }), id };
}

/** The draft with many lines at its end, all or none. */
export function imported(draft: LinesDraft, lines: readonly Line[]): LinesDraft {
  const first = Number(freshId(draft.lines));
  const more = lines.map((line, index) => ({
    id: String(first + index),
    origin: null,
    form: formOf(line),
    call: null,
    handed: null,
    found: false,
  }));
  return done(draft, 'import', '', { lines: [...draft.lines, ...more] });
}

/** The draft without a line. The caller makes sure that it was never published. */
export function removed(draft: LinesDraft, id: string): LinesDraft {
  return done(draft, 'remove', id, { lines: draft.lines.filter((line) => line.id !== id) });
}

/** Begins anew from another territory; the work so far is one "undo" away. */
export function replaced(draft: LinesDraft | null, by: LinesDraft, deed: EditKind): LinesDraft {
  if (draft === null) return by;
  const { header, basedOn, lines } = by;
  return done(draft, deed, '', { header, basedOn, lines });
}

/** Whether a line may go into a file: one that was only read in a text waits for its confirmation. */
const isGiven = ({ found, form }: DraftLine, code: string): boolean =>
  !found || standingConfirmation(form, code) !== null;

/** The draft as it would be published: without the lines that nobody has confirmed since they were read. */
export function givenOf(draft: LinesDraft): LinesDraft {
  const lines = draft.lines.filter((line) => isGiven(line, draft.header.code));
  return lines.length === draft.lines.length ? draft : { ...draft, lines };
}

type RawTerritory = Omit<Territory, 'lines'> & { lines: readonly RawLine[] };

/**
 * The territory file as it stands, faulty where the draft is.
 * @param today becomes `updated`
 */
export function rawTerritory(draft: LinesDraft, today: string): RawTerritory {
  const { $schema, code, name, prefecture, notes } = draft.header;
  const lines = givenOf(draft).lines.map(({ form }) => rawLine(form, code));
  const all = { code, name, prefecture, lines, notes: notes ?? [], updated: today };
  return $schema === undefined ? all : { $schema, ...all };
}

/** The territory of the draft; null while a member is not of its kind. */
export function territoryOf(draft: LinesDraft, today: string): Territory | null {
  const parsed = v.safeParse(Territory, rawTerritory(draft, today));
  return parsed.success ? parsed.output : null;
}

/** The text of the file to save: as the project writes it, or as near as a faulty draft allows. */
export function draftText(draft: LinesDraft, today: string): string {
  const territory = territoryOf(draft, today);
  return territory === null ? jsonText(rawTerritory(draft, today)) : territoryText(territory);
}

/**
 * Published lines that the draft had lost, in it again.
 * @param withdrawn the day on which they are closed; null to leave them as they are published
 */
export function restored(
  draft: LinesDraft,
  lines: readonly PublishedLine[],
  withdrawn: string | null = null,
): LinesDraft {
  const first = Number(freshId(draft.lines));
  const more = lines.map((line, index) => ({
    id: String(first + index),
    origin: line,
    form: withdrawn === null ? formOf(line) : { ...formOf(line), withdrawn: dayTyped(withdrawn) },
    call: null,
    handed: null,
    found: false,
  }));
  return done(draft, 'restore', '', { lines: [...draft.lines, ...more] });
}
