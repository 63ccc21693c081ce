import '@mantine/core/styles.layer.css';
import './tokens.css';
import './base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { connect } from './connect';
import { followProject } from './project-store';
import { reportError } from './report-error';

createRoot(document.getElementById('root') as HTMLElement).render(<App />);
connect().then(followProject).catch(reportError);
