import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { nextCookies } from 'better-auth/next-js'
import { db } from './db'
import { env } from './env'
import { afterReset } from './people/after-reset'
import { sendResetMail } from './people/send-reset-mail'

/**
 * Identity alone: accounts, passwords, sessions. It has no HTTP endpoint of its own; our verbs call it, so that rulings,
 * limits and the trail are not passed by. Workspaces, roles and invitations are our tables.
 */
export const auth = betterAuth({
  appName: 'Dateline',
  baseURL: env().baseUrl,
  secret: env().secret,
  telemetry: { enabled: false },
  logger: { level: 'error' },
  database: prismaAdapter(db, { provider: 'postgresql', transaction: true }),
  emailAndPassword: {
    enabled: true,
    autoSignIn: true,
    minPasswordLength: 10,
    maxPasswordLength: 128,
    revokeSessionsOnPasswordReset: true,
    resetPasswordTokenExpiresIn: 60 * 60,
    sendResetPassword: async ({ user, token }) => sendResetMail(user.email, token),
    onPasswordReset: async ({ user }) => afterReset(user),
  },
  user: { modelName: 'person' },
  session: { modelName: 'session', fields: { userId: 'personId' }, expiresIn: 60 * 60 * 24 * 30, updateAge: 60 * 60 * 24 },
  account: { modelName: 'account', fields: { userId: 'personId' } },
  verification: { modelName: 'verification', storeIdentifier: 'hashed' },
  rateLimit: { enabled: false }, // counted by sign-in.ts: per account, and per address for failures only
  advanced: {
    cookiePrefix: 'dateline',
    useSecureCookies: env().baseUrl.startsWith('https:'),
    defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
    ipAddress: { ipAddressHeaders: ['x-dateline-address'] },
  },
  plugins: [nextCookies()],
})
