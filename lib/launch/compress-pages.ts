import { compressStatic } from './compress-static'

// A process of its own, `run-bundled.mjs lib/launch/compress-pages.ts FOLDER`: the server does not keep what compressing took.
const [folder] = process.argv.slice(2)
if (!folder) throw new Error('Which folder?')
await compressStatic(folder)
