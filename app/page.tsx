import { redirect } from 'next/navigation'
import { isFirstRun } from '@/lib/server/people/is-first-run'
import { currentSignedIn } from '@/lib/server/session'

/** The front door: to the Desk, to sign in, or on an empty installation to the first workspace. */
export default async function FrontPage() {
  if (await currentSignedIn()) redirect('/desk')
  redirect((await isFirstRun()) ? '/create-workspace' : '/sign-in')
}
