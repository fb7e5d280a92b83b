import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import { listed } from '../../../base/listed.ts';
import type { TerritoryMap } from '../../../place/map.ts';
import { TERRITORIES, territoryName } from '../../../territories/names.ts';
import { useScene, useSituation } from '../../parts/scene.ts';
import { useWords } from '../../parts/words.ts';
import { pathOf } from '../../routes.ts';
import { MapChoice } from './MapChoice.tsx';
import { type MapState, mapStates, neighbour, type Spot } from './map-states.ts';

/** More names than this are no legend any more. */
const MOST_NAMED = 6;
const CODES = TERRITORIES.map(({ code }) => code);

/** The map of the territories: one is picked by touch, mouse or arrows, then opened. */
export function PlaceMap() {
  const { t } = useWords();
  const { actions } = useScene();
  const [map, setMap] = useState<TerritoryMap | 'loading' | 'failed'>('loading');
  useEffect(() => {
    actions?.places.map().then(setMap, () => setMap('failed'));
  }, [actions]);
  if (map === 'failed') return <p role="alert">{t('map.failed')}</p>;
  return (
    <div className="map">
      <p className="hint" id="map-help">
        {t('map.help')}
      </p>
      {map === 'loading' ? <p className="map-frame">{t('map.loading')}</p> : <DrawnMap map={map} />}
    </div>
  );
}

function DrawnMap({ map }: { map: TerritoryMap }) {
  const { t } = useWords();
  const { view, model, actions } = useScene();
  const [picked, setPicked] = useState<string | null>(null);
  const svg = useRef<SVGSVGElement>(null);
  const everywhere = useSituation(null);
  const states = view.exercise ? new Map<string, MapState>() : mapStates(everywhere, CODES);
  const current = picked ?? view.chosen ?? '75';

  const onKey = (event: KeyboardEvent) => {
    const to = neighbour(spotsOf(svg.current), current, event.key);
    if (to === null) return;
    event.preventDefault();
    setPicked(to);
    linkOf(svg.current, to)?.focus();
  };
  const onClick = (event: MouseEvent, code: string) => {
    setPicked(code);
    // A finger covers several territories: it picks, and the button below opens. Enter opens.
    if (event.detail > 0) event.preventDefault();
    else actions?.places.choose({ territory: code, commune: null });
  };
  return (
    <>
      <svg className="map-frame" viewBox={map.viewBox} ref={svg} aria-describedby="map-help">
        <title>{t('map.title')}</title>
        <Patterns />
        {map.insets.map(({ codes, x, y, width, height }) => (
          <rect key={codes.join()} className="map-inset" {...{ x, y, width, height }} rx={4} />
        ))}
        {CODES.map((code) => (
          <a
            key={code}
            href={pathOf({ lang: model.lang, territory: code })}
            data-code={code}
            className={`map-area${states.has(code) ? ` map-${states.get(code)}` : ''}`}
            // Names of attributes are written as they stand in an SVG, where only this one counts.
            {...{ tabindex: code === current ? 0 : -1 }}
            aria-current={code === picked ? 'true' : undefined}
            onKeyDown={onKey}
            onFocus={() => setPicked(code)}
            onClick={(event) => onClick(event, code)}
          >
            <title>{nameAndState(code)}</title>
            <path d={map.paths[code]} />
          </a>
        ))}
        {picked === null ? null : <path className="map-picked" d={map.paths[picked]} />}
      </svg>
      <MapLegend states={states} />
      <MapChoice code={picked} />
    </>
  );

  function nameAndState(code: string): string {
    const state = states.get(code);
    return `${territoryName(code)}${state === undefined ? '' : `, ${t(`map.${state}`)}`}`;
  }
}

/** What the patterns mean and, while they are few, which territories they are on. */
function MapLegend({ states }: { states: ReadonlyMap<string, MapState> }) {
  const { t, lang } = useWords();
  return (
    <ul className="map-legend">
      {(['outage', 'doubt'] as const).map((kind) => {
        const codes = CODES.filter((code) => states.get(code) === kind);
        if (codes.length === 0) return null;
        return (
          <li key={kind}>
            <svg viewBox="0 0 24 16" aria-hidden="true" className={`map-${kind}`}>
              <path d="M1 1h22v14H1z" />
            </svg>
            <span>
              {t(`map.${kind}`)}
              {codes.length > MOST_NAMED ? null : ` · ${listed(lang, codes.map(territoryName))}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** Stripes and dots: what is told by colour is told by drawing too. */
function Patterns() {
  return (
    <defs>
      <pattern id="map-outage" width="6" height="6" patternUnits="userSpaceOnUse">
        <path className="map-pattern-ground" d="M0 0h6v6H0z" />
        <path className="map-pattern-mark" d="M-1 1l2-2M0 6l6-6M5 7l2-2" />
      </pattern>
      <pattern id="map-doubt" width="6" height="6" patternUnits="userSpaceOnUse">
        <path className="map-pattern-ground" d="M0 0h6v6H0z" />
        <circle className="map-pattern-mark" cx="3" cy="3" r="1.2" />
      </pattern>
    </defs>
  );
}

const linkOf = (svg: SVGSVGElement | null, code: string) =>
  svg?.querySelector<SVGAElement>(`[data-code="${code}"]`);

/** The middle of each territory as it is drawn. */
function spotsOf(svg: SVGSVGElement | null): Spot[] {
  return [...(svg?.querySelectorAll<SVGAElement>('[data-code]') ?? [])].map((link) => {
    const { x, y, width, height } = link.getBBox();
    return { code: link.dataset['code'] ?? '', x: x + width / 2, y: y + height / 2 };
  });
}
