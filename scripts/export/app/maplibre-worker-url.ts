import { embeddedFile } from './embedded-files';

const workerUrl = URL.createObjectURL(embeddedFile('workers/maplibre.js'));

// The map imports it like Vite's own `?url`.
export { workerUrl as default };
