// In place of Node's buffer in browsers; see next.config.mjs.
export const Buffer = undefined
