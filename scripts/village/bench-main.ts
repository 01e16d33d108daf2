import { benchBuild, type BuildMeasure } from './bench-build';

// Builds fictional villages of the sizes given, one after the other, and says as JSON how long each took.
const measures: BuildMeasure[] = [];
for (const size of process.argv.slice(2)) measures.push(await benchBuild(Number(size)));
console.log(JSON.stringify(measures));
