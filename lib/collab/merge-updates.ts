import path from 'node:path'
import { Worker } from 'node:worker_threads'

/**
 * Merges updates into one, in a thread of their own: a long log would hold up everybody's keys. Through a document and
 * not by Y.mergeUpdates, which takes twelve seconds for what this does in one, and leaves twice as much.
 */
export function mergeUpdates(updates: readonly Uint8Array[]): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(WORKER, { workerData: updates, execArgv: [] })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the merge ended with code ${code}`)))
  })
}

/** From the checkout's root, where every process of ours runs: the product's code stands in one file elsewhere. */
const WORKER = path.resolve('lib/collab/merge-worker.mjs')
