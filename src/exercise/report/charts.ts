/** The two charts of a report, as SVG text: nothing to run when they are read or printed. */

/** A row of the timeline: what happened in it, by second of the exercise. */
export interface Lane {
  label: string;
  marks: readonly { t: number; title: string }[];
}

const WIDTH = 720;
const LEFT = 150;
const RIGHT = 16;
const TOP = 8;
const AXIS = 28;
const LANE = 34;
const CURVE = 160;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
/** Text as it stands in HTML, in an element or between double quotes. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/** Minutes between two marks of an axis: at most eight of them. */
function tickMinutes(minutes: number): number {
  const steps = [1, 2, 5, 10, 15, 20, 30, 60, 120, 240];
  return steps.find((step) => minutes / step <= 8) ?? 240;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** Where a second stands on the width. */
const across = (seconds: number) => (t: number) =>
  round(LEFT + (Math.min(t, seconds) / Math.max(1, seconds)) * (WIDTH - LEFT - RIGHT));

function axis(seconds: number, height: number): string {
  const x = across(seconds);
  const step = tickMinutes(seconds / 60) * 60;
  const ticks: string[] = [];
  for (let t = 0; t <= seconds; t += step) {
    ticks.push(
      `<line class="grid" x1="${x(t)}" x2="${x(t)}" y1="${TOP}" y2="${height - AXIS}"/>`,
      `<text class="tick" x="${x(t)}" y="${height - AXIS + 18}" text-anchor="middle">T+${t / 60}</text>`,
    );
  }
  return ticks.join('');
}

const svg = (label: string, height: number, content: string): string =>
  `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escaped(label)}">${content}</svg>`;

/** What happened when, a row for each kind. */
export function timelineChart(label: string, lanes: readonly Lane[], seconds: number): string {
  const height = TOP + lanes.length * LANE + AXIS;
  const x = across(seconds);
  const rows = lanes.map(({ label: name, marks }, row) => {
    const y = TOP + row * LANE + LANE / 2;
    const dots = marks.map(
      ({ t, title }) =>
        `<circle class="mark lane-${row}" cx="${x(t)}" cy="${y}" r="5"><title>${escaped(title)}</title></circle>`,
    );
    return `<text class="lane" x="${LEFT - 12}" y="${y + 4}" text-anchor="end">${escaped(name)}</text><line class="rail" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y}" y2="${y}"/>${dots.join('')}`;
  });
  return svg(label, height, axis(seconds, height) + rows.join(''));
}

/** How many territories were covered, as steps: a number holds until the next bulletin. */
export function coverageChart(
  label: string,
  {
    points,
    most,
    seconds,
  }: { points: readonly { t: number; count: number }[]; most: number; seconds: number },
): string {
  const height = TOP + CURVE + AXIS;
  const x = across(seconds);
  const y = (count: number) => round(TOP + CURVE - (count / Math.max(1, most)) * (CURVE - 10));
  let path = `M${x(0)} ${y(0)}`;
  for (const { t, count } of points) path += `H${x(t)}V${y(count)}`;
  path += `H${x(seconds)}`;
  const levels = [...new Set([0, Math.round(most / 2), most])].map(
    (count) =>
      `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(count)}" y2="${y(count)}"/><text class="tick" x="${LEFT - 12}" y="${y(count) + 4}" text-anchor="end">${count}</text>`,
  );
  const area = `<path class="area" d="${path}V${y(0)}H${x(0)}Z"/><path class="curve" d="${path}"/>`;
  return svg(label, height, axis(seconds, height) + levels.join('') + area);
}
