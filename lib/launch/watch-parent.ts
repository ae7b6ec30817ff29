import fs from 'node:fs'

/**
 * npm starts this process and passes Ctrl-C on; an npm that is killed passes nothing on, and the server would keep the port. So the process
 * ends when npm, or the shell that npm put between, is gone. Started without npm it belongs to whoever started it, and may outlive them.
 */
export function watchParent(onGone: () => void): void {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const grandparent = isShell(parent) ? parentOf(parent) : undefined
  const timer = setInterval(() => {
    if (process.ppid === parent && (grandparent === undefined || parentOf(parent) === grandparent)) return
    clearInterval(timer)
    onGone()
  }, 500)
  timer.unref()
}

/** Only Linux shows it cheaply; the shells of other systems step aside for the command that they run. */
function isShell(pid: number): boolean {
  return /^(sh|dash|bash|ash|zsh|busybox)$/.test(readProc(pid, 'comm')?.trim() ?? '')
}

function parentOf(pid: number): number | undefined {
  // "pid (name) state parent ...": the name may hold anything, also brackets.
  const fields = readProc(pid, 'stat')?.split(') ').at(-1)?.split(' ')
  return fields?.[1] === undefined ? undefined : Number(fields[1])
}

function readProc(pid: number, name: string): string | undefined {
  try {
    return fs.readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return undefined
  }
}
