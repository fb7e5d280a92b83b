import { TopBar } from '../../parts/frame/TopBar.tsx';
import { pathOf } from '../../routes.ts';
import {
  Blank,
  Dates,
  Foot,
  Lines,
  Numbers,
  Steps,
  usePrinting,
  WhatToSay,
  WhereNews,
} from './parts.tsx';
import { QrSymbol, ScanCode } from './QrSymbol.tsx';
import { cardPathOf } from './routes.ts';

const PAPERS = ['wallet', 'poster', 'easy'] as const;
/** As many as fit on one A4 sheet: a family prints them at once. */
const COPIES = ['1', '2', '3', '4'] as const;

/** Everything that is printed for a territory: a card to fold, a poster, a sheet that is easy to read. */
export function CardPage() {
  const { paper, own, lang, t, address } = usePrinting();
  return (
    <>
      <TopBar hrefIn={(tag) => cardPathOf({ lang: tag, territory: paper.code })} />
      <main id="main" tabIndex={-1} className="papers">
        {address === '' ? null : <QrSymbol address={address} />}
        <div className="papers-top">
          <h1>{own('title', { name: paper.name })}</h1>
          <p>{own('intro')}</p>
          <p className="papers-choice">
            {PAPERS.map((each) => (
              <a key={each} className="button" href={`#${each}`}>
                {own(each)}
              </a>
            ))}
            <a className="button" href="#main">
              {own('all')}
            </a>
          </p>
        </div>
        <Wallet />
        <Poster />
        <Easy />
      </main>
      <footer className="bottom">
        <p>
          <a className="button" href={pathOf({ lang, territory: paper.code })}>
            {t('numbers.title', { name: paper.name })}
          </a>
        </p>
        <p>{t('footer.licence')}</p>
      </footer>
    </>
  );
}

function Wallet() {
  const { own } = usePrinting();
  return (
    <section className="paper paper-wallet" id="wallet" aria-labelledby="wallet-title">
      <h2 id="wallet-title">{own('wallet')}</h2>
      <p className="paper-cut">{own('cut')}</p>
      {COPIES.map((copy, i) => (
        <div key={copy} className="wallet" aria-hidden={i > 0 ? 'true' : undefined}>
          <Front />
          <Back />
        </div>
      ))}
    </section>
  );
}

function Front() {
  const { own, paper } = usePrinting();
  return (
    <div className="face">
      <p className="face-title">
        {own('numbers')} · {paper.name}
      </p>
      <Numbers brief />
      <Lines most={2} />
      <div className="face-end">
        <Dates />
      </div>
    </div>
  );
}

function Back() {
  const { own, address } = usePrinting();
  return (
    <div className="face">
      <p className="face-title">{own('question')}</p>
      <Steps />
      <p>
        <strong>{own('say.where')}</strong> {own('say.stay')} {own('say.never')}
      </p>
      <div className="face-end">
        {address === '' ? null : <ScanCode />}
        <div>
          {address === '' ? null : <WhereNews />}
          <Blank name={own('blank.mine')} />
          <Blank name={own('blank.warn')} />
        </div>
      </div>
    </div>
  );
}

function Poster() {
  const { own, paper } = usePrinting();
  return (
    <section className="paper paper-poster" id="poster" aria-labelledby="poster-title">
      <p className="paper-kind">{paper.name}</p>
      <h2 id="poster-title">{own('question')}</h2>
      <Steps inside={<Lines most={3} />} />
      {paper.lines.length === 0 ? <Lines most={0} /> : null}
      <Numbers />
      <h3>{own('say.then')}</h3>
      <WhatToSay />
      <Blank name={own('blank.here')} />
      <Foot />
    </section>
  );
}

function Easy() {
  const { own, paper } = usePrinting();
  return (
    <section className="paper paper-easy" id="easy" aria-labelledby="easy-title">
      <p className="paper-kind">
        {own('easy')} · {paper.name}
      </p>
      <h2 id="easy-title">{own('numbers')}</h2>
      <Numbers links />
      <h3>{own('question')}</h3>
      <Steps inside={<Lines most={3} links />} />
      {paper.lines.length === 0 ? <Lines most={0} /> : null}
      <h3>{own('say.then')}</h3>
      <WhatToSay />
      <Blank name={own('blank.mine')} />
      <Foot />
    </section>
  );
}
