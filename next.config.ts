import type { NextConfig } from 'next'
import { distFolder } from './lib/launch/dist-folder'

/** Packages that must exist once in the process: the pages and the live server share them ("Yjs was already imported"). */
const shared = ['yjs', 'y-protocols', 'lib0', 'pg', '@prisma/adapter-pg', '@prisma/client']

const config: NextConfig = {
  distDir: distFolder(),
  serverExternalPackages: shared,
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` checks the types; the build at `npm start` is there to be fast.
  typescript: { ignoreBuildErrors: true },
  experimental: { serverActions: { bodySizeLimit: '1mb' } },
}

export default config
