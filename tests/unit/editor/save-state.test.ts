import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startSaving as start, tick } from '@/tests/support/saving'

describe('saved', () => {
  it('is said only when the server has confirmed the newest edit', async () => {
    const { provider, save, seen } = start()
    expect(save.status.kind).toBe('offline')
    await provider.handshake()
    expect(provider.sent).toEqual(['saved?1'])
    expect(save.status.kind).toBe('saving')
    provider.emit('stateless', { payload: 'saved!1' })
    expect(save.status.kind).toBe('saved')
    provider.edit()
    expect(save.status.kind).toBe('saving')
    await tick()
    provider.edit()
    await tick()
    expect(provider.sent).toEqual(['saved?1', 'saved?2'])
    provider.emit('stateless', { payload: 'saved!2' })
    expect(save.status.kind).toBe('saving')
    await tick()
    provider.emit('stateless', { payload: 'saved!3' })
    expect(save.status.kind).toBe('saved')
    expect(seen).toEqual(['saving', 'saved', 'saving', 'saved'])
  })

  it('is not said for an answer to another question', async () => {
    const { provider, save } = start()
    await provider.handshake()
    for (const payload of ['saved!2', 'saved!', 'saved', 'saved?1', 'xsaved!1']) provider.emit('stateless', { payload })
    expect(save.status.kind).toBe('saving')
  })

  it('asks after the edit was sent, and sends what waits first', async () => {
    const { provider } = start()
    await provider.handshake()
    expect(provider.log).toEqual(['flush', 'saved?1'])
  })

  it('does not count what others wrote', async () => {
    const { provider, save } = start()
    await provider.handshake()
    provider.emit('stateless', { payload: 'saved!1' })
    provider.document.transact(() => provider.document.getMap('x').set('k', 1), provider)
    await tick()
    expect(save.status.kind).toBe('saved')
    expect(provider.sent).toHaveLength(1)
  })

  it('is asked for once in a burst of edits, at once after a pause, and always for the last of them', async () => {
    vi.useFakeTimers()
    const { provider, save } = start({ askEvery: 250 })
    await provider.handshake()
    provider.emit('stateless', { payload: 'saved!1' })
    await vi.advanceTimersByTimeAsync(300)
    for (let key = 0; key < 4; key++) {
      provider.edit()
      await vi.advanceTimersByTimeAsync(50)
      if (key === 0) provider.emit('stateless', { payload: 'saved!2' })
    }
    expect([provider.sent.length, save.status.kind, save.hasUnsavedEdits]).toEqual([2, 'saving', true])
    await vi.advanceTimersByTimeAsync(250)
    expect(provider.sent).toEqual(['saved?1', 'saved?2', 'saved?3'])
    provider.emit('stateless', { payload: 'saved!3' })
    expect([save.status.kind, save.hasUnsavedEdits]).toEqual(['saved', false])
    vi.useRealTimers()
  })

  it('is asked for as soon as typing pauses, and in a long burst all the same', async () => {
    vi.useFakeTimers()
    const { provider } = start({ askEvery: 1000, askAfter: 250 })
    await provider.handshake()
    provider.emit('stateless', { payload: 'saved!1' })
    await vi.advanceTimersByTimeAsync(1000)
    provider.edit()
    await vi.advanceTimersByTimeAsync(10)
    provider.emit('stateless', { payload: 'saved!2' })
    for (let key = 0; key < 3; key++) {
      await vi.advanceTimersByTimeAsync(100)
      provider.edit()
    }
    await vi.advanceTimersByTimeAsync(240)
    expect(provider.sent).toEqual(['saved?1', 'saved?2'])
    await vi.advanceTimersByTimeAsync(10)
    expect(provider.sent).toEqual(['saved?1', 'saved?2', 'saved?3'])
    provider.emit('stateless', { payload: 'saved!3' })
    for (let key = 0; key < 9; key++) {
      provider.edit()
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(provider.sent).toHaveLength(3)
    provider.edit()
    await vi.advanceTimersByTimeAsync(100)
    expect(provider.sent).toHaveLength(4)
    vi.useRealTimers()
  })

  it('hands back what was noted when the question was asked', async () => {
    let size = 1
    const { provider, save } = start({ note: () => size })
    await provider.handshake()
    size = 2
    provider.emit('stateless', { payload: 'saved!1' })
    expect(save.savedNote).toBe(1)
  })
})

describe('offline', () => {
  it('is said at once, remembers what is unsaved, and asks anew after the next handshake', async () => {
    const { provider, save } = start()
    await provider.handshake()
    provider.emit('stateless', { payload: 'saved!1' })
    expect(save.hasUnsavedEdits).toBe(false)
    provider.emit('disconnect', {})
    provider.edit()
    await tick()
    expect(save.status.kind).toBe('offline')
    expect(save.hasUnsavedEdits).toBe(true)
    expect(provider.sent).toHaveLength(1)
    await provider.handshake()
    expect(provider.sent.at(-1)).toBe('saved?2')
    provider.emit('stateless', { payload: 'saved!1' })
    expect(save.status.kind).toBe('saving')
    provider.emit('stateless', { payload: 'saved!2' })
    expect(save.status.kind).toBe('saved')
    expect(save.hasUnsavedEdits).toBe(false)
  })

  it('stays so until the handshake, whatever the provider believes', async () => {
    const { provider, save } = start()
    provider.emit('synced', {})
    provider.edit()
    await tick()
    expect(save.status.kind).toBe('offline')
    await provider.message(0, 1)
    expect(save.status.kind).toBe('offline')
  })
})

describe('being turned away', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })

  afterEach(() => {
    vi.useRealTimers()
  })

  it('closes a socket that was left open, so that the provider comes back', async () => {
    for (const [event, detail] of [
      ['close', { event: { code: 4205, reason: 'rights-changed' } }],
      ['authenticationFailed', { reason: 'unavailable' }],
    ] as const) {
      const { provider, save } = start({ retryDelay: () => 400 })
      provider.emit(event, detail)
      expect(save.status.kind).toBe('offline')
      provider.emit(event, detail)
      expect(provider.socket.closed).toBe(0)
      await vi.advanceTimersByTimeAsync(401)
      expect(provider.socket.closed).toBe(1)
    }
  })

  it('leaves a newer socket alone', async () => {
    const { provider } = start({ retryDelay: () => 400 })
    const { socket } = provider
    provider.emit('close', { event: { reason: 'restarting' } })
    provider.configuration.websocketProvider.webSocket = { ...socket }
    await vi.advanceTimersByTimeAsync(500)
    expect(socket.closed).toBe(0)
  })

  it.each(['malformed', 'refused', 'too-large', 'document-full'])(
    'for %s is final: the text is kept and nothing is tried again',
    async (reason) => {
      const { provider, save, seen } = start()
      await provider.handshake()
      provider.edit()
      provider.emit('close', { event: { code: 4400, reason } })
      expect(save.status).toEqual({ kind: 'refused', reason })
      const sent = provider.sent.length
      provider.edit()
      await provider.handshake()
      provider.emit('disconnect', {})
      await vi.advanceTimersByTimeAsync(5000)
      expect(provider.sent).toHaveLength(sent)
      expect(provider.socket.closed).toBe(0)
      expect(save.hasUnsavedEdits).toBe(true)
      expect(seen.at(-1)).toBe('refused')
    },
  )

  it('for a frame over the limit of the socket itself is the same', () => {
    const { provider, save } = start()
    provider.emit('close', { event: { code: 1009, reason: '' } })
    expect(save.status).toEqual({ kind: 'refused', reason: 'too-large' })
  })

  it('by the answer to a question is the same', async () => {
    const { provider, save } = start()
    await provider.handshake()
    provider.emit('stateless', { payload: 'refused!1' })
    expect(save.status).toEqual({ kind: 'refused', reason: 'refused' })
  })

  it.each(['signed-out', 'not-found', 'outdated'])('for %s stops', async (reason) => {
    const { provider, save } = start()
    provider.emit('authenticationFailed', { reason })
    expect(save.status).toEqual({ kind: 'stopped', reason })
    await vi.advanceTimersByTimeAsync(5000)
    expect(provider.socket.closed).toBe(0)
  })
})
