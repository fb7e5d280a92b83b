/** Simple outlines on a 24-unit square, drawn in the colour of the text. */
const PATHS = {
  samu: 'M12 4v16M4 12h16',
  fire: 'M12 3c1 4 5 5 5 10a5 5 0 0 1-10 0c0-2 1-3 2-4 0 2 1 3 2 3 1-3-1-5 1-9z',
  police: 'M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6z',
  silent: 'M4 5h16v11H9l-5 4z',
  any: 'M9 9a3 3 0 1 1 4 3c-1 .5-1 1-1 2M12 18v.5',
  sea: 'M3 17c2 2 4 2 6 0s4-2 6 0 4 2 6 0M12 4v9M12 4l6 9H6z',
  mountain: 'M3 19L10 6l4 7 2-3 5 9z',
  phone:
    'M6 3h3l2 5-2 1.500a12 12 0 0 0 5.500 5.500L16 13l5 2v3a3 3 0 0 1-3 3C10 21 3 14 3 6a3 3 0 0 1 3-3z',
  message: 'M4 5h16v11H9l-5 4z',
  alert: 'M12 4L2.500 20h19zM12 10v4.500M12 17v.5',
  check: 'M5 12.500l4.500 4.500L19 7.500',
  question: 'M9 9a3 3 0 1 1 4 3c-1 .5-1 1-1 2M12 18v.5',
  back: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  place:
    'M12 21s7-6.500 7-11.500A7 7 0 0 0 5 9.500C5 14.500 12 21 12 21zM12 12a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z',
  save: 'M6 3h12v18l-6-5-6 5z',
  globe: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18',
} as const;

type IconName = keyof typeof PATHS;

/** Decoration beside words that say the same: hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
