import { useState } from 'react';
import type { ProjectFile } from '../../../../src/app/api';
import classes from './column-mapping.module.css';
import { ColumnMappingDialog } from './column-mapping-dialog';

/** Opens the mapping of a text that no reader recognised. */
export function MapColumnsButton({ file }: { file: ProjectFile }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={classes.open} onClick={() => setOpen(true)}>
        Map columns
      </button>
      {open && <ColumnMappingDialog file={file} onClose={() => setOpen(false)} />}
    </>
  );
}
