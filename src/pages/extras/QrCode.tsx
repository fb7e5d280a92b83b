import { useEffect, useRef, useState } from 'react';
import { encode } from 'uqr';

interface QrCodeProps {
  /** An address, or any short text. */
  address: string;
  /** What is said of it to who cannot see; the address itself unless told. */
  label?: string;
}

/** An address as a QR code, made when it comes into sight: most phones never show one. */
export function QrCode({ address, label = address }: QrCodeProps) {
  const [seen, setSeen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.current === null) return;
    const watching = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
    });
    watching.observe(place.current);
    return () => watching.disconnect();
  }, []);
  return (
    <div className="qr-place" ref={place}>
      {seen ? <Squares address={address} label={label} /> : null}
    </div>
  );
}

/** Dark squares on a white ground in every colour scheme. */
function Squares({ address, label = address }: QrCodeProps) {
  const { data, size } = encode(address, { border: 2 });
  const squares = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return (
    <svg className="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path d={squares.join('')} />
    </svg>
  );
}
