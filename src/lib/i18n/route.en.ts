import type { RouteMessages } from './route.id';

/** The way to a place, in English. */
export const routeMessages: RouteMessages = {
  title: 'Walking route',
  from: 'From',
  me: 'Where I am',
  zone: (name) => `Zone: ${name}`,
  dusun: (name) => `Middle of ${name}`,
  computing: 'Computing …',
  failed: 'The route could not be computed. Check the connection and try again.',
  retry: 'Try again',
  noWay: 'No known road leads there from this place.',
  way: (minutes, meters) => `${minutes} min · ${meters}`,
  steps: 'Step by step',
  arrive: (place) => `Arrive at ${place}`,
  sketch: 'On sketched roads: may differ from the real ones.',
  close: 'Close the route'
};
