import { loadHighs } from './load-highs';
import { serveRequests, type ServerPort } from './serve-requests';

// The whole worker: everything it does is in serveRequests, which also runs where there is no worker.
serveRequests(self as unknown as ServerPort, { loadHighs });
