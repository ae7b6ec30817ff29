import * as Y from 'yjs'
import { SaveState, type SaveStatus } from '@/lib/editor/save-state'

/** A SaveState over a stand-in for its provider; `seen` is what it told. */
export function startSaving(options: ConstructorParameters<typeof SaveState>[1] = {}) {
  const provider = new StandInProvider()
  const seen: string[] = []
  const save = new SaveState(provider, { ...options, onChange: (status: SaveStatus) => void seen.push(status.kind) })
  return { provider, save, seen }
}

/** Speaks the provider's events without a network, so that each can be put in any order. */
class StandInProvider {
  readonly document = new Y.Doc()
  readonly sent: string[] = []
  readonly log: string[] = []
  readonly socket = {
    readyState: 1,
    closed: 0,
    close() {
      this.closed++
    },
  }
  readonly configuration: { websocketProvider: { webSocket: { readyState: number; close(): void } | null } } = {
    websocketProvider: { webSocket: this.socket },
  }
  private readonly listeners = new Map<string, Set<(event: never) => void>>()

  on(event: string, listener: (event: never) => void): void {
    this.listeners.set(event, (this.listeners.get(event) ?? new Set()).add(listener))
  }

  off(event: string, listener: (event: never) => void): void {
    this.listeners.get(event)?.delete(listener)
  }

  emit(event: string, detail: object): void {
    for (const listener of this.listeners.get(event) ?? []) listener(detail as never)
  }

  sendStateless(payload: string): void {
    this.sent.push(payload)
    this.log.push(payload)
  }

  flushPendingUpdates(): void {
    this.log.push('flush')
  }

  edit(): void {
    this.document.getMap('x').set('k', Math.random())
  }

  handshake(): Promise<void> {
    return this.message(0, 0)
  }

  async message(...numbers: number[]): Promise<void> {
    const rest = [...numbers]
    this.emit('message', { message: { readVarString: () => 'doc', readVarUint: () => rest.shift() ?? -1 } })
    await tick()
  }
}

/** Lets what waits in microtasks happen. */
export async function tick(): Promise<void> {
  for (let i = 0; i < 4; i++) await Promise.resolve()
}
