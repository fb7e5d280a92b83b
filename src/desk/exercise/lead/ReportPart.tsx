import type { LeaderView } from '../../../exercise/led/view.ts';
import { useDesk } from '../../desk.ts';
import { Field } from '../../parts/Field.tsx';
import { useDeskWords } from '../../shell/language.ts';
import { reportAddress } from '../led-service.ts';
import { EXERCISE_DESK_WORDS } from '../words.ts';
import type { Leading } from './use-lead.ts';

interface ReportPartProps {
  leading: Pick<Leading, 'order'>;
  view: LeaderView;
}

/** The report of what has ended, with the records that phones handed over. */
export function ReportPart({ leading, view }: ReportPartProps) {
  const words = useDeskWords(EXERCISE_DESK_WORDS);
  const { publisher } = useDesk();
  async function take(files: FileList | null): Promise<void> {
    const phones = await Promise.all([...(files ?? [])].map((file) => file.text()));
    await leading.order({ do: 'report', phones });
  }
  return (
    <div className="exercise-report">
      <h3>{words.report}</h3>
      <p>{words.reportLead}</p>
      <Field label={words.phones}>
        {(attributes) => (
          <input
            {...attributes}
            type="file"
            multiple
            accept=".json,.txt"
            onChange={({ target }) => void take(target.files)}
          />
        )}
      </Field>
      <p role="status">{words.phonesIn(view.phones)}</p>
      <p className="actions">
        <a
          className="button main"
          href={reportAddress(publisher, 'html')}
          target="_blank"
          rel="noreferrer"
        >
          {words.openReport}
        </a>
        <a className="button" href={reportAddress(publisher, 'csv')} download="bilan.csv">
          {words.saveCsv}
        </a>
      </p>
    </div>
  );
}
