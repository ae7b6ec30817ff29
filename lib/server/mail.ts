import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import nodemailer, { type Transporter } from 'nodemailer'
import { env } from './env'
import type { OutboxPayloads } from './outbox'

export type Mail = OutboxPayloads['mail']

let transport: Transporter | undefined

/** Sends one mail by SMTP; without SMTP_URL it is laid into .data/mail/ and its link shown in the terminal. Throws when the server refuses it. */
export async function sendMail(mail: Mail): Promise<void> {
  const { smtpUrl, mailFrom } = env()
  if (!smtpUrl) return keepMail(mail)
  transport ??= nodemailer.createTransport(smtpUrl)
  await transport.sendMail({ from: mailFrom, to: mail.to, subject: mail.subject, text: mail.text, messageId: mail.messageId })
}

async function keepMail(mail: Mail): Promise<void> {
  const folder = path.join(env().dataDir, 'mail')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = path.join(folder, `${mail.messageId.replaceAll(/[^a-zA-Z0-9-]/g, '')}.txt`)
  await writeFile(file, `To: ${mail.to}\nSubject: ${mail.subject}\nMessage-ID: ${mail.messageId}\n\n${mail.text}\n`, {
    mode: 0o600,
  })
  const link = mail.text.match(/https?:\/\/\S+/)?.[0]
  console.log(`Mail to ${mail.to}: ${mail.subject}${link ? `\n  ${link}` : ''}\n  kept in ${file}`)
}
