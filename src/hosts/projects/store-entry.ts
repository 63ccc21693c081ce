import { serveStore } from '../../project/serve-store';

// The file that the thread of an open project runs.
serveStore();
