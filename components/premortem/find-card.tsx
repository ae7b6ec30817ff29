import { TextField } from '@/components/ui/text-field'
import { reasonsWords } from './board-moves'

type Props = {
  word: string
  onWord: (word: string) => void /** How many have it; null: nothing is looked for. */
  found: number | null
}

/** On a crowded board: leaves those reasons that have a word. Escape brings all back. */
export function FindCard({ word, onWord, found }: Props) {
  return (
    <div className="findcard">
      <TextField
        label="Find a reason"
        placeholder="A word on it"
        inputSize="sm"
        autoComplete="off"
        value={word}
        onChange={({ target }) => onWord(target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onWord('')}
      />
      <p className="meta" role="status">
        {found !== null && `${found === 0 ? 'No reason has' : found === 1 ? '1 reason has' : `${reasonsWords(found)} have`} it.`}
      </p>
    </div>
  )
}
