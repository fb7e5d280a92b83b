import { normaliseArea } from '../compile.ts';
import type { CommuneList } from '../import/stations.ts';
import { error, type Path, type ProblemFound, warning } from './problem.ts';
import type { LineRule } from './rule.ts';

/**
 * The communes of an area exist, lie in the territory, and go with its label. Former communes are
 * taken by their old code. Nothing is said where the list of communes is not at hand.
 */
export const communesRule: LineRule = {
  name: 'communes',
  scope: 'line',
  check(line, { territory, path, communes }) {
    const area = normaliseArea(line.area);
    if (communes === null || area === null) return [];
    const at = [...path, 'area', 'communes'];
    const named = communes.byName(area.label, territory);
    const findings = area.communes.flatMap((code, index) =>
      findingsOf(code, [...at, index], { territory, communes, suggestion: named[0]?.code ?? '' }),
    );
    if (findings.length > 0 || area.communes.length === 0 || named.length === 0) return findings;
    const today = area.communes.map((code) => communes.byCode(code));
    if (today.some((commune) => named.some(({ code }) => code === commune?.code))) return [];
    const [first] = today;
    const params = { label: area.label, code: area.communes[0] ?? '', name: first?.name ?? '' };
    return [warning('label-other-commune', [...path, 'area', 'label'], params)];
  },
};

interface Asked {
  territory: string;
  communes: CommuneList;
  /** Code of the commune that the label names; empty for none. */
  suggestion: string;
}

function findingsOf(
  code: string,
  where: Path,
  { territory, communes, suggestion }: Asked,
): ProblemFound[] {
  const commune = communes.byCode(code);
  if (commune !== null) {
    if (commune.territory === territory) return [];
    const { name } = commune;
    return [warning('commune-elsewhere', where, { code, name, territory: commune.territory })];
  }
  // A postcode of the place looks like a code: the département, then digits that no commune bears.
  const looksLikePostcode = /^\d{5}$/.test(code) && (suggestion !== '' || code.endsWith('0'));
  return looksLikePostcode
    ? [error('postcode-for-commune', where, { code, suggestion })]
    : [error('unknown-commune', where, { code })];
}
