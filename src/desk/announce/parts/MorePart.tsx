import { TextInput } from '../../parts/TextInput.tsx';
import { useDeskWords } from '../../shell/language.ts';
import { useAnnouncing } from '../announcing.ts';
import { ADVICE_CHOICES } from '../draft.ts';
import { usualPublisher, usualSender } from '../outage-of.ts';
import { FORM_WORDS } from '../words/form.ts';
import { FormSection } from './FormSection.tsx';
import { useProblems } from './Problems.tsx';

/** Advice, link, and who announces. */
export function MorePart() {
  const words = useDeskWords(FORM_WORDS).more;
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
          {ADVICE_CHOICES.map((code) => (
            <label key={code} className="option">
              <input
                type="checkbox"
                checked={draft.advice.includes(code)}
                onChange={({ target }) =>
                  change((before) => ({
                    ...before,
                    advice: ADVICE_CHOICES.filter((each) =>
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
        <TextInput
          label={words.link}
          hint={words.linkHint}
          problems={link}
          type="url"
          inputMode="url"
          value={draft.link}
          change={(text) => change((before) => ({ ...before, link: text }))}
        />
      </div>
      <div data-part="publisher">
        <TextInput
          label={words.publisher}
          hint={words.publisherHint}
          problems={publisher}
          value={draft.publisher ?? usualPublisher(draft, setting)}
          change={(text) => change((before) => ({ ...before, publisher: text }))}
        />
      </div>
      {asksSender ? (
        <div data-part="sender">
          <TextInput
            label={words.sender}
            hint={words.senderHint}
            problems={sender}
            value={draft.sender ?? usualSender(draft, setting)}
            change={(text) => change((before) => ({ ...before, sender: text }))}
          />
        </div>
      ) : null}
    </FormSection>
  );
}
