import { Empty } from '@/components/ui/empty'

export default function RevisionNotFound() {
  return (
    <main id="main" className="room" tabIndex={-1}>
      <h1 className="sr-only">Revisions</h1>
      <Empty title="This proposal has no such revision.">Choose Revisions above to see those that were kept.</Empty>
    </main>
  )
}
