import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'

type Props = {
  revision: number
  /** Whoever reads the reason first. */
  author: string
  onClose: () => void
  onReject: () => void
}

/** The last step of a rejection: one person's word ends the round for everybody. */
export function RejectDialog({ revision, author, onClose, onReject }: Props) {
  return (
    <Dialog open onClose={onClose} title={`Reject revision ${revision}?`}>
      <p>
        The round ends for everybody, and it is a draft again. {author} reads your reason, and may write a new revision and submit
        it.
      </p>
      <footer>
        <Button onClick={onClose}>Go on judging</Button>
        <Button variant="red-solid" onClick={onReject}>{`Reject revision ${revision}`}</Button>
      </footer>
    </Dialog>
  )
}
