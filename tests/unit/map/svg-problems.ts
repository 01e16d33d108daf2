/**
 * What is wrong with an SVG as XML and as a drawing: tags that do not close, attributes said twice, numbers that
 * are none, names used before they are defined. Empty when nothing is.
 */
export function svgProblems(svg: string): readonly string[] {
  const problems: string[] = [];
  const open: string[] = [];
  let rest = svg;
  while (rest.length > 0) {
    const text = /^[^<&]+|^&(?:amp|lt|gt|quot);/.exec(rest);
    if (text) {
      rest = rest.slice(text[0].length);
      continue;
    }
    const tag = /^<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/.exec(rest);
    if (!tag) {
      problems.push(`not well-formed at: ${rest.slice(0, 60)}`);
      break;
    }
    const [whole, closing, name = '', attributes = '', empty] = tag;
    if (closing) {
      const last = open.pop();
      if (last !== name) problems.push(`</${name}> closes <${last ?? 'nothing'}>`);
    } else if (!empty) open.push(name);
    const names = [...attributes.matchAll(/([\w:-]+)="/g)].map((match) => match[1]);
    if (new Set(names).size < names.length)
      problems.push(`twice the same attribute in ${whole.slice(0, 80)}`);
    rest = rest.slice(whole.length);
  }
  if (open.length > 0) problems.push(`never closed: ${open.join(' ')}`);
  if (/NaN|Infinity|undefined/.test(svg)) problems.push('holds a number that is none');
  const ids = [...svg.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
  if (new Set(ids).size < ids.length) problems.push('defines an id twice');
  for (const [, used] of svg.matchAll(/(?:href="#|url\(#)([\w-]+)/g))
    if (!ids.includes(used)) problems.push(`#${used ?? ''} is used and not defined`);
  return problems;
}
