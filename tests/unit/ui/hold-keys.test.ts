import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { holdKeys } from '@/components/ui/hold-keys'
import { toastStore } from '@/components/ui/toast-store'

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('document', new EventTarget())
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const said = () => toastStore.snapshot().map(({ message }) => message)
/** Whether the page would still hear the key. */
const press = (key: string) => window.dispatchEvent(Object.assign(new Event('keydown', { cancelable: true }), { key }))

it('tells of letters whose field did not come, and lets go of the keys', () => {
  holdKeys()
  for (const key of ['W', 'h', 'x', 'Backspace', 'y']) expect(press(key)).toBe(false)
  vi.advanceTimersByTime(2900)
  expect(said()).toEqual([])
  vi.advanceTimersByTime(200)
  expect(said()).toEqual(['The field did not open in time. “Why” was not written.'])
  expect(press('z')).toBe(true)
})

it('says nothing where nothing was typed, nor where somebody pressed something else', () => {
  const before = said()
  holdKeys()
  vi.advanceTimersByTime(4000)
  holdKeys()
  press('a')
  document.dispatchEvent(new Event('pointerdown'))
  vi.advanceTimersByTime(4000)
  expect(said()).toEqual(before)
})
