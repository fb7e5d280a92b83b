import { territoryName } from '../../territories/names.ts';
import { useDesk } from '../desk.ts';
import { useDeskWords } from '../shell/language.ts';
import { OpenFile } from './list/OpenFile.tsx';
import { TerritoryLines } from './TerritoryLines.tsx';
import { LINES_WORDS } from './words.ts';
import '../styles/lines.css';
import '../styles/lines-work.css';

/** The lines of a territory: its number, its confirmations, and the way to publish them. */
export function LinesPage() {
  const words = useDeskWords(LINES_WORDS);
  const { territory } = useDesk();
  if (territory !== null && territoryName(territory) !== territory) {
    return <TerritoryLines key={territory} code={territory} />;
  }
  return (
    <div className="lines">
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <p>{words.choose}</p>
      <OpenFile />
    </div>
  );
}
