import { type ReactNode, useEffect, useState } from 'react';
import { CLOCK_WORDS } from '../../clock/words.ts';
import { useDesk } from '../../desk.ts';
import { Notice } from '../../parts/Notice.tsx';
import { useDeskWords, useLanguage } from '../../shell/language.ts';
import { doubtKey, useAnnouncing } from '../announcing.ts';
import { doubtSaid, placesSaid, type StatedFact } from '../facts-of.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';
import { DecidedSince } from '../parts/DecidedSince.tsx';
import { Facts } from '../parts/Facts.tsx';
import { NatureMark } from '../parts/Summary.tsx';
import { type Made, useMake } from '../use-make.ts';
import { REVIEW_WORDS } from '../words/review.ts';
import { type SigningState, signingOf } from './signing.ts';
import { useTextNow } from './use-text-now.ts';

interface SignCardProps {
  /** Whether a doubt still waits for an answer. */
  open: boolean;
  facts: readonly StatedFact[];
  made: (made: Made) => void;
}

/** The last step: who signs, where it goes, and for a real one the same once more in words. */
export function SignCard({ open, facts, made }: SignCardProps) {
  const { sign: words, confirm, doubts } = useDeskWords(REVIEW_WORDS);
  const clockWords = useDeskWords(CLOCK_WORDS);
  const { key, publisher, now, clock } = useDesk();
  const language = useLanguage();
  const { draft, trial, continued, doubts: confirmed } = useAnnouncing();
  const { make, busy, failed } = useMake(made);
  /** `true`: with a signature; asked about once more before a real one is made. */
  const [asking, setAsking] = useState<boolean | null>(null);
  const signing = signingOf({
    entry: key?.entry ?? null,
    listed: __REPLI_KEYS__,
    territories: trial?.content?.territories ?? 'all',
    chainKid: continued === null ? undefined : continued.kid,
    now,
  });
  const exercise = draft.nature === 'exercise';
  const { since, look } = useTextNow();
  const [looking, setLooking] = useState(false);
  // An update goes on with what was announced: whatever it was signed without, the service refuses.
  const again = draft.deed.kind === 'update' ? null : since;
  const isAgain = again !== null;
  useEffect(() => {
    if (isAgain) setAsking(null);
  }, [isAgain]);
  const ask = (sign: boolean) => {
    if (exercise) return void make(sign, null);
    void look();
    setAsking(sign);
  };
  /** Nothing is signed before the text was looked at once more. */
  async function send(sign: boolean): Promise<void> {
    setAsking(null);
    setLooking(true);
    const found = await look();
    setLooking(false);
    const stands = found === null || found.since === null || draft.deed.kind === 'update';
    if (stands) await make(sign, found?.now ?? null);
  }
  const astray = clock.state === 'astray';
  const blocked = trial === null || open || busy || looking || astray || isAgain;
  const mayPlain = continued === null ? publisher === '' : continued.kid === null;
  return (
    <section className="card sign" aria-labelledby="announce-sign">
      <h2 id="announce-sign">{words.title}</h2>
      <WhyNot signing={signing} />
      {signing.may ? (
        <p>
          {key === null ? '' : words.by(key.entry.holder)}{' '}
          {publisher === '' ? words.toFile : words.to(new URL(publisher, location.href).host)}
        </p>
      ) : null}
      {again === null ? null : <DecidedSince since={again} />}
      {open ? <p className="caution">{doubts.open}</p> : null}
      {astray ? <p className="caution">{clockWords.blocked}</p> : null}
      {failed ? (
        <Notice kind="error" live>
          <p>{words.failed}</p>
        </Notice>
      ) : null}
      <p className="actions">
        {signing.may || !mayPlain ? (
          <button
            type="button"
            className="main large"
            disabled={blocked || !signing.may}
            onClick={() => ask(true)}
          >
            {publisher === '' ? words.save : words.send}
          </button>
        ) : null}
        {mayPlain ? (
          <button type="button" disabled={blocked} onClick={() => ask(false)}>
            {words.savePlain}
          </button>
        ) : null}
      </p>
      {mayPlain ? <p className="hint">{words.savePlainHint}</p> : null}
      {asking === null || isAgain ? null : (
        <ConfirmDialog
          title={confirm.title}
          yes={confirm.yes[draft.deed.kind]}
          no={confirm.no}
          nature="actual"
          onNo={() => setAsking(null)}
          onYes={() => void send(asking)}
        >
          <NatureMark />
          <p>{confirm.lead}</p>
          {confirmed.length === 0 ? null : (
            <>
              <p>{confirm.confirmed}</p>
              <ul>
                {confirmed.map((doubt) => (
                  <li key={doubtKey(doubt)}>{doubtSaid(doubt, language)}</li>
                ))}
              </ul>
            </>
          )}
          <Facts facts={facts} />
        </ConfirmDialog>
      )}
    </section>
  );
}

function WhyNot({ signing }: { signing: SigningState }): ReactNode {
  const words = useDeskWords(REVIEW_WORDS).sign;
  const language = useLanguage();
  if (signing.may) return null;
  const said = (): string => {
    switch (signing.why) {
      case 'no-key':
        return words.noKey;
      case 'standing':
        return words.standing;
      case 'unsigned':
        return words.unsigned;
      case 'not-yours':
        return words.notYours(placesSaid(signing.territories, language));
      case 'other-key':
        return words.otherKey(signing.kid);
    }
  };
  return (
    <Notice kind={signing.why === 'unsigned' ? 'info' : 'warning'}>
      <p>{said()}</p>
      {signing.why === 'unsigned' ? null : (
        <p>
          <a className="button" href="#key">
            {signing.why === 'no-key' ? words.openKey : words.seeKey}
          </a>
        </p>
      )}
    </Notice>
  );
}
