/** Something the operator can put right. The launcher prints its message, one line, and exits with code 1. */
export class LaunchError extends Error {
  override name = 'LaunchError'
}
