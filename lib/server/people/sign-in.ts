import { DomainError } from '@/lib/domain/errors'
import type { SignInInput } from '@/lib/domain/identity'
import { auth } from '@/lib/server/auth'
import { limitedTry } from './sign-in-limits'
import type { Visitor } from './visitor'

/** Begins a session; its cookie goes out with the answer. An unknown address and a wrong password read and count the same. */
export async function signIn(visitor: Visitor, input: SignInInput): Promise<{ sessionToken: string }> {
  const begun = await limitedTry(visitor, input.email, () => beginSession(visitor, input))
  if (begun) return begun
  const message = 'This address and this password do not belong together. Check both, or ask for a new password.'
  throw new DomainError('invalid', message, { password: message })
}

/** The identity library's own sign-in; null when it refuses. */
export async function beginSession(visitor: Visitor, input: SignInInput): Promise<{ sessionToken: string } | null> {
  try {
    const { token } = await auth.api.signInEmail({
      body: { email: input.email, password: input.password },
      headers: visitor.headers,
    })
    return { sessionToken: token }
  } catch (error) {
    if ((error as { statusCode?: number }).statusCode === 401) return null
    throw error
  }
}
