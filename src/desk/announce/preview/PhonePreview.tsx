import { useDeferredValue, useId, useMemo, useState } from 'react';
import { isLanguageTag, LANGUAGES, type LanguageTag, languageOf } from '../../../i18n/languages.ts';
import { createI18n } from '../../../i18n/setup.ts';
import { Page } from '../../../pages/Page.tsx';
import { WordsContext } from '../../../pages/parts/words.ts';
import { parseXmlInPage } from '../../../published/own-scripts.ts';
import { readCap } from '../../../status/cap/read.ts';
import { covers } from '../../../territories/scope.ts';
import { useDesk } from '../../desk.ts';
import { useDeskWords, useLanguage } from '../../shell/language.ts';
import { useAnnouncing } from '../announcing.ts';
import { listedIn } from '../held/in-bulletin.ts';
import { REVIEW_WORDS } from '../words/review.ts';
import { CitizenFrame } from './CitizenFrame.tsx';
import { previewOf } from './preview-model.ts';
import { useLocaleWords } from './use-locale-words.ts';

const NEEDS = ['samu', 'fire', 'police', 'any'] as const;

/** The real citizen page with this announcement in it, in any language, on a phone. */
export function PhonePreview() {
  const words = useDeskWords(REVIEW_WORDS).preview;
  const spoken = useLanguage();
  const { trial } = useAnnouncing();
  const id = useId();
  const [lang, setLang] = useState<LanguageTag>(spoken);
  const [need, setNeed] = useState<(typeof NEEDS)[number] | ''>('');
  // Drawing a page takes longer than a keystroke: the form comes first.
  const xml = useDeferredValue(trial?.xml ?? null);
  return (
    <div className="preview">
      <div className="preview-choices">
        <div>
          <label htmlFor={`${id}-language`}>{words.language}</label>
          <select
            id={`${id}-language`}
            value={lang}
            onChange={({ target }) => {
              if (isLanguageTag(target.value)) setLang(target.value);
            }}
          >
            {LANGUAGES.map(({ tag, name }) => (
              <option key={tag} value={tag}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor={`${id}-page`}>{words.page}</label>
          <select
            id={`${id}-page`}
            value={need}
            onChange={({ target }) => setNeed(NEEDS.find((each) => each === target.value) ?? '')}
          >
            <option value="">{words.home}</option>
            {NEEDS.map((each) => (
              <option key={each} value={each}>
                {words.needs[each]}
              </option>
            ))}
          </select>
        </div>
      </div>
      {xml === null ? (
        <p className="phone empty">{words.empty}</p>
      ) : (
        <Drawn xml={xml} lang={lang} need={need} />
      )}
    </div>
  );
}

function Drawn({ xml, lang, need }: { xml: string; lang: LanguageTag; need: string }) {
  const words = useDeskWords(REVIEW_WORDS).preview;
  const {
    published,
    territory,
    clock: { now },
  } = useDesk();
  const { continued, described, draft } = useAnnouncing();
  const loaded = useLocaleWords(lang);
  const { directory, news } = published;
  const { territories } = described.outage;
  const places = draft.deed.kind === 'update' || draft.deed.kind === 'alert' ? territories : null;
  const said = places ?? continued?.chain.content?.territories ?? [];
  const own = territory !== null && covers(said, territory);
  const code = own ? territory : said === 'all' ? null : (said[0] ?? null);
  const bulletin = news?.bulletin ?? null;
  const shown = loaded?.lang ?? lang;

  const preview = useMemo(() => {
    const chain = continued?.chain ?? null;
    const replaced =
      chain === null
        ? null
        : listedIn(
            bulletin,
            {
              sender: chain.sender,
              ids: chain.messages.map(({ id }) => id),
              nature: chain.nature,
              kid: continued?.kid ?? null,
            },
            __REPLI_KEYS__,
          );
    const { messages } = readCap(xml, parseXmlInPage);
    return previewOf({
      lang: shown,
      territory: code,
      directory,
      bulletin,
      replaced,
      messages: [...(chain?.messages ?? []), ...messages],
      now: now(),
    });
  }, [xml, shown, code, directory, bulletin, continued, now]);
  const speech = useMemo(
    () => (loaded === null ? null : createI18n(loaded.lang, loaded.words)),
    [loaded],
  );
  if (speech === null) return <p className="phone empty">{words.loading}</p>;
  return (
    <CitizenFrame
      title={words.frame}
      lang={shown}
      direction={languageOf(shown).direction}
      fragment={need}
    >
      <WordsContext value={speech}>
        <Page model={preview.model} view={preview.view} actions={null} />
      </WordsContext>
    </CitizenFrame>
  );
}
