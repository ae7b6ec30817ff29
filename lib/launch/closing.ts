import { LaunchError } from './launch-error'

/** What has to be closed before the process ends, and the one way to end it. */
export type Closing = {
  /** Closed in the reverse order of adding. `close` answers false, or throws, when it could not close properly. */
  add(close: () => unknown): void
  /** Closes all and ends the process: with `code`, or with 1 when something would not close in time. Later calls change nothing. */
  end(code: number): Promise<never>
  hasBegun(): boolean
}

const WITHIN_MS = 15_000

/**
 * Ends the process in order on Ctrl-C, SIGTERM and SIGHUP, with `code`: 0 for a server, whose end that is. npm and the terminal may both send
 * the signal: the second changes nothing.
 */
export function closeOnSignals(say: (line: string) => void, code = 0): Closing {
  const closers: (() => unknown)[] = []
  let ending: Promise<never> | undefined

  const closing: Closing = {
    add: (close) => closers.push(close),
    end: (code) => (ending ??= closeAll(closers, code)),
    hasBegun: () => ending !== undefined,
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!closing.hasBegun()) say('Stopping')
      void closing.end(code)
    })
  }
  return closing
}

/** The one line for what the operator can put right; the whole story for what only a developer can. */
export function describeFailure(error: unknown): string {
  if (error instanceof LaunchError || (error instanceof Error && error.name === 'SettingError')) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

async function closeAll(closers: (() => unknown)[], code: number): Promise<never> {
  setTimeout(() => {
    console.error(`Stopping took longer than ${WITHIN_MS / 1000} s; what is left is stopped as it is.`)
    process.exit(1)
  }, WITHIN_MS).unref()
  let clean = true
  for (const close of closers.reverse()) {
    try {
      if ((await close()) === false) clean = false
    } catch (error) {
      clean = false
      console.error(describeFailure(error))
    }
  }
  process.exit(clean ? code : 1)
}
