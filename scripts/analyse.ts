import { parseArgs } from 'node:util';
import { integrationPresets, presetNames } from '../src/lib/analysis';
import { defaultIntegration } from '../src/lib/state/integration-url';
import { analyseVillage } from './analyse/analyse-village';
import { analyseWords } from './analyse/analyse-words';
import { formatAnalysis } from './analyse/format-analysis';
import { loadBuiltVillage } from './analyse/load-built-village';

const help = `npm run analyse -- <code> [--preset <name>] [--json]: where to integrate, as the page Integrasi answers it.

  <code>           of a village in tiles/, e.g. 33.03.06.2015; it is built first when it is not
  --preset <name>  the question; ${defaultIntegration.preset} when not given:
${presetNames.map((name) => `                     ${name.padEnd(15)} ${integrationPresets[name].name.id}`).join('\n')}
  --json           one object { sites: […], … } and nothing else; a null among the figures: there is no way
  --quick          without the slow doubt (200 draws of where places really are)
  --lang <id|en>   language of the sentences; id when not given
  --help           this text

The same data and question give the same digits, here and on the page.
`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const command = readArguments(args);
  if (typeof command === 'string') {
    const asked = command === '';
    (asked ? process.stdout : process.stderr).write(asked ? help : `${command}\n\n${help}`);
    return asked ? 0 : 2;
  }
  const { values, positionals } = command;
  const language = values.lang === 'en' ? 'en' : 'id';
  const t = analyseWords[language];
  try {
    const preset = presetNames.find((name) => name === values.preset);
    if (preset === undefined) throw new Error(t.unknownPreset(values.preset, presetNames.join(', ')));
    const [code] = positionals;
    if (code === undefined || positionals.length > 1) throw new Error(t.noVillage);
    const out = `${process.env.PADU_ASSETS ?? 'static'}/villages`;
    const { manifest, input } = await loadBuiltVillage(code, out, language);
    const found = analyseVillage(input, preset, !values.quick);
    process.stdout.write(
      values.json ? `${JSON.stringify(found)}\n` : await formatAnalysis(found, manifest, language)
    );
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

function readArguments(args: readonly string[]) {
  try {
    const command = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        preset: { type: 'string', default: defaultIntegration.preset },
        json: { type: 'boolean', default: false },
        quick: { type: 'boolean', default: false },
        lang: { type: 'string', default: 'id' },
        help: { type: 'boolean', default: false }
      }
    });
    if (command.values.help) return '';
    if (command.values.lang !== 'id' && command.values.lang !== 'en')
      return 'Expected --lang id or --lang en.';
    return command;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
