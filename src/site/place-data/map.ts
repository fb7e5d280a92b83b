/**
 * Draws the map: the mainland and Corsica, Paris and its inner suburbs a second time enlarged, and
 * one frame for each territory overseas.
 */
import { feature } from 'topojson-client';
import type { MapInset, TerritoryMap } from '../../place/map.ts';
import { readNaturalEarth } from './outlines.ts';
import { readTerritories } from './sources.ts';
import { thin } from './thin.ts';

type Ring = number[][];

const WIDTH = 600;
/** Height of the mainland's part, then one row of frames below. */
const MAINLAND_HEIGHT = 580;
const FRAME = { width: 92, height: 66, gap: 8, columns: 6 };
const PARIS = ['75', '92', '93', '94'];
const PARIS_FRAME = { x: 8, y: 24, width: 104, height: 96 };
/**
 * Detail left out, finer where it is drawn larger: bends of fewer km², islands of fewer units on
 * the picture (the largest of a territory is always drawn).
 */
const DETAIL = {
  mainland: { bend: 12, island: 1.2 },
  paris: { bend: 0.1, island: 0 },
  overseas: { bend: 0.8, island: 0.5 },
};

const round = (n: number) => Math.round(n * 10) / 10;

function extent(rings: readonly Ring[]) {
  const points = rings.flat();
  const xs = points.map(([x = 0]) => x);
  const ys = points.map(([, y = 0]) => y);
  return {
    west: Math.min(...xs),
    east: Math.max(...xs),
    south: Math.min(...ys),
    north: Math.max(...ys),
  };
}

/** Fits rings of degrees into a frame: equirectangular at the frame's middle latitude. */
function projection(rings: readonly Ring[], frame: Omit<MapInset, 'codes'>) {
  const { west, east, south, north } = extent(rings);
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = Math.min(frame.width / ((east - west) * shrink), frame.height / (north - south));
  const left = frame.x + (frame.width - (east - west) * shrink * scale) / 2;
  const top = frame.y + (frame.height - (north - south) * scale) / 2;
  return ([lon = 0, lat = 0]: number[]): [number, number] => [
    left + (lon - west) * shrink * scale,
    top + (north - lat) * scale,
  ];
}

/** SVG path of rings already on the picture, with relative steps: shorter. */
function pathOf(rings: readonly [number, number][][]): string {
  return rings
    .map((ring) => {
      let [x, y] = [0, 0];
      const parts = ring.slice(0, -1).map(([toX, toY], i) => {
        const [dx, dy] = [round(round(toX) - x), round(round(toY) - y)];
        [x, y] = [round(toX), round(toY)];
        if (i > 0 && dx === 0 && dy === 0) return '';
        return `${i === 0 ? 'M' : 'l'}${dx}${dy < 0 ? '' : ' '}${dy}`;
      });
      return `${parts.join('')}z`;
    })
    .join('');
}

const span = (ring: Ring) => {
  const { west, east, south, north } = extent([ring]);
  return Math.max(east - west, north - south);
};

/** Leaves out islands too small to be seen, never all of them. */
function visible(rings: [number, number][][], smallest: number): [number, number][][] {
  const largest = Math.max(...rings.map(span));
  return rings.filter((ring) => span(ring) >= Math.min(smallest, largest));
}

/** Outer and inner rings of each territory, in degrees. */
function ringsByCode(smallest: number): Map<string, Ring[]> {
  const topology = thin(readNaturalEarth(), () => smallest);
  const rings = new Map<string, Ring[]>();
  for (const [code, area] of Object.entries(topology.objects)) {
    rings.set(code, feature(topology, area).geometry.coordinates.flat());
  }
  return rings;
}

/** The whole drawing. */
export function territoryMap(): TerritoryMap {
  const codes = readTerritories().map(({ code }) => code);
  const overseas = codes.filter((code) => code.length === 3);
  const mainland = codes.filter((code) => code.length === 2);
  const paths: Record<string, string> = {};
  const draw = (
    group: readonly string[],
    { bend, island }: { bend: number; island: number },
    frame: Omit<MapInset, 'codes'>,
  ) => {
    const rings = ringsByCode(bend);
    const project = projection(
      group.flatMap((code) => rings.get(code) ?? []),
      frame,
    );
    for (const code of group) {
      const own = (rings.get(code) ?? []).map((ring) => ring.map(project));
      paths[code] = (paths[code] ?? '') + pathOf(visible(own, island));
    }
  };

  draw(mainland, DETAIL.mainland, { x: 4, y: 4, width: WIDTH - 8, height: MAINLAND_HEIGHT });
  const insets: MapInset[] = [{ codes: PARIS, ...PARIS_FRAME }];
  draw(PARIS, DETAIL.paris, PARIS_FRAME);
  for (const [i, code] of overseas.entries()) {
    const frame = {
      x: FRAME.gap / 2 + (i % FRAME.columns) * (FRAME.width + FRAME.gap),
      y: MAINLAND_HEIGHT + 12 + Math.floor(i / FRAME.columns) * (FRAME.height + FRAME.gap),
      width: FRAME.width,
      height: FRAME.height,
    };
    insets.push({ codes: [code], ...frame });
    const inner = {
      x: frame.x + 6,
      y: frame.y + 6,
      width: frame.width - 12,
      height: frame.height - 12,
    };
    draw([code], DETAIL.overseas, inner);
  }
  const rows = Math.ceil(overseas.length / FRAME.columns);
  const height = MAINLAND_HEIGHT + 12 + rows * (FRAME.height + FRAME.gap);
  return { viewBox: `0 0 ${WIDTH} ${height}`, paths, insets };
}
