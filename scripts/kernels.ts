/**
 * Compiles the kernels of the analysis from AssemblyScript to WebAssembly. Run again when one of
 * `src/lib/analysis/kernels/*.as` changes: `npx tsx scripts/kernels.ts`. The result is committed; a test compares them.
 */
import { writeFile } from 'node:fs/promises';
import { kernelModule, kernelModuleFile, kernelNames } from './kernels/compile-kernel';

if (process.argv.includes('--help')) {
  console.log('Usage: tsx scripts/kernels.ts\nWrites src/lib/analysis/kernels/*-code.ts from the .as files.');
} else {
  for (const name of kernelNames) {
    const module = await kernelModule(name);
    await writeFile(kernelModuleFile(name), module);
    console.log(`${name}: ${module.length} characters`);
  }
}
