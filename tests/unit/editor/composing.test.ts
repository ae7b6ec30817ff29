import type { EditorView } from '@tiptap/pm/view'
import { describe, expect, it, vi } from 'vitest'
import { whenComposed } from '@/lib/editor/composing'

describe('a change that does not come from whoever writes', () => {
  it('is made at once where nothing is composed', () => {
    const change = vi.fn()
    whenComposed(aView({ composing: false }), change)
    expect(change).toHaveBeenCalledOnce()
  })

  it('waits for the word that is composed, and comes once', async () => {
    const change = vi.fn()
    const view = aView({ composing: true })
    whenComposed(view, change)
    expect(change).not.toHaveBeenCalled()
    for (let word = 0; word < 2; word++) {
      view.dom.dispatchEvent(new Event('compositionend'))
      await Promise.resolve()
    }
    expect(change).toHaveBeenCalledOnce()
  })

  it('does not wait for somebody who may not write any more', () => {
    const change = vi.fn()
    whenComposed(aView({ composing: true, editable: false }), change)
    expect(change).toHaveBeenCalledOnce()
  })
})

function aView(facts: { composing: boolean; editable?: boolean }): EditorView {
  return { editable: true, hasFocus: () => true, dom: new EventTarget(), ...facts } as unknown as EditorView
}
