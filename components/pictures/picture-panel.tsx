'use client'

import type { Node } from '@tiptap/pm/model'
import { Trash2 } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Segments } from '@/components/ui/segments'
import { TextField } from '@/components/ui/text-field'
import { useWriting } from '@/components/writing/writing-context'
import { MAX_PICTURE_WORDS, PICTURE_COUNTS, type PictureWidth } from '@/lib/domain/picture'
import { pictureAttributes, pictureWords } from '@/lib/editor/picture-attributes'

const WIDTHS: { value: PictureWidth; label: string }[] = [
  { value: 'full', label: 'Full' },
  { value: 'half', label: 'Half' },
  { value: 'third', label: 'Third' },
]

/** The words and the width of the selected picture. What is typed is in the text at once, as everything is. */
export default function PicturePanel({ node }: { node: Node }) {
  const { editor, pictureHost } = useWriting()
  const { alt, caption, width } = pictureAttributes(node)

  // Its place grew by this panel, which came after the picture was scrolled to.
  useEffect(() => pictureHost?.parentElement?.scrollIntoView({ block: 'nearest' }), [pictureHost])

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' && event.key !== 'Enter') return
    if ((event.target as HTMLElement).tagName === 'BUTTON' && event.key === 'Enter') return
    event.preventDefault()
    event.stopPropagation()
    editor?.focus()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that bubble up from the fields lead back to the text.
    <div className="picture-panel" onKeyDown={onKeyDown}>
      <Words
        label="Alt text"
        aside="Not printed"
        hint="Say what it shows, for those who cannot see it."
        value={alt}
        onType={(words) => editor?.changePicture({ alt: words })}
      />
      <Words
        label="Caption"
        aside="Printed under it"
        value={caption}
        onType={(words) => editor?.changePicture({ caption: words })}
      />
      <div className="picture-panel-foot">
        <Segments
          legend="Width"
          name="picture-width"
          options={WIDTHS}
          value={width}
          onChange={(value) => editor?.changePicture({ width: value })}
        />
        <span className="hint">Counts as {PICTURE_COUNTS[width]} words</span>
        <Button size="sm" variant="quiet" onClick={() => editor?.removePicture()}>
          <Icon of={Trash2} />
          Remove
        </Button>
      </div>
    </div>
  )
}

type WordsProps = { label: string; aside: string; hint?: string; value: string; onType: (words: string) => void }

/** A field that follows what others write while nobody types in it here. */
function Words({ value, onType, ...text }: WordsProps) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (field.current && field.current !== document.activeElement) field.current.value = value
  }, [value])
  return (
    <TextField
      {...text}
      ref={field}
      serif
      inputSize="sm"
      autoComplete="off"
      maxLength={MAX_PICTURE_WORDS}
      defaultValue={value}
      onChange={(event) => onType(pictureWords(event.target.value))}
    />
  )
}
