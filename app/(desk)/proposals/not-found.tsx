import { Wordmark } from '@/components/desk/wordmark'
import { ButtonLink } from '@/components/ui/button-link'

export default function ProposalNotFound() {
  return (
    <main id="main" className="lost" tabIndex={-1}>
      <Wordmark />
      <h1>We cannot find this proposal.</h1>
      <p>It may be gone, or it may not be shared with you. Ask the person who sent the link.</p>
      <ButtonLink variant="go" size="lg" href="/desk">
        Go to the Desk
      </ButtonLink>
    </main>
  )
}
