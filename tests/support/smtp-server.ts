import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type Letter = { to: string[]; head: string; body: string; messageId: string; subject: string }

/** A real mail server on loopback, and what it was given. */
export type Mailbox = {
  url: string
  /** Every letter that it took, in order. */
  letters: Letter[]
  to(address: string): Letter[]
  /** What becomes of the next letters: taken, put off with 451, or kept waiting without a word until `answer` is set anew. */
  answer: 'take' | 'refuse' | 'hang'
  /** How many times a letter was offered to it, whatever became of it. */
  offers(address: string): number
  close(): Promise<void>
}

/** port 0: any free one. */
export async function openMailbox(port = 0): Promise<Mailbox> {
  const offered: string[][] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const to = session.envelope.rcptTo.map(({ address }) => address)
      offered.push(to)
      let raw = ''
      stream.on('data', (chunk) => (raw += chunk))
      stream.on('end', () => {
        if (box.answer === 'refuse') return done(Object.assign(new Error('try later'), { responseCode: 451 }))
        box.letters.push(read(to, raw))
        // Hanging, it has the letter already and never says so: the sender cannot know.
        if (box.answer === 'take') done()
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const box: Mailbox = {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    letters: [],
    answer: 'take',
    to: (address) => box.letters.filter(({ to }) => to.includes(address)),
    offers: (address) => offered.filter((to) => to.includes(address)).length,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
  return box
}

function read(to: string[], raw: string): Letter {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const unfolded = head.replaceAll(/\r\n[ \t]+/g, ' ')
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(unfolded)?.[1] ?? ''
  // Quoted-printable, as nodemailer writes it.
  const body = rest
    .join('\r\n\r\n')
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  return {
    to,
    head: unfolded,
    body: Buffer.from(body, 'latin1').toString('utf8'),
    messageId: field('Message-ID'),
    subject: field('Subject'),
  }
}
