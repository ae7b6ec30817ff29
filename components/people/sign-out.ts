import { answered } from '@/components/ui/answered'
import { showToast } from '@/components/ui/toast-store'
import { signOutAction } from '@/lib/actions/identity'

/** Goes to the sign-in page. Whoever leaves a shared computer has to know when they did not get away. */
export async function signOut(): Promise<void> {
  if (await answered(signOutAction())) showToast('You are still signed in: the server did not answer. Try again.')
}
