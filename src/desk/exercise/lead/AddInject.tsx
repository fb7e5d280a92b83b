import { type FormEvent, useState } from 'react';
import * as v from 'valibot';
import { FAULTS, Inject } from '../../../exercise/scenario.ts';
import { Field } from '../../parts/Field.tsx';
import { TextInput } from '../../parts/TextInput.tsx';
import { useDeskWords } from '../../shell/language.ts';
import { EXERCISE_DESK_WORDS } from '../words.ts';
import type { Leading } from './use-lead.ts';

const KINDS = ['message', 'feed', 'fault'] as const;
const EMPTY = { to: '', text: '', by: '', title: '', fault: 'host-down', minutes: '5' };

interface AddInjectProps {
  leading: Pick<Leading, 'order'>;
  /** Roles of the scenario. */
  players: readonly string[];
}

/** Something that the scenario does not have, due at once. */
export function AddInject({ leading, players }: AddInjectProps) {
  const words = useDeskWords(EXERCISE_DESK_WORDS);
  const [kind, setKind] = useState<(typeof KINDS)[number]>('message');
  const [typed, setTyped] = useState(EMPTY);
  const [isIncomplete, setIncomplete] = useState(false);
  const set = (members: Partial<typeof EMPTY>) => setTyped((before) => ({ ...before, ...members }));
  const { text, by, title, fault, minutes } = typed;
  const to = typed.to || (players[0] ?? '');
  async function add(event: FormEvent): Promise<void> {
    event.preventDefault();
    const read = v.safeParse(Inject, {
      at: 0,
      kind,
      ...(kind === 'message'
        ? { to, text }
        : kind === 'feed'
          ? { by, title, text }
          : { fault, minutes: Number(minutes) }),
    });
    setIncomplete(!read.success);
    if (!read.success) return;
    if (await leading.order({ do: 'inject', inject: read.output })) setTyped(EMPTY);
  }
  return (
    <details className="exercise-add">
      <summary>{words.add}</summary>
      <form className="exercise-form" onSubmit={(event) => void add(event)} noValidate>
        <Field label={words.addKind}>
          {(attributes) => (
            <select
              {...attributes}
              value={kind}
              onChange={({ target }) => {
                setKind(KINDS.find((each) => each === target.value) ?? 'message');
              }}
            >
              {KINDS.map((each) => (
                <option key={each} value={each}>
                  {words.addKinds[each]}
                </option>
              ))}
            </select>
          )}
        </Field>
        {kind === 'message' ? (
          <>
            <Field label={words.to}>
              {(attributes) => (
                <select
                  {...attributes}
                  value={to}
                  onChange={({ target }) => set({ to: target.value })}
                >
                  {players.map((role) => (
                    <option key={role} value={role}>
                      {role}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <TextInput
              label={words.messageText}
              value={text}
              change={(changed) => set({ text: changed })}
            />
          </>
        ) : null}
        {kind === 'feed' ? (
          <>
            <TextInput label={words.by} value={by} change={(changed) => set({ by: changed })} />
            <TextInput
              label={words.feedTitle}
              value={title}
              change={(changed) => set({ title: changed })}
            />
            <TextInput
              label={words.feedText}
              value={text}
              change={(changed) => set({ text: changed })}
            />
          </>
        ) : null}
        {kind === 'fault' ? (
          <>
            <Field label={words.fault}>
              {(attributes) => (
                <select
                  {...attributes}
                  value={fault}
                  onChange={({ target }) => set({ fault: target.value })}
                >
                  {FAULTS.map((each) => (
                    <option key={each} value={each}>
                      {words.faults[each]}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <TextInput
              label={words.lasts}
              inputMode="numeric"
              value={minutes}
              change={(changed) => set({ minutes: changed })}
            />
          </>
        ) : null}
        {isIncomplete ? (
          <p role="alert" className="caution">
            {words.incomplete}
          </p>
        ) : null}
        <p className="actions">
          <button type="submit">{words.addNow}</button>
        </p>
      </form>
    </details>
  );
}
