import { fork } from 'node:child_process'
import { once } from 'node:events'
import { testEnvironment } from '@/lib/launch/testing/run-checked'
import { atMost, type Figure, median, told } from './figure'
import { REFERENCE_MS } from './reference'

const GATE_MS = 20

/** The gate of a proposal with 200 revisions, 500 comments, 20 verdicts and 80 risks, on the server. Scaled by a reference measured in turns. */
export async function gateFigures(databaseUrl: string): Promise<Figure[]> {
  const env = testEnvironment({ DATABASE_URL: databaseUrl, SECRET: 'a bench needs no secret, only its length' })
  const child = fork('lib/launch/bench/gate-child.ts', { execArgv: ['--import', 'tsx'], env })
  const [answer] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => {
      throw new Error('the process that measures the gate ended')
    }),
  ])) as [{ gate: number[]; reference: number[] }]
  child.disconnect()
  const [ms, reference] = [median(answer.gate), median(answer.reference)]
  return [
    told('the gate of a long proposal, as measured', ms, 'ms'),
    told('the reference beside it', reference, 'ms'),
    atMost('the gate of a long proposal', (ms * REFERENCE_MS) / reference, 'ms, scaled', GATE_MS),
  ]
}
