import { Modal } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { openProject, saveProjectUnder } from '../../app/project-actions';
import { useProjectFile } from '../../app/project-file-store';
import { useProjectStore } from '../../app/project-store';
import { ActionButton } from '../../widgets/action-button';
import classes from './project-dialogs.module.css';
import { RecentList } from './recent-list';

const close = () => useProjectFile.setState({ dialog: null });

/** The dialogs about project files: the recent ones, and a title to save under. */
export function ProjectDialogs() {
  const dialog = useProjectFile((store) => store.dialog);
  return (
    <>
      <Modal opened={dialog === 'recent'} onClose={close} title="Open recent" overlayProps={{ backgroundOpacity: 0.16 }}>
        <RecentList
          most={20}
          onChoose={(id) => {
            close();
            void openProject({ recent: id });
          }}
        />
      </Modal>
      <Modal opened={dialog === 'saveAs'} onClose={close} title="Save the project as" overlayProps={{ backgroundOpacity: 0.16 }}>
        <SaveAsForm />
      </Modal>
    </>
  );
}

function SaveAsForm() {
  const project = useProjectStore((store) => store.project);
  const [title, setTitle] = useState(project.title);
  const save = (event?: FormEvent) => {
    event?.preventDefault();
    if (title.trim() === '') return;
    close();
    void saveProjectUnder(title.trim());
  };
  return (
    <form className={classes.form} onSubmit={save}>
      <label htmlFor="project-title">Title</label>
      <input
        id="project-title"
        className={classes.field}
        value={title}
        maxLength={200}
        data-autofocus
        onChange={(event) => setTitle(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className={classes.buttons}>
        <ActionButton onClick={close}>Cancel</ActionButton>
        <ActionButton primary onClick={save}>
          Save
        </ActionButton>
      </div>
    </form>
  );
}
