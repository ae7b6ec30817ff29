import type { ClarityBlock, ClarityContext, ClarityKnown, ClarityReport } from '@/lib/domain/clarity'
import type { ClarityAnswer, ClarityRequest } from './clarity-worker'

export interface ClarityWorker {
  /** Checks this; answers to earlier questions are not heard any more. */
  check: (blocks: readonly ClarityBlock[], known: ClarityKnown, context: ClarityContext) => void
  close: () => void
}

type Events = { onReport: (report: ClarityReport) => void; onFailed: () => void }

/** The check in a worker of its own. Its code and its megabyte of language model are fetched with the first question. */
export function openClarityWorker({ onReport, onFailed }: Events): ClarityWorker {
  let worker: Worker | null = null
  let asked = 0
  const fail = () => {
    worker?.terminate()
    worker = null
    onFailed()
  }
  const open = () => {
    const made = new Worker(new URL('./clarity-worker.ts', import.meta.url), { type: 'module', name: 'clarity' })
    made.onmessage = ({ data }: MessageEvent<ClarityAnswer>) => {
      if (data.id === asked) onReport(data.report)
    }
    made.onerror = (event) => {
      event.preventDefault()
      fail()
    }
    return made
  }
  return {
    check: (blocks, known, context) => {
      worker ??= open()
      asked++
      worker.postMessage({ id: asked, document: { blocks, known }, context } satisfies ClarityRequest)
    },
    close: () => {
      worker?.terminate()
      worker = null
    },
  }
}
