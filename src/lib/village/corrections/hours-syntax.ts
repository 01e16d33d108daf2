/*
 * Looks only whether a text is written like OSM opening_hours in the part of it village services use; what it means is
 * for the build, which has the whole grammar.
 */

const day = '(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|SH)';
const days = `${day}(?:-${day})?(?:,\\s?${day}(?:-${day})?)*`;
const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const months = `${month}(?: \\d{1,2})?(?:-(?:${month}(?: \\d{1,2})?|\\d{1,2}))?`;
const clock = '(?:[01]\\d|2[0-9]|3[0-9]|4[0-8]):[0-5]\\d';
const times = `${clock}(?:-${clock}|\\+)(?:,\\s?${clock}(?:-${clock}|\\+))*`;
const comment = '"[^"]*"';
const state = '(?:off|closed|open|unknown)';
const rule = new RegExp(
  `^(?:24/7|(?:(?:${months}:?(?: |$))?(?:${days}(?: |$))?(?:${times})?(?: ?${state})?(?: ?${comment})?))$`
);

/** A rule for some dates alone says nothing of a week. */
const dated = new RegExp(`^(?:${month}|(?:PH|SH)(?![,-]))`);

/**
 * Whether every rule of the text reads like one and one of them holds every week, e.g.
 * `Mo-Th 08:00-15:00; Fr 08:00-11:00; PH off`. The build may read more than this: those hours are better written plainly.
 */
export function looksLikeHours(text: string): boolean {
  const rules = text.split(/;|\|\|/).map((one) => one.trim());
  const written = rules.filter((one, index) => one !== '' || index < rules.length - 1);
  return written.every((one) => one !== '' && rule.test(one)) && written.some((one) => !dated.test(one));
}
