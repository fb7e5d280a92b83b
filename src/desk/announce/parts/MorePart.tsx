import { Field } from '../../parts/Field.tsx';
import { useWords } from '../../shell/language.ts';
import { useAnnouncing } from '../announcing.ts';
import { ADVICE } from '../draft.ts';
import { usualPublisher, usualSender } from '../outage-of.ts';
import { FORM_WORDS } from '../words/form.ts';
import { FormSection } from './FormSection.tsx';
import { useProblems } from './Problems.tsx';

/** Advice, link, and who announces. */
export function MorePart() {
  const words = useWords(FORM_WORDS).more;
  const { draft, change, setting, described } = useAnnouncing();
  const { territories } = described.outage;
  const several = territories === 'all' || territories.length !== 1;
  const link = useProblems('link');
  const publisher = useProblems('publisher');
  const sender = useProblems('sender');
  const asksSender = draft.deed.kind === 'alert' && (several || sender.length > 0);
  return (
    <FormSection title={words.title}>
      <fieldset>
        <legend>{words.advice}</legend>
        <div className="options two">
          {ADVICE.map((code) => (
            <label key={code} className="option">
              <input
                type="checkbox"
                checked={draft.advice.includes(code)}
                onChange={({ target }) =>
                  change((before) => ({
                    ...before,
                    advice: ADVICE.filter((each) =>
                      each === code ? target.checked : before.advice.includes(each),
                    ),
                  }))
                }
              />
              <span>{words.adviceNames[code]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div data-part="link">
        <Field label={words.link} hint={words.linkHint} problems={link}>
          {(attributes) => (
            <input
              {...attributes}
              type="url"
              inputMode="url"
              autoComplete="off"
              value={draft.link}
              onChange={({ target }) => change((before) => ({ ...before, link: target.value }))}
            />
          )}
        </Field>
      </div>
      <div data-part="publisher">
        <Field label={words.publisher} hint={words.publisherHint} problems={publisher}>
          {(attributes) => (
            <input
              {...attributes}
              type="text"
              autoComplete="off"
              value={draft.publisher ?? usualPublisher(draft, setting)}
              onChange={({ target }) =>
                change((before) => ({ ...before, publisher: target.value }))
              }
            />
          )}
        </Field>
      </div>
      {asksSender ? (
        <div data-part="sender">
          <Field label={words.sender} hint={words.senderHint} problems={sender}>
            {(attributes) => (
              <input
                {...attributes}
                type="text"
                autoComplete="off"
                value={draft.sender ?? usualSender(draft, setting)}
                onChange={({ target }) => change((before) => ({ ...before, sender: target.value }))}
              />
            )}
          </Field>
        </div>
      ) : null}
    </FormSection>
  );
}
