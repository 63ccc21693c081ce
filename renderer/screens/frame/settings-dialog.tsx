import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { chooseScheme, useViewState } from '../../app/view-state';
import { changeSettings, useWindowSettings } from '../../app/window-settings';
import { Segmented } from '../../widgets/segmented';
import classes from './settings-dialog.module.css';

/** What belongs to this machine and not to the project. Everything acts at once; there is nothing to confirm. */
export function SettingsDialog() {
  const open = useViewState(({ layer }) => layer === 'settings');
  const { scheme, singleLetters, csvDialect } = useWindowSettings();
  return (
    <Modal
      opened={open}
      onClose={() => useViewState.setState({ layer: null })}
      title="Settings"
      size={560}
      overlayProps={{ backgroundOpacity: 0.16 }}
    >
      <div className={classes.rows}>
        <Row name="Appearance" remark="Figures that are exported are always light.">
          <Segmented
            label="Appearance"
            value={scheme}
            options={[
              { value: 'system', markup: 'as the system' },
              { value: 'light', markup: 'light' },
              { value: 'dark', markup: 'dark' },
            ]}
            onChange={chooseScheme}
          />
        </Row>
        <Row
          name="Single letters"
          remark="F fits, N and P walk, A accepts, wherever no text field has the focus. The palette knows every command without them."
        >
          <Segmented
            label="Single letters"
            value={singleLetters ? 'on' : 'off'}
            options={[
              { value: 'on', markup: 'act' },
              { value: 'off', markup: 'are off' },
            ]}
            onChange={(value) => changeSettings({ singleLetters: value === 'on' })}
          />
        </Row>
        <Row name="CSV tables" remark="For an Excel whose decimal mark is the comma, choose the second.">
          <Segmented
            label="CSV tables"
            value={csvDialect}
            options={[
              { value: 'comma', markup: '1.5,2.5' },
              { value: 'semicolon-comma', markup: '1,5;2,5' },
            ]}
            onChange={(dialect) => changeSettings({ csvDialect: dialect })}
          />
        </Row>
      </div>
    </Modal>
  );
}

function Row({ name, remark, children }: { name: string; remark: string; children: ReactNode }) {
  return (
    <div className={classes.row}>
      <div>
        <div className={classes.name}>{name}</div>
        <div className={classes.remark}>{remark}</div>
      </div>
      {children}
    </div>
  );
}
