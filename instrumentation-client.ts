// Runs before any other script of a page. Zod asks, while schemas are being made, whether it may compile code; the
// content security policy forbids it, and each such question would stand in the console as a violation.
const zod = globalThis as { __zod_globalConfig?: { jitless?: boolean } }
zod.__zod_globalConfig = { ...zod.__zod_globalConfig, jitless: true }
