/**
 * The charts of a report, as SVG text: nothing to run when they are read or printed. Scales, ticks and paths are d3's
 * (`d3-scale`, `d3-shape`), which need no document.
 */
import { scaleBand, scaleLinear } from 'd3-scale';
import {
  area,
  curveStepAfter,
  line,
  symbol,
  symbolCross,
  symbolDiamond,
  symbolTriangle,
} from 'd3-shape';

/** A row of the timeline: what happened in it, by second of the exercise. */
export interface Lane {
  label: string;
  /** `dot`: each by itself. `tick`: so many that only their rhythm counts. `span`: they last. */
  as: 'dot' | 'tick' | 'span';
  marks: readonly { t: number; until?: number; title: string }[];
}

const WIDTH = 720;
const LEFT = 150;
const RIGHT = 18;
const TOP = 8;
const AXIS = 28;
const LANE = 32;
const CURVE = 160;
const PHONE = 20;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
/** Text as it stands in HTML, in an element or between double quotes. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

const round = (value: number): number => Math.round(value * 10) / 10;

/** Round steps on a clock, in seconds: an axis has eight of them at the most. */
const CLOCK_STEPS = [
  ...[1, 2, 5, 10, 15, 30],
  ...[1, 2, 5, 10, 15, 20, 30, 60, 120, 240].map((minutes) => minutes * 60),
];
const stepFor = (seconds: number): number =>
  CLOCK_STEPS.find((step) => seconds / step <= 8) ?? 240 * 60;

/** Where a second stands on the width. */
const across = (seconds: number) =>
  scaleLinear([0, Math.max(1, seconds)], [LEFT, WIDTH - RIGHT]).clamp(true);

function axis(seconds: number, height: number, said: (t: number) => string): string {
  const x = across(seconds);
  const step = stepFor(seconds);
  const ticks: string[] = [];
  for (let t = 0; t <= seconds; t += step) {
    const at = round(x(t));
    ticks.push(
      `<line class="grid" x1="${at}" x2="${at}" y1="${TOP}" y2="${height - AXIS}"/>`,
      `<text class="tick" x="${at}" y="${height - AXIS + 18}" text-anchor="middle">${said(t)}</text>`,
    );
  }
  return ticks.join('');
}

const scenarioMinute = (t: number): string => `T+${Math.round(t / 6) / 10}`;

const svg = (label: string, height: number, content: string): string =>
  `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escaped(label)}">${content}</svg>`;

const rowLabel = (text: string, y: number): string =>
  `<text class="lane" x="${LEFT - 12}" y="${round(y + 4)}" text-anchor="end">${escaped(text)}</text>`;

/** What happened when, a row for each kind. */
export function timelineChart(label: string, lanes: readonly Lane[], seconds: number): string {
  const height = TOP + lanes.length * LANE + AXIS;
  const x = across(seconds);
  const y = scaleBand(lanes.keys(), [TOP, height - AXIS]);
  const rows = lanes.map(({ label: name, as, marks }, row) => {
    const middle = (y(row) ?? 0) + y.bandwidth() / 2;
    const drawn = marks.map(({ t, until = t, title }) => {
      const [from, to] = [round(x(t)), round(x(until))];
      const said = `<title>${escaped(title)}</title>`;
      if (as === 'tick') {
        return `<line class="beat" x1="${from}" x2="${from}" y1="${middle - 7}" y2="${middle + 7}">${said}</line>`;
      }
      return as === 'span'
        ? `<rect class="span" x="${from}" y="${middle - 7}" width="${Math.max(3, round(to - from))}" height="14" rx="2">${said}</rect>`
        : `<circle class="mark" cx="${from}" cy="${middle}" r="5">${said}</circle>`;
    });
    const rail = `<line class="rail" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${middle}" y2="${middle}"/>`;
    return rowLabel(name, middle) + rail + drawn.join('');
  });
  return svg(label, height, axis(seconds, height, scenarioMinute) + rows.join(''));
}

interface Coverage {
  points: readonly { t: number; count: number }[];
  /** Territories that there are. */
  most: number;
  seconds: number;
}

/** How many territories were covered, as steps: a number holds until the next bulletin. */
export function coverageChart(label: string, { points, most, seconds }: Coverage): string {
  const height = TOP + CURVE + AXIS;
  const x = across(seconds);
  const y = scaleLinear([0, Math.max(1, most)], [TOP + CURVE, TOP + 10]);
  const steps = [{ t: 0, count: 0 }, ...points];
  const whole = [...steps, { t: seconds, count: steps.at(-1)?.count ?? 0 }];
  type Step = (typeof whole)[number];
  const atX = ({ t }: Step) => x(t);
  const atY = ({ count }: Step) => y(count);
  const curve = line<Step>(atX, atY).curve(curveStepAfter).digits(1)(whole) ?? '';
  const below = area<Step>(atX, y(0), atY).curve(curveStepAfter).digits(1)(whole) ?? '';
  const levels = [...new Set([0, Math.round(most / 2), most])].map((count) => {
    const at = round(y(count));
    return `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${at}" y2="${at}"/><text class="tick" x="${LEFT - 12}" y="${at + 4}" text-anchor="end">${count}</text>`;
  });
  const drawn = `<path class="area" d="${below}"/><path class="curve" d="${curve}"/>`;
  return svg(label, height, axis(seconds, height, scenarioMinute) + levels.join('') + drawn);
}

/** One phone: seconds of the clock from the announcement. */
export interface PhoneRow {
  label: string;
  /** Until it showed the exercise. */
  knew: number;
  /** From then to the right line; null where it never came to it. */
  line: number | null;
  /** Whether its owner went to a place of help instead. */
  went: boolean;
  title: string;
}

interface PhonesChart {
  rows: readonly PhoneRow[];
  /** A length of time on the axis. */
  said: (seconds: number) => string;
}

/** What a row ends with, and how it is drawn. */
function endOf({ line: toLine, went }: PhoneRow) {
  if (toLine !== null) return { as: 'found', shape: symbolDiamond };
  return went ? { as: 'went', shape: symbolTriangle } : { as: 'lost', shape: symbolCross };
}

/** How long each phone took: to show the news, then to the right line; another sign where it never came to it. */
export function phonesChart(label: string, { rows, said }: PhonesChart): string {
  const height = TOP + rows.length * PHONE + AXIS;
  const seconds = Math.max(10, ...rows.map(({ knew, line: toLine }) => knew + (toLine ?? 0)));
  const x = across(seconds);
  const y = scaleBand(rows.keys(), [TOP, height - AXIS]).padding(0.3);
  const drawn = rows.map((each, row) => {
    const { label: name, knew, line: toLine, title } = each;
    const top = round(y(row) ?? 0);
    const tall = round(y.bandwidth());
    const middle = top + tall / 2;
    const bar = (from: number, to: number, as: string) =>
      `<rect class="${as}" x="${round(x(from))}" y="${top}" width="${Math.max(1, round(x(to) - x(from)))}" height="${tall}"/>`;
    const { as, shape } = endOf(each);
    const end = symbol(shape, 60)();
    const at = `translate(${round(x(knew + (toLine ?? 0)))} ${middle})`;
    return [
      rowLabel(name, middle),
      `<g><title>${escaped(title)}</title>`,
      bar(0, knew, 'waits'),
      toLine === null ? '' : bar(knew, knew + toLine, 'looks'),
      `<path class="${as}" transform="${at}" d="${end ?? ''}"/></g>`,
    ].join('');
  });
  return svg(label, height, axis(seconds, height, said) + drawn.join(''));
}
