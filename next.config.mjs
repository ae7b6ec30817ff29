import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js'
import { distFolder } from './lib/launch/dist-folder.js'

/** Packages that must exist once in the process: the pages and the live server share them ("Yjs was already imported"). */
const shared = ['yjs', 'y-protocols', 'lib0', 'pg', '@prisma/adapter-pg', '@prisma/client']

/** Three megabytes of language model, which the server reads as they lie. */
const asTheyLie = ['wink-nlp', 'wink-eng-lite-web-model']

/**
 * Plain JavaScript: for a configuration in TypeScript Next loads its compiler into the running server, 40 MB of it.
 * @returns {import('next').NextConfig}
 */
const config = (phase) => ({
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
    // Nobody reads the maps of a built page, and making them is an eighth of the build's work.
    turbopackSourceMaps: phase === PHASE_DEVELOPMENT_SERVER,
  },
})

export default config
