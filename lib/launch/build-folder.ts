/** Where Next builds to and serves from. The end-to-end tests have their own, so that they never pull a running server's pages away. */
export const buildFolder = process.env.DATELINE_BUILD || '.next'
