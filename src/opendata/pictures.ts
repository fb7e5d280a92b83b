/** Pictures of the health of the directory as SVG: a map, and a badge for the site of a préfecture. */

import { frenchTypography } from '../base/typography.ts';
import { escapeXml } from '../base/xml-text.ts';
import { frenchDay } from './french-day.ts';
import { type DirectoryHealth, LOOKED_AT, type TerritoryHealth } from './health.ts';

/** The drawing of the map, as `src/place/map.ts` has it. */
export interface MapDrawing {
  viewBox: string;
  paths: Readonly<Record<string, string>>;
}

/** Told apart by lightness too, for eyes and printers that see no colour. */
const MAP_STYLE =
  'path{stroke:#fff;stroke-width:.6}.good{fill:#0b5c3b}.some{fill:#7fb09a}.none{fill:#d9dde2}' +
  '@media(prefers-color-scheme:dark){path{stroke:#10161c}.good{fill:#8fe0ba}.some{fill:#3f7a62}.none{fill:#39434e}}';

/** Every territory in the shade of its level; what it shows is told in words by the page around it. */
export function healthMap(
  { territories }: DirectoryHealth,
  { viewBox, paths }: MapDrawing,
): string {
  const shapes = territories.map(
    ({ code, level }) => `<path class="${level}" d="${escapeXml(paths[code] ?? '')}"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}" role="img"><style>${MAP_STYLE}</style>${shapes.join('')}</svg>\n`;
}

/** What a badge says, in French, on the day of the file: for the picture and for its alternative text. */
function badgeWords(territory: TerritoryHealth, { day: today }: DirectoryHealth): [string, string] {
  const { name, services, confirmBefore } = territory;
  const confirmed = LOOKED_AT.filter((number) => services[number].confirmed > 0).length;
  const state =
    confirmBefore === null || confirmed === 0
      ? `aucun confirmé au ${frenchDay(today)}`
      : confirmed === LOOKED_AT.length
        ? `confirmés jusqu’au ${frenchDay(confirmBefore)}`
        : `${confirmed} sur ${LOOKED_AT.length} confirmés, jusqu’au ${frenchDay(confirmBefore)}`;
  return [frenchTypography(`Numéros de secours de repli : ${name}`), state];
}

/** Wide enough for the longest name of a territory. */
const BADGE = { width: 460, height: 56 };

/** A badge to be shown on other sites: it says until which day it is true, and of which day it is. */
export function badgeOf(territory: TerritoryHealth, health: DirectoryHealth): string {
  const [first, second] = badgeWords(territory, health).map(escapeXml);
  const { width, height } = BADGE;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t">` +
    `<title id="t">${first}, ${second}</title>` +
    `<rect x="1" y="1" width="${width - 2}" height="${height - 2}" rx="8" fill="#fff" stroke="#13324b" stroke-width="2"/>` +
    '<g font-family="system-ui,sans-serif" font-size="14" fill="#13324b">' +
    `<text x="14" y="24" font-weight="700">${first}</text>` +
    `<text x="14" y="44">Repli · ${second}</text></g></svg>\n`
  );
}
