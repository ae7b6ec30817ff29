import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readEnv } from '@/lib/server/env'

let DATA_DIR = ''
beforeEach(() => {
  DATA_DIR = fs.mkdtempSync(path.join(os.tmpdir(), 'dateline-env-'))
})
afterEach(() => fs.rmSync(DATA_DIR, { recursive: true }))

const DATABASE_URL = 'postgresql://dateline:pw@db.example:5432/dateline'
const SECRET = 'x'.repeat(32)

describe('the settings', () => {
  it('need nothing: an embedded database, loopback, port 3000', () => {
    expect(readEnv({ DATA_DIR })).toMatchObject({
      production: true,
      host: '127.0.0.1',
      port: 3000,
      baseUrl: 'http://localhost:3000',
      origins: ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'],
      databaseUrl: undefined,
      smtpUrl: undefined,
      trustedProxies: [],
      dataDir: DATA_DIR,
      pictureQuota: 500 * 1024 * 1024,
    })
  })

  it('count an empty string as unset', () => {
    expect(readEnv({ DATA_DIR, PORT: '', DATABASE_URL: ' ', SECRET: '' })).toMatchObject({ port: 3000, databaseUrl: undefined })
  })

  it('accept changes from the given origin alone', () => {
    const { baseUrl, origins } = readEnv({ DATA_DIR, BASE_URL: 'https://dateline.example/' })
    expect([baseUrl, origins]).toEqual(['https://dateline.example', ['https://dateline.example']])
  })

  it('read proxies by address and by range', () => {
    expect(readEnv({ DATA_DIR, TRUSTED_PROXIES: '10.0.0.0/8, 127.0.0.1 ::1/128' }).trustedProxies).toEqual([
      '10.0.0.0/8',
      '127.0.0.1',
      '::1/128',
    ])
  })

  it('keep one secret for the embedded database, readable by its owner alone', () => {
    const first = readEnv({ DATA_DIR }).secret
    expect(first.length).toBeGreaterThanOrEqual(32)
    expect(readEnv({ DATA_DIR }).secret).toBe(first)
    expect(fs.statSync(path.join(DATA_DIR, 'secrets.json')).mode & 0o777).toBe(0o600)
  })

  it.each([
    ['PORT', { PORT: 'http' }],
    ['PORT', { PORT: '0' }],
    ['PORT', { PORT: '65536' }],
    ['HOST', { HOST: 'all of them' }],
    ['BASE_URL', { BASE_URL: 'dateline.example' }],
    ['BASE_URL', { BASE_URL: 'https://dateline.example/app' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://db.example/dateline' }],
    ['DATABASE_URL', { DATABASE_URL: 'postgresql://db.example' }],
    ['DATABASE_URL', { DATABASE_ADMIN_URL: DATABASE_URL }],
    ['DATABASE_ADMIN_URL', { DATABASE_URL, SECRET, DATABASE_ADMIN_URL: 'x' }],
    ['SECRET', { DATABASE_URL }],
    ['SECRET', { SECRET: 'too short' }],
    ['SMTP_URL', { SMTP_URL: 'mail.example', MAIL_FROM: 'a@b.example' }],
    ['MAIL_FROM', { SMTP_URL: 'smtp://mail.example' }],
    ['MAIL_FROM', { MAIL_FROM: 'nobody\r\nBcc: all' }],
    ['TRUSTED_PROXIES', { TRUSTED_PROXIES: 'proxy.example' }],
    ['TRUSTED_PROXIES', { TRUSTED_PROXIES: '10.0.0.0/33' }],
    ['PICTURE_QUOTA_MB', { PICTURE_QUOTA_MB: '1.5' }],
    ['PICTURE_QUOTA_MB', { PICTURE_QUOTA_MB: '-1' }],
    ['NODE_ENV', { NODE_ENV: 'staging' }],
  ])('name %s in one line when it is wrong: %o', (name, variables) => {
    expect(() => readEnv({ DATA_DIR, ...variables })).toThrow(new RegExp(`^${name} [^\n]+$`))
  })

  it('make a secret up only where nobody could lose it', () => {
    expect(readEnv({ DATA_DIR, DATABASE_URL, NODE_ENV: 'development' }).secret.length).toBeGreaterThanOrEqual(32)
    expect(readEnv({ DATA_DIR, DATABASE_URL, SECRET }).secret).toBe(SECRET)
  })
})
