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
  // `npm test` checks the types; the build at `npm start` is there to be fast.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    serverActions: { bodySizeLimit: '1mb' },
    // Pages that nobody opens are not loaded: the server is smaller by them.
    preloadEntriesOnStart: false,
    turbopackSourceMaps: wantsSourceMaps(),
  },
}

export default config
