// Runs in a worker thread, as plain JavaScript, so that it needs no loader: merges updates off the main thread.
import { parentPort, workerData } from 'node:worker_threads'
import * as Y from 'yjs'

const document = new Y.Doc()
document.transact(() => {
  for (const update of workerData) Y.applyUpdate(document, update)
})
const merged = Y.encodeStateAsUpdate(document)
parentPort?.postMessage(merged, [merged.buffer])
