import { distFolder } from './lib/launch/dist-folder.js'
import { wantsSourceMaps } from './lib/launch/source-maps.js'

/** Packages that must exist once in the process: the pages and the live server share them ("Yjs was already imported"). */
const shared = ['yjs', 'y-protocols', 'lib0', 'pg', '@prisma/adapter-pg', '@prisma/client']

/** Three megabytes of language model, which the server reads as they lie. */
const asTheyLie = ['wink-nlp', 'wink-eng-lite-web-model']

/**
 * Plain JavaScript: for a configuration in TypeScript Next loads its compiler into the running server, 40 MB of it.
 * @type {import('next').NextConfig}
 */
const config = {
  distDir: distFolder(),
  serverExternalPackages: [...shared, ...asTheyLie],
  poweredByHeader: false,
  reactStrictMode: true,
  // For every browser: else a page that one goes to has no title until it is told after the rest.
  htmlLimitedBots: /./,
  // `npm test` checks the types; the build at `npm start` is there to be fast.
  typescript: { ignoreBuildErrors: true },
  // Yjs asks for it in Node alone; else every text would bring 22 KB of a Buffer for browsers along.
  turbopack: { resolveAlias: { 'next/dist/compiled/buffer': { browser: './lib/editor/no-buffer.js' } } },
  experimental: {
    serverActions: { bodySizeLimit: '1mb' },
    // Pages that nobody opens are not loaded: the server is smaller by them.
    preloadEntriesOnStart: false,
    turbopackSourceMaps: wantsSourceMaps(),
    // The first page that somebody opens is as a rule the one they write on: each request costs it more than some bytes asked for twice.
    turbopackChunking: {
      priorityRoutes: [/\/write$/],
      priorityBoost: 10,
      firstPageLoadPriority: 0.9,
      requestCost: 2_000_000,
      minChunkSize: 400_000,
      maxMergeChunkSize: 4_000_000,
      maxChunkCountPerGroup: 4,
    },
  },
}

export default config
