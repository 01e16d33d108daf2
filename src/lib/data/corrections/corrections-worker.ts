import { serveChecks, type CheckPort } from './serve-checks';

// The whole worker: everything it does is in serveChecks, which also runs where there is no worker.
serveChecks(self as unknown as CheckPort);
