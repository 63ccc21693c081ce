import type { ReportPreview } from '../../../src/app/api';
import { CheckBox } from '../../widgets/check-box';
import classes from './report-room.module.css';
import type { Report } from './use-report';

interface ContentsPaneProps {
  report: Report;
  preview: ReportPreview;
  selected: string | null;
  onSelect(id: string): void;
}

/** What the report holds, to be ticked; a click on its name shows it on the page. */
export function ContentsPane({ report, preview, selected, onSelect }: ContentsPaneProps) {
  const { contents } = preview;
  const chosen = contents.filter((one) => one.chosen).map(({ id }) => id);
  const toggle = (id: string) => {
    const next = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
    report.choose({ contents: next });
  };
  return (
    <section className={classes.block} aria-label="Contents">
      <h2 className={classes.head}>Contents</h2>
      <ul className={classes.list}>
        {contents.map(({ id, title, detail, chosen: isChosen }) => (
          <li key={id} className={classes.item} data-selected={id === selected}>
            <CheckBox label={title} checked={isChosen} onChange={() => toggle(id)} />
            <button type="button" className={classes.itemName} onClick={() => onSelect(id)} title={title}>
              {title}
            </button>
            <span className={classes.detail}>{detail}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
