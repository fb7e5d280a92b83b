import { encode } from 'uqr';

const ID = 'qr';

/** A code to scan, drawn once for all who `use` it: one path of rows. */
export function QrSymbol({ address }: { address: string }) {
  const { data, size } = encode(address, { border: 2, ecc: 'M' });
  return (
    <svg className="sr-only" aria-hidden="true" focusable="false">
      <symbol id={ID} viewBox={`0 0 ${size} ${size}`}>
        <path d={data.map(rowPath).join('')} />
      </symbol>
    </svg>
  );
}

/** The dark runs of one row. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const end = row.indexOf(false, x);
    const width = (end === -1 ? row.length : end) - x;
    path += `M${x} ${y}h${width}v1h-${width}z`;
    x += width;
  }
  return path;
}

/** The code; to who cannot see it, the address beside it says the same. */
export const ScanCode = () => (
  <svg className="paper-qr" aria-hidden="true" focusable="false">
    <use href={`#${ID}`} />
  </svg>
);
