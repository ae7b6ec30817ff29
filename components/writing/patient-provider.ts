import { HocuspocusProvider, type HocuspocusProviderConfiguration } from '@hocuspocus/provider'
import { createDecoder, readVarString, readVarUint } from 'lib0/decoding'

/** A provider that lets the page choose the moment for what others wrote, and where their carets are. `onArrival` hears of it and calls `apply`, now or later. */
export class PatientProvider extends HocuspocusProvider {
  private readonly waiting: MessageEvent[] = []

  constructor(
    configuration: HocuspocusProviderConfiguration,
    private readonly onArrival: (apply: () => void) => void,
  ) {
    super(configuration)
  }

  private readonly apply = (): void => {
    for (const event of this.waiting.splice(0)) super.onMessage(event)
  }

  override onMessage(event: MessageEvent): void {
    if (isFromOthers(event.data)) {
      this.waiting.push(event)
      this.onArrival(this.apply)
    } else super.onMessage(event)
  }
}

/** The server's own words are heard at once: what is saved, who may write, and its question for what it has not. */
function isFromOthers(frame: ArrayBuffer): boolean {
  const decoder = createDecoder(new Uint8Array(frame))
  readVarString(decoder)
  const type = readVarUint(decoder)
  return type === AWARENESS || (type === SYNC && readVarUint(decoder) !== STEP_1)
}

const SYNC = 0
const AWARENESS = 1
const STEP_1 = 0
