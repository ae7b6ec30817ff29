import { createHash } from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

// It begins before anything is installed, so it imports node: alone, and it is plain JavaScript.

const EVERY_MS = 100
/** Of open(2) on macOS and BSD, which Node does not name: fails while another process has the file open so. */
const O_EXLOCK = 0x20

/**
 * Runs `work` while no other process of this machine runs work on the same folder, and returns what it returns. The system holds the
 * lock and lets go of it with the last process that has it, however that ended: a kill leaves nothing behind. `work` gets a descriptor to
 * hand to the programs that it starts (undefined on Windows), so that one which outlives a killed start still keeps the next one waiting.
 *
 * @template T
 * @param {string} folder it exists
 * @param {(line: string) => void} say told once, when it has to wait
 * @param {(lock: number | undefined) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function oneAtATime(folder, say, work) {
  let lock = await take(folder)
  if (!lock) say(`Another start is at work in ${folder}; waiting for it`)
  while (!lock) {
    await pause(EVERY_MS)
    lock = await take(folder)
  }
  try {
    return await work(lock.fd)
  } finally {
    await lock.release()
  }
}

/** Null while somebody else has it. */
async function take(folder) {
  const { dev, ino } = fs.statSync(folder, { bigint: true })
  const name = `dateline-${createHash('sha256').update(`${dev} ${ino}`).digest('hex').slice(0, 24)}`
  if (process.platform === 'linux') return listen(`\0${name}`)
  if (process.platform === 'win32') return listen(`\\\\.\\pipe\\${name}`)
  return openLocked(path.join(folder, '.lock'))
}

/** A name outside the file system, which one process can listen on. */
function listen(name) {
  const server = net.createServer((socket) => socket.destroy())
  return new Promise((resolve, reject) => {
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)))
    server.listen(name, () => {
      const fd = process.platform === 'linux' ? server._handle?.fd : undefined
      resolve({ fd, release: () => new Promise((closed) => server.close(closed)) })
    })
  })
}

function openLocked(file) {
  const { O_RDWR, O_CREAT, O_NONBLOCK } = fs.constants
  try {
    const fd = fs.openSync(file, O_RDWR | O_CREAT | O_NONBLOCK | O_EXLOCK, 0o600)
    return { fd, release: async () => fs.closeSync(fd) }
  } catch (error) {
    if (error.code === 'EAGAIN') return null
    throw error
  }
}
