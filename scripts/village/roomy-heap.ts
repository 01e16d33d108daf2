/**
 * Options of Node for a process that builds villages, which give young objects more room: a large village makes
 * millions that live for one step only, and a third of the build went into collecting them; and which put off the
 * search of the whole heap until there is much in it, as what a village holds is held to the end. They set no memory
 * aside. Options they must be: a running process has its heap already and takes no other size of it.
 */
export const roomyHeap: readonly string[] = [
  '--max-semi-space-size=128',
  '--min-semi-space-size=64',
  '--initial-old-space-size=1500'
];
