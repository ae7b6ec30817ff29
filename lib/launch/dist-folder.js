// Plain JavaScript, because next.config.mjs asks too.

/**
 * Where Next keeps what it built, below the root. Tests build into a folder of their own: a server that runs from the same
 * checkout goes on serving its own pages.
 */
export function distFolder() {
  return process.env.NEXT_DIST_DIR || '.next'
}

export const TEST_DIST = '.next-test'
