// npm test: installs what the tests need and runs them all.
import { createChildren } from './setup/children.mjs';
import { ensureInstalled, root } from './setup/install.mjs';
import { nodeComplaint } from './setup/node-version.mjs';

const stageNames = ['format', 'lint', 'types', 'unit', 'component', 'site', 'e2e'];

const help = `npm test: run every check and end with one line "N passed, N failed".

Installs the packages and a Chromium when there is none, then runs, in this order:
  ${stageNames.join(', ')}
Those that leave a core free run side by side.

  --only <stage>  run this stage; may be repeated: npm test -- --only unit --only component
  --help          this text

Reports and logs are left in test-results/.
Environment: PADU_CHROMIUM names the browser to use.
`;

const only = process.argv.flatMap((arg, index, all) => (all[index - 1] === '--only' ? [arg] : []));
const unknown = only.filter((name) => !stageNames.includes(name));
const complaint = nodeComplaint(process.versions.node);

if (process.argv.includes('--help')) {
  process.stdout.write(help);
} else if (unknown.length > 0) {
  console.error(`There is no stage ${unknown.join(', ')}.\n\n${help}`);
  process.exitCode = 2;
} else if (complaint !== undefined) {
  console.error(complaint);
  process.exitCode = 1;
} else {
  const children = createChildren();
  children.stopOnSignal(130);
  process.chdir(root);
  try {
    await ensureInstalled(children);
    const { register } = await import('tsx/esm/api');
    register();
    const { runTests } = await import('./test/run-tests.ts');
    process.exitCode = await runTests(children, only);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.log('0 passed, 1 failed');
    process.exitCode = 1;
  }
}
