import { encode } from 'uqr';

/** An address as a QR code: dark squares on a white ground in every colour scheme. */
export function QrCode({ address }: { address: string }) {
  const { data, size } = encode(address, { border: 2 });
  const squares = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return (
    <svg className="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={address}>
      <path d={squares.join('')} />
    </svg>
  );
}
