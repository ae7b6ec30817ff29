import path from 'node:path'
import type { Closing } from './closing'
import { distFolder } from './dist-folder'
import { fingerprint, unlessMade } from './fingerprint'
import { runTool } from './run-tool'

/** Everything that ends up in the pages. */
const SOURCES = ['app', 'components', 'lib', 'public', 'prisma/schema.prisma', 'proxy.ts', 'instrumentation-client.ts']
const SETTINGS = ['package.json', 'package-lock.json', 'next.config.mjs', 'postcss.config.mjs', 'tsconfig.json']
/** Run by this process from the sources, never built. */
const NOT_BUILT = ['lib/launch', 'lib/collab']

/**
 * Next loads every module when it builds, also those that ask for settings. They get these whatever is configured, so that one build serves
 * every configuration.
 */
const BUILD_SETTINGS = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgresql://nobody@127.0.0.1:9/building',
  SECRET: 'only for the build, signs nothing, 32+',
}

type Options = { root: string; say: (line: string) => void; closing?: Closing }

/** Makes the database client when the schema is another one than last time. */
export async function generateClient({ root, say, closing }: Options): Promise<void> {
  const print = fingerprint(root, ['prisma/schema.prisma', 'node_modules/prisma/package.json'])
  await unlessMade({ root, note: 'prisma/generated/made-from', print, say }, async (lock) => {
    say('Generating the database client')
    await runTool('node_modules/prisma/build/index.js', ['generate'], {
      failure: 'The database client could not be generated.',
      // Prisma asks for its migration engine here without using it; any program will do. Never set this for `prisma migrate`.
      env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
      lock,
      closing,
    })
  })
}

/** Builds the pages when anything that goes into them is another than last time. True when it built. */
export async function buildPages({ root, say, closing }: Options): Promise<boolean> {
  const print = `${process.versions.node.split('.')[0]} ${fingerprint(root, [...SOURCES, ...SETTINGS], NOT_BUILT)}`
  return unlessMade({ root, note: path.join(distFolder(), 'made-from'), print, say }, async (lock) => {
    say('Building the pages (up to a minute)')
    await runTool('node_modules/next/dist/bin/next', ['build'], {
      failure: 'The pages could not be built.',
      env: BUILD_SETTINGS,
      lock,
      closing,
    })
    await runTool('lib/launch/run-bundled.mjs', ['lib/launch/compress-pages.ts', path.join(root, distFolder(), 'static')], {
      failure: 'The pages could not be compressed.',
      lock,
      closing,
    })
  })
}
