import { type ChangeEvent, type ReactNode, useState } from 'react';
import type { Content } from '../../../status/message.ts';
import { useDesk } from '../../desk.ts';
import { Field, type FieldProblem } from '../../parts/Field.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { useDeskWords } from '../../shell/language.ts';
import type { SentMessage } from '../../store/desk-store.ts';
import type { Continuing } from '../continue-draft.ts';
import { HELD_WORDS } from '../words/held.ts';
import { ChainCard } from './ChainCard.tsx';
import type { HeldChain } from './held-chains.ts';
import { type InForce, inForce, isAboutTerritory } from './in-force.ts';
import type { Held } from './use-held.ts';

interface InForceListProps {
  held: Held;
  goOn: (held: HeldChain, kind: Continuing) => void;
  /** Begins a new announcement that says what an old one said. */
  again: (content: Content) => void;
}

const isPast = ({ state }: Pick<InForce, 'state'>): boolean =>
  state === 'ended' || state === 'retracted';

/** What is in force here, what is over, and what is elsewhere. */
export function InForceList({ held, goOn, again }: InForceListProps) {
  const words = useDeskWords(HELD_WORDS);
  const { published, territory, now } = useDesk();
  const items = inForce(held.chains, published.news?.bulletin ?? null, __REPLI_KEYS__, now);
  const here = items.filter((item) => isAboutTerritory(item, territory));
  const elsewhere = items.filter((item) => !isAboutTerritory(item, territory) && !isPast(item));
  // A lapsed one that phones still have must be dealt with; one that left them is history.
  const isOver = ({ state, listed }: InForce) =>
    isPast({ state }) || (state === 'lapsed' && listed === null);
  const running = here.filter((item) => !isOver(item));
  const over = here.filter(isOver);
  const unsentOf = ({ held: chain }: InForce): SentMessage | null => {
    const message = held.sent.get(chain?.chain.messages.at(-1)?.id ?? '');
    return message?.state === 'saved' ? message : null;
  };
  const cards = (list: readonly InForce[]): ReactNode =>
    list.map((item) => (
      <ChainCard
        key={item.key}
        item={item}
        unsent={item.listed === null ? unsentOf(item) : null}
        goOn={goOn}
        again={again}
        forgotten={held.readAgain}
      />
    ));
  return (
    <section className="in-force" aria-labelledby="announce-in-force">
      <h2 id="announce-in-force">{words.title}</h2>
      {held.service === 'unreachable' ? (
        <Notice kind="warning" live>
          <p>{words.unreachable}</p>
          <button type="button" onClick={held.readAgain}>
            {words.again}
          </button>
        </Notice>
      ) : null}
      {held.mixed.length === 0 ? null : (
        <Notice kind="warning" live>
          {held.mixed.map(({ id, nature }) => (
            <p key={id}>{words.mixed[nature](id)}</p>
          ))}
        </Notice>
      )}
      {running.length > 0 ? cards(running) : null}
      {running.length === 0 ? (
        <p>{held.service === 'reading' ? words.noneYet : words.none}</p>
      ) : null}
      <Fold title={words.over(over.length)} count={over.length}>
        {cards(over)}
      </Fold>
      <Fold title={words.elsewhere(elsewhere.length)} count={elsewhere.length}>
        {cards(elsewhere)}
      </Fold>
      <OpenFile open={held.open} />
    </section>
  );
}

function Fold({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <details className="fold">
      <summary>{title}</summary>
      {children}
    </details>
  );
}

function OpenFile({ open }: { open: (text: string) => boolean }) {
  const words = useDeskWords(HELD_WORDS);
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [opened, setOpened] = useState(false);
  async function read({ target }: ChangeEvent<HTMLInputElement>): Promise<void> {
    const file = target.files?.[0];
    if (file === undefined) return;
    const text = await file.text().catch(() => '');
    const readable = open(text);
    setOpened(readable);
    setProblems(readable ? [] : [{ severity: 'error', text: words.notRead(file.name) }]);
    target.value = '';
  }
  return (
    <div className="open-announcement">
      <Field label={words.open} problems={problems}>
        {(attributes) => (
          <input
            {...attributes}
            type="file"
            accept=".xml,.jws"
            onChange={(event) => void read(event)}
          />
        )}
      </Field>
      <p role="status">{opened ? words.opened : ''}</p>
    </div>
  );
}
