import { describe, expect, it, vi } from 'vitest'
import { signOutAction } from '@/lib/actions/identity'

vi.mock('@/lib/server/session', () => ({ currentSignedIn: async () => null, requireContext: () => null }))

describe('signing out', () => {
  it('leads to the way in also where somebody signed out in another tab', async () => {
    await expect(signOutAction()).rejects.toMatchObject({ digest: expect.stringContaining(';/sign-in;') })
  })
})
