import * as encoding from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import { FrameGate, MAX_FRAME } from '@/lib/collab/frame-gate'
import { Refusal } from '@/lib/collab/refusal'

const NAME = '0197a3c2-7b1e-7c3a-9f10-2d5b8e4a6c01'
const SYNC = 0
const STATELESS = 5
const AUTH = 2

function frame(type: number, write: (encoder: encoding.Encoder) => void, name = NAME): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarString(encoder, name)
    encoding.writeVarUint(encoder, type)
    write(encoder)
  })
}

const sync = (kind: number, payload = new Uint8Array([0, 0])) =>
  frame(SYNC, (encoder) => {
    encoding.writeVarUint(encoder, kind)
    encoding.writeVarUint8Array(encoder, payload)
  })
const question = frame(STATELESS, (encoder) => encoding.writeVarString(encoder, 'saved?1'))
const handshake = frame(AUTH, (encoder) => {
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarString(encoder, '{}')
})

function reasonOf(admit: () => unknown): string | null {
  try {
    admit()
    return null
  } catch (error) {
    return error instanceof Refusal ? error.reason : String(error)
  }
}

describe('the gate of a socket', () => {
  it('drops single updates and questions until the state that holds them has come', () => {
    const gate = new FrameGate()
    expect(gate.admit(handshake)).toBe(true)
    expect([gate.admit(sync(2)), gate.admit(question)]).toEqual([false, false])
    expect(gate.admit(sync(0))).toBe(true)
    expect(gate.admit(sync(1))).toBe(true)
    expect([gate.admit(sync(2)), gate.admit(question)]).toEqual([true, true])
  })

  it('is for one document, the one that its first frame names', () => {
    const gate = new FrameGate()
    gate.admit(handshake)
    expect(gate.documentName).toBe(NAME)
    const other = frame(SYNC, () => {}, NAME.replace('0197', '0198'))
    expect(reasonOf(() => gate.admit(other))).toBe('malformed')
    expect(reasonOf(() => new FrameGate().admit(frame(SYNC, () => {}, 'proposal')))).toBe('malformed')
  })

  it('lets a frame be as large as its kind needs', () => {
    const gate = new FrameGate()
    gate.admit(sync(1))
    expect(gate.admit(sync(2, new Uint8Array(MAX_FRAME - 100)))).toBe(true)
    expect(reasonOf(() => gate.admit(sync(2, new Uint8Array(MAX_FRAME))))).toBe('too-large')
    const long = frame(STATELESS, (encoder) => encoding.writeVarString(encoder, 'x'.repeat(1000)))
    expect(reasonOf(() => gate.admit(long))).toBe('too-large')
  })

  it('counts frames and bytes, and not what it drops', () => {
    const gate = new FrameGate()
    for (let i = 0; i < 20_000; i++) gate.admit(sync(2))
    gate.admit(sync(1))
    expect(
      reasonOf(() => {
        for (let i = 0; i < 20_000; i++) gate.admit(sync(2))
      }),
    ).toBe('too-many')
    const heavy = new FrameGate()
    expect(
      reasonOf(() => {
        for (let i = 0; i < 200; i++) heavy.admit(sync(2, new Uint8Array(500_000)))
      }),
    ).toBe('too-many')
  })

  it('answers for the whole document only so often', () => {
    const gate = new FrameGate()
    expect(
      reasonOf(() => {
        for (let i = 0; i < 30; i++) gate.admit(sync(0))
      }),
    ).toBe('too-many')
  })
})
