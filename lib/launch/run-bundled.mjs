// `node lib/launch/run-bundled.mjs MODULE ARGUMENTS...`: runs a TypeScript module of ours in a process of its own, put together into one
// file. Tests that start and kill processes do it so: half the start of a runner that translates each file.
import { loadBundled } from './bundle.mjs'

const [module] = process.argv.splice(2, 1)
await loadBundled(process.cwd(), module)
