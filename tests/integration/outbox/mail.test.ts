import { randomUUID } from 'node:crypto'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { smtpSender } from '@/lib/server/mail'

/** A mail server on loopback that keeps what it is given and can be told to refuse. */
const kept: string[] = []
let refuse = false
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _session, done) {
    let text = ''
    stream.on('data', (chunk) => {
      text += chunk
    })
    stream.on('end', () => {
      if (refuse) return done(Object.assign(new Error('try later'), { responseCode: 451 }))
      kept.push(text)
      done()
    })
  },
})
let url = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  url = `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
})
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))

const letter = () => ({
  to: 'sam.achebe@northgate.example',
  subject: 'Dana Okafor invites you',
  text: 'Join Northgate Pharmacy: https://dateline.example/join/abc',
  messageId: `<${randomUUID()}@dateline.example>`,
})

describe('mail by SMTP', () => {
  it('arrives with its own Message-ID, sender and words', async () => {
    const send = smtpSender(url, 'Dateline <dateline@northgate.example>')
    const mail = letter()
    await send(mail)
    const text = kept.at(-1) ?? ''
    expect(text).toContain(`Message-ID: ${mail.messageId}`)
    expect(text).toContain('From: Dateline <dateline@northgate.example>')
    expect(text).toContain('To: sam.achebe@northgate.example')
    expect(text).toContain('https://dateline.example/join/abc')
  })

  it('fails aloud when the mail server refuses, so that the outbox tries again', async () => {
    refuse = true
    const send = smtpSender(url, 'Dateline <dateline@northgate.example>')
    await expect(send(letter())).rejects.toThrow(/try later/)
    refuse = false
  })

  it('lets no line break in a subject write a header', async () => {
    const send = smtpSender(url, 'Dateline <dateline@northgate.example>')
    await send({ ...letter(), subject: 'Hello\r\nBcc: everybody@northgate.example' })
    expect(kept.at(-1)).not.toMatch(/^Bcc:/m)
  })
})
