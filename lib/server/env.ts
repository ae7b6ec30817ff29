import { isIP } from 'node:net'
import path from 'node:path'
import { z } from 'zod'
import { keptSecret } from './kept-secret'

/** What the operator decided, validated once. Every default stands here; the README's table of variables follows it. */
export type Env = {
  production: boolean
  /** Where the server listens. HOST is loopback unless asked otherwise: a server is opened to a network on purpose. */
  host: string
  port: number
  /** The origin people type, without a slash at its end. */
  baseUrl: string
  /** Origins from which changes and live connections are accepted; the first is baseUrl. */
  origins: string[]
  /** Undefined only before the launcher has started the embedded database; env() promises it. */
  databaseUrl: string | undefined
  /** The owner of the tables, for migrations and grants; undefined: databaseUrl does it all. */
  databaseAdminUrl: string | undefined
  /** Signs sessions; at least 32 characters. */
  secret: string
  /** Undefined: each mail is written to dataDir/mail. */
  smtpUrl: string | undefined
  mailFrom: string
  /** Addresses and CIDR ranges whose X-Forwarded-For is believed. */
  trustedProxies: string[]
  /** Absolute. */
  dataDir: string
  /** Bytes that the pictures of one workspace may take together. */
  pictureQuota: number
}

/** A setting is missing or wrong. The message is one line and names the variable. */
export class SettingError extends Error {
  override name = 'SettingError'
}

let known: (Env & { databaseUrl: string }) | undefined

/** The settings of this process. Throws SettingError. */
export function env(): Env & { databaseUrl: string } {
  if (known) return known
  const read = readEnv(process.env)
  if (!read.databaseUrl) throw new SettingError('DATABASE_URL is missing. `npm start` sets it when it brings its own database.')
  known = { ...read, databaseUrl: read.databaseUrl }
  return known
}

/** Validates the variables of `source`; an empty string counts as unset. Throws SettingError for the first that is wrong. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()))
  const parsed = Variables.safeParse(given)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new SettingError(`${issue?.path.join('.')} ${issue?.message}.`)
  }
  const v = parsed.data
  const production = v.NODE_ENV === 'production'
  if (v.DATABASE_ADMIN_URL && !v.DATABASE_URL) throw new SettingError('DATABASE_URL is missing, but DATABASE_ADMIN_URL is set.')
  if (v.SMTP_URL && !v.MAIL_FROM) throw new SettingError('MAIL_FROM is missing: SMTP_URL is set, so mail needs a sender.')
  if (production && v.DATABASE_URL && !v.SECRET) {
    throw new SettingError('SECRET is missing: with DATABASE_URL in production set 32 random characters or more, and keep them.')
  }
  const dataDir = path.resolve(v.DATA_DIR)
  return {
    production,
    host: v.HOST,
    port: v.PORT,
    baseUrl: v.BASE_URL ?? `http://localhost:${v.PORT}`,
    origins: v.BASE_URL ? [v.BASE_URL] : ['localhost', '127.0.0.1', '[::1]'].map((name) => `http://${name}:${v.PORT}`),
    databaseUrl: v.DATABASE_URL,
    databaseAdminUrl: v.DATABASE_ADMIN_URL,
    secret: v.SECRET ?? keptSecret(dataDir, 'session'),
    smtpUrl: v.SMTP_URL,
    mailFrom: v.MAIL_FROM ?? 'Dateline <dateline@localhost>',
    trustedProxies: v.TRUSTED_PROXIES,
    dataDir,
    pictureQuota: v.PICTURE_QUOTA_MB * 1024 * 1024,
  }
}

const text = (message: string, holds: (value: string) => boolean) => z.string().trim().refine(holds, { message })

const postgresUrl = text('must be a PostgreSQL address, such as postgresql://user:password@host:5432/database', (value) => {
  const url = parseUrl(value)
  return url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1
})

const Variables = z.object({
  NODE_ENV: z
    .enum(['production', 'development', 'test'], { error: 'must be production, development or test' })
    .default('production'),
  PORT: text('must be a port, a whole number from 1 to 65535', (value) => /^\d{1,5}$/.test(value) && isPort(Number(value)))
    .default('3000')
    .transform(Number),
  HOST: text('must be an address or a host name to listen on, such as 127.0.0.1 or 0.0.0.0', (value) =>
    /^[\w.:-]+$/.test(value),
  ).default('127.0.0.1'),
  BASE_URL: text('must be an origin without a path, such as https://dateline.example.com', isOrigin)
    .transform((value) => new URL(value).origin)
    .optional(),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_ADMIN_URL: postgresUrl.optional(),
  SECRET: text('must have at least 32 characters', (value) => value.length >= 32).optional(),
  SMTP_URL: text('must be a mail server, such as smtp://user:password@host:587 or smtps://host:465', (value) =>
    /^smtps?:$/.test(parseUrl(value)?.protocol ?? ''),
  ).optional(),
  MAIL_FROM: text('must be a sender, such as Dateline <dateline@example.com>', (value) =>
    /^([^<>\r\n]+<[^@\s<>]+@[^@\s<>]+>|[^@\s<>]+@[^@\s<>]+)$/.test(value),
  ).optional(),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((value) => value.split(/[\s,]+/).filter(Boolean))
    .refine((list) => list.every(isAddressOrRange), {
      message: 'must be addresses or ranges with commas between them, such as 10.0.0.0/8, 127.0.0.1',
    }),
  DATA_DIR: z.string().trim().default('.data'),
  PICTURE_QUOTA_MB: text('must be a whole number of megabytes, 0 for no pictures', (value) => /^\d{1,7}$/.test(value))
    .default('500')
    .transform(Number),
})

function parseUrl(value: string): URL | null {
  return URL.canParse(value) ? new URL(value) : null
}

function isPort(port: number): boolean {
  return port >= 1 && port <= 65535
}

function isOrigin(value: string): boolean {
  const url = parseUrl(value)
  if (!url || !/^https?:$/.test(url.protocol)) return false
  return url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password
}

function isAddressOrRange(value: string): boolean {
  const [address = '', bits, ...rest] = value.split('/')
  const version = isIP(address)
  if (version === 0 || rest.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
}
