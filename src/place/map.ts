/** The drawing of the map: one shape a territory, in one picture. Made by `src/site/place-data/map.ts`. */

export interface TerritoryMap {
  /** SVG view box: `0 0 <width> <height>`. */
  viewBox: string;
  /** SVG path of each territory, by code; all 107 are there. Paris and its suburbs have two parts. */
  paths: Readonly<Record<string, string>>;
  /** Frames that say "this is not where it is, nor its size": overseas and the Paris area. */
  insets: readonly MapInset[];
}

export interface MapInset {
  /** Territories drawn in the frame. */
  codes: readonly string[];
  x: number;
  y: number;
  width: number;
  height: number;
}
