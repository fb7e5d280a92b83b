/** What the papers of a territory are put together from. */
import { createContext, useContext } from 'react';
import { grouped } from '../../../directory/written.ts';
import type { PrintedLine } from '../../../guide/printed.ts';
import { intlTag, looseDay } from '../../../i18n/format.ts';
import type { Speech, TranslateOf } from '../../../i18n/setup.ts';
import type french from '../../../i18n/sheets/card/fr.json';
import { Digits } from '../../parts/numbers/Digits.tsx';
import { useWords } from '../../parts/words.ts';
import type { Paper } from './paper.ts';
import { ScanCode } from './QrSymbol.tsx';

export type CardWords = typeof french;

interface Printing {
  paper: Paper;
  /** The words of the papers alone; those of all pages come from `useWords`. */
  own: TranslateOf<CardWords>;
  /** Where current numbers stand, whole; empty if the site's address is not known. */
  address: string;
}

export const PrintingContext = createContext<Printing | null>(null);

export function usePrinting(): Printing & Speech {
  const printing = useContext(PrintingContext);
  if (printing === null) throw new Error('no paper');
  return { ...printing, ...useWords() };
}

/** Each need with its number: in a few words where there is little room, else as a sentence. */
export function Numbers({ brief = false, links = false }: { brief?: boolean; links?: boolean }) {
  const { paper, own, t } = usePrinting();
  return (
    <ul className="paper-numbers">
      {paper.numbers.map(({ need, number }) => {
        const byText = need === 'silent';
        const digits = <span className="digits">{number}</span>;
        return (
          <li key={need}>
            <span>{brief ? t(`needs.${need}`) : own(`who.${need as 'samu'}`)}</span>
            <strong>
              {byText ? <small>{t('needs.text')}</small> : null}
              {links ? <a href={byText ? `sms:${number}` : `tel:${number}`}>{digits}</a> : digits}
            </strong>
          </li>
        );
      })}
    </ul>
  );
}

/** Local lines as far as there is room, and whether there are more. */
export function Lines({ most, links = false }: { most: number; links?: boolean }) {
  const { paper, own, t } = usePrinting();
  if (paper.lines.length === 0) return <p className="paper-note">{own('steps.none')}</p>;
  return (
    <>
      <ul className="paper-lines">
        {paper.lines.slice(0, most).map((line) => (
          <li key={`${line.service}${line.number}`}>
            <span>
              <bdi lang="fr">
                {line.area === '' || line.area === line.label
                  ? line.label
                  : `${line.label} · ${line.area}`}
              </bdi>
              {' · '}
              <Trust line={line} />
              {line.prefer112 ? ` · ${t('caution.prefer-112')}` : null}
            </span>
            <strong>
              {links ? (
                <a href={`tel:${line.number}`}>
                  <Digits number={line.number} />
                </a>
              ) : (
                <Digits number={line.number} />
              )}
            </strong>
          </li>
        ))}
      </ul>
      {paper.lines.length > most ? <p className="paper-note">{own('steps.more')}</p> : null}
    </>
  );
}

/** How far the line is trusted, on the day of the data. */
function Trust({ line }: { line: PrintedLine }) {
  const { t, lang } = useWords();
  return <em>{t(`trust.${line.trust}`, { at: looseDay(lang, line.confirmedOn) })}</em>;
}

/** What to do when nobody answers. With `inside`, the step of local lines holds them itself. */
export function Steps({ inside = null }: { inside?: React.ReactNode }) {
  const { paper, own, lang, t } = usePrinting();
  const either = new Intl.ListFormat(intlTag(lang), { type: 'disjunction' });
  const [first] = paper.lines;
  return (
    <ol className="paper-steps">
      <li>{own('steps.again')}</li>
      <li>{own('steps.phone')}</li>
      <li>{own('steps.other', { numbers: either.format(paper.standIns) })}</li>
      {first === undefined ? null : (
        <li>
          {own('steps.local')}{' '}
          {inside ?? (
            <>
              <bdi lang="fr">{first.label}</bdi>,{' '}
              <bdi className="digits">{grouped(first.number)}</bdi> (
              {t(`trust.${first.trust}`, { at: looseDay(lang, first.confirmedOn) })})
            </>
          )}
        </li>
      )}
      <li>{own('steps.go')}</li>
    </ol>
  );
}

/** What to say once somebody answers. */
export function WhatToSay() {
  const { own } = usePrinting();
  return (
    <ul className="paper-say">
      {(['where', 'what', 'stay', 'never'] as const).map((each) => (
        <li key={each}>{own(`say.${each}`)}</li>
      ))}
    </ul>
  );
}

/** A line to be written on by hand. */
export const Blank = ({ name }: { name: string }) => <p className="paper-blank">{name}</p>;

/** Where current numbers are, and how long these are good. */
export function Foot() {
  const { address } = usePrinting();
  return (
    <div className="paper-foot">
      {address === '' ? null : <ScanCode />}
      <div>
        {address === '' ? null : <WhereNews />}
        <Dates />
      </div>
    </div>
  );
}

/** The address of current numbers, as people write one. */
export function WhereNews() {
  const { own, address } = usePrinting();
  return (
    <p>
      {own('news')} <bdi>{address.replace(/^https?:\/\//, '')}</bdi>
    </p>
  );
}

/** The day of the data, and the last on which the paper is good. */
export function Dates() {
  const { own, paper, lang } = usePrinting();
  const [at, until] = [looseDay(lang, paper.from), looseDay(lang, paper.until)];
  return <p className="paper-dates">{own('dates', { at, until })}</p>;
}
