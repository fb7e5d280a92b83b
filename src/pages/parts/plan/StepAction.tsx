import type { Step } from '../../../guide/model.ts';
import { pathOf } from '../../routes.ts';
import { CallLink, TextLink } from '../numbers/CallLink.tsx';
import { useScene } from '../scene.ts';
import { useWords } from '../words.ts';
import { OfferCard } from './OfferCard.tsx';

interface StepActionProps {
  step: Step;
  size: 'main' | 'small';
  onCall: () => void;
}

/** What to press in a step: one main button, with the others smaller below it. */
export function StepAction({ step, size, onCall }: StepActionProps) {
  const { t } = useWords();
  const { model } = useScene();
  switch (step.kind) {
    case 'call': {
      const also = step.id === 'stand-in' ? step.also : [];
      return (
        <div className="actions">
          <CallLink number={step.number} size={size} step={step.id} onCall={onCall} />
          {also.length === 0 ? null : (
            <div className="also">
              <span>{t('step.standInAlso')}</span>
              {also.map((number) => (
                <CallLink
                  key={number}
                  number={number}
                  size="small"
                  step={step.id}
                  onCall={onCall}
                />
              ))}
            </div>
          )}
        </div>
      );
    }
    case 'line':
      return (
        <div className="offers">
          {step.offers.map((offer, i) => (
            <OfferCard
              key={offer.number}
              offer={offer}
              size={size === 'main' && i === 0 ? 'main' : 'small'}
              onCall={onCall}
            />
          ))}
        </div>
      );
    case 'choose-place':
      return (
        <a className="button" href={`${pathOf({ lang: model.lang, territory: null })}#place`}>
          {t('step.choosePlaceButton')}
        </a>
      );
    case 'text':
      return <TextLink size={size} step={step.id} onCall={onCall} />;
    case 'apps':
      return (
        <a className="button" href="https://www.urgence114.fr" rel="noreferrer">
          {t('step.appsButton')}
        </a>
      );
    case 'someone':
      return null;
    case 'go':
      return (
        <div className="go">
          <ul className="help-places">
            {step.places.map((place) => (
              <li key={place}>{t(`places.${place}`)}</li>
            ))}
          </ul>
          <p>{t('goThere.find')}</p>
        </div>
      );
  }
}
