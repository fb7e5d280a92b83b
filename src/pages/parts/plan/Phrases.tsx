import type { Need } from '../../../guide/model.ts';
import { useScene } from '../scene.ts';
import { useWords } from '../words.ts';

/** The sentences in French, as the person who answers will hear them. */
const FRENCH = {
  language: 'Je ne parle pas français.',
  ambulance: 'J’ai besoin d’une ambulance.',
  fire: 'Il y a un incendie.',
  police: 'J’ai besoin de la police.',
  where: 'Je suis à…',
} as const;

const NEEDED: Readonly<Record<Need, readonly (keyof typeof FRENCH)[]>> = {
  samu: ['ambulance', 'where', 'language'],
  fire: ['fire', 'where', 'language'],
  police: ['police', 'where', 'language'],
  silent: [],
  any: ['ambulance', 'fire', 'police', 'where', 'language'],
  sea: ['where', 'language'],
  mountain: ['ambulance', 'where', 'language'],
};

/** For someone without French: what to say, how it sounds, what it means, and a voice to say it. */
export function Phrases({ need }: { need: Need }) {
  const { t, lang } = useWords();
  const { view, actions } = useScene();
  const needed = NEEDED[need];
  if (lang.startsWith('fr') || needed.length === 0) return null;
  return (
    <details className="fold phrases">
      <summary>{t('phrases.title')}</summary>
      <p>{t('phrases.help')}</p>
      <ul>
        {needed.map((key) => (
          <li key={key}>
            <p className="phrase" lang="fr" dir="ltr">
              {FRENCH[key]}
            </p>
            <p className="sound">{t(`phrases.sound.${key}`)}</p>
            <p>{t(`phrases.${key}`)}</p>
            {view.canSpeak ? (
              <button type="button" className="button" onClick={() => actions?.speak(FRENCH[key])}>
                {t('phrases.speak')}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
