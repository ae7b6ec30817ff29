import type { ComponentProps, KeyboardEvent } from 'react'
import { TextArea } from '@/components/ui/text-area'

/** One line for readers that takes as many on the page as it needs, so that its end is never hidden. Enter sends the form. */
export function GrowingLine(props: Omit<ComponentProps<typeof TextArea>, 'rows' | 'className' | 'serif' | 'onInput'>) {
  return (
    <TextArea
      {...props}
      serif
      rows={1}
      className="growing"
      onKeyDown={sendOnEnter}
      // What is pasted may have breaks; whoever writes at the end of it stays there.
      onInput={({ currentTarget }) => {
        if (currentTarget.value.includes('\n')) currentTarget.value = onOneLine(currentTarget.value)
      }}
    />
  )
}

export function onOneLine(text: string): string {
  return text.replace(/\n\s*/gu, ' ')
}

/** It is one line, however many it takes on the page. */
export function sendOnEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter') return
  event.preventDefault()
  event.currentTarget.form?.requestSubmit()
}
