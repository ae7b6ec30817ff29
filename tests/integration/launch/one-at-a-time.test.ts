import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { oneAtATime } from '@/lib/launch/one-at-a-time.mjs'
import { waitUntil } from '@/lib/launch/wait-until'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dateline-lock-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

/** A process that takes the lock, hands it to a program of its own, and says that program's number. */
async function startHolder() {
  const script = `
    import { spawn } from 'node:child_process'
    import { oneAtATime } from ${JSON.stringify(path.resolve('lib/launch/one-at-a-time.mjs'))}
    await oneAtATime(process.argv[1], console.error, async (lock) => {
      const program = spawn('sleep', ['300'], { stdio: ['ignore', 'ignore', 'ignore', lock] })
      console.log(program.pid)
      await new Promise(() => {})
    })`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await once(child.stdout, 'data')
  return { child, program: Number(line) }
}

describe('work on a folder', () => {
  it('is done by one at a time, and by the next one also where it failed', async () => {
    const done: string[] = []
    let finish = () => {}
    const first = oneAtATime(
      folder,
      () => {},
      async () => {
        await new Promise<void>((resolve) => {
          finish = resolve
        })
        done.push('first')
        throw new Error('failed')
      },
    )
    const said: string[] = []
    const second = oneAtATime(
      folder,
      (line) => said.push(line),
      async () => done.push('second'),
    )
    await waitUntil(() => said.length > 0, { withinMs: 10_000 })
    finish()
    await expect(first).rejects.toThrow('failed')
    await second
    expect(done).toEqual(['first', 'second'])
    expect(said).toEqual([`Another start is at work in ${folder}; waiting for it`])
  })

  it('waits for what a killed process has left running, and for nothing else', async () => {
    const { child, program } = await startHolder()
    child.kill('SIGKILL')
    await once(child, 'exit')
    const said: string[] = []
    let killed = false
    const next = oneAtATime(
      folder,
      (line) => said.push(line),
      async () => killed,
    )
    await waitUntil(() => said.length > 0, { withinMs: 10_000 })
    expect(said).toHaveLength(1)
    killed = true
    process.kill(program, 'SIGKILL')
    expect(await next).toBe(true)
  })
})
