import type { StatedFact } from '../facts-of.ts';

/** What is announced, fact by fact. */
export function Facts({ facts }: { facts: readonly StatedFact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ name, values }) => (
        <div key={name}>
          <dt>{name}</dt>
          {values.map((value) => (
            <dd key={value}>{value}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
