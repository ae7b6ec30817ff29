/**
 * Where Next keeps what it built, below the root. Tests build into a folder of their own: a server that runs from the same
 * checkout goes on serving its own pages.
 */
export function distFolder(): string {
  return process.env.NEXT_DIST_DIR || '.next'
}

export const TEST_DIST = '.next-test'
