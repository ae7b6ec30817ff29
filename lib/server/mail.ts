import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import nodemailer from 'nodemailer'
import { env } from './env'

/** html: the same as the text, for readers that show it. unsubscribe: where one POST stops mails of its kind (RFC 8058). */
export type Mail = { to: string; subject: string; text: string; messageId: string; html?: string; unsubscribe?: string }

let sender: ((mail: Mail) => Promise<void>) | undefined

/** Sends one mail the way that the settings say. Throws when it could not be handed over, so that it is tried again. */
export async function sendMail(mail: Mail): Promise<void> {
  const { smtpUrl, mailFrom, dataDir } = env()
  sender ??= smtpUrl ? smtpSender(smtpUrl, mailFrom) : (one) => keepMail(one, path.join(dataDir, 'mail'))
  await sender(mail)
}

/** Hands mails to an SMTP server. url as in SMTP_URL, from as in MAIL_FROM. */
export function smtpSender(url: string, from: string): (mail: Mail) => Promise<void> {
  const transport = nodemailer.createTransport({ url, ...TIMEOUTS })
  return async ({ to, subject, text, html, messageId, unsubscribe }) => {
    const headers = unsubscribe
      ? { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
      : undefined
    await transport.sendMail({ from, to, subject, text, html, messageId, headers })
  }
}

/** A server that says nothing is given up soon, and tried again: the next mail waits for this one, and so does stopping. */
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

/** Without a mail server: the mail becomes a file, and its link is shown in the terminal. */
async function keepMail(mail: Mail, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = path.join(folder, `${mail.messageId.replaceAll(/[^a-zA-Z0-9-]/g, '')}.txt`)
  const head = `To: ${mail.to}\nSubject: ${mail.subject}\nMessage-ID: ${mail.messageId}`
  await writeFile(file, `${head}\n\n${mail.text}\n`, { mode: 0o600 })
  const link = mail.text.match(/https?:\/\/\S+/)?.[0]
  console.log(`Mail to ${mail.to}: ${mail.subject}${link ? `\n  ${link}` : ''}\n  kept in ${file}`)
}
