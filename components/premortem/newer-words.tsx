import { Button } from '@/components/ui/button'

type Props = {
  /** "this risk", "the scene". */
  what: string
  theirs: string
  form: { takeTheirs: () => void; keepMine: () => void }
}

/** Beside one's own words, which are not saved, what somebody else saved meanwhile. */
export function NewerWords({ what, theirs, form }: Props) {
  return (
    <div className="pmnote" role="status">
      <p>Somebody saved something else for {what} meanwhile. What you typed is here and not saved. Theirs:</p>
      <p className="say">{theirs}</p>
      <p className="row">
        <Button size="sm" onClick={form.keepMine}>
          Go on with mine
        </Button>
        <Button size="sm" variant="quiet" onClick={form.takeTheirs}>
          Take theirs
        </Button>
      </p>
    </div>
  )
}
