/** The oldest Node the pinned packages run on. */
export const oldestNode = Object.freeze({ major: 20, minor: 19 });

/**
 * A sentence for people whose Node is too old; undefined when it will do.
 * @param {string} version e.g. "20.19.0"
 * @returns {string | undefined}
 */
export function nodeComplaint(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const { major: wantedMajor, minor: wantedMinor } = oldestNode;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return undefined;
  return `Padu needs Node ${wantedMajor}.${wantedMinor} or newer; this is Node ${version}. See https://nodejs.org/`;
}
