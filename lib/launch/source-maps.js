// Plain JavaScript, because next.config.mjs asks too.

/** Nobody reads the maps of built pages, and making them is an eighth of the build's work. */
export function wantsSourceMaps() {
  return process.env.NODE_ENV === 'development'
}
