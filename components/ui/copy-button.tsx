'use client'

import { useEffect, useState } from 'react'
import { announce } from './announce'
import { Button } from './button'
import type { ButtonLook } from './button-class'

type Props = ButtonLook & { text: string; children?: string /** What is said after: "Link copied". */; done?: string }

/** Puts text on the clipboard and says so; where the browser refuses, it shows the text to be copied by hand. */
export function CopyButton({ text, children = 'Copy', done = 'Copied', ...look }: Props) {
  const [state, setState] = useState<'rest' | 'copied' | 'refused'>('rest')

  useEffect(() => {
    if (state !== 'copied') return
    const timer = setTimeout(() => setState('rest'), 2000)
    return () => clearTimeout(timer)
  }, [state])

  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setState('copied')
      announce(done)
    } catch {
      setState('refused')
    }
  }

  if (state === 'refused')
    return (
      <input
        // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed.
        autoFocus
        className="input input--sm mono"
        readOnly
        value={text}
        aria-label="Copy this by hand"
        onFocus={({ target }) => target.select()}
      />
    )
  return (
    <Button {...look} onClick={copy}>
      <span className="btn-words">
        <span className={state === 'copied' ? 'invisible' : undefined}>{children}</span>
        <span className={state === 'copied' ? undefined : 'invisible'}>{done}</span>
      </span>
    </Button>
  )
}
