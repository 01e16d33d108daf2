import { parseArgs, type ParseArgsConfig } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<T extends Options> = ReturnType<typeof parseArgs<{ options: T; strict: true }>>['values'];

/**
 * Reads the arguments of a command; `--help` prints its help and ends it, an unknown option
 * prints a sentence and the help and ends it with exit code 2.
 */
export function readCommand<const T extends Options>(help: string, options: T): Values<T> {
  try {
    if (process.argv.includes('--help')) {
      process.stdout.write(help);
      process.exit(0);
    }
    return parseArgs({ options, strict: true }).values as Values<T>;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
    process.exit(2);
  }
}
