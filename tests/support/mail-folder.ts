import fs from 'node:fs'
import path from 'node:path'
import { waitUntil } from '@/lib/launch/wait-until'
import { env } from '@/lib/server/env'

export type KeptMail = { subject: string; text: string; link: string }

/** The newest mail to this address, once a server without a mail server has put it into its data directory. Throws after a while. */
export async function mailTo(address: string, dataDir = env().dataDir): Promise<KeptMail> {
  const folder = path.join(dataDir, 'mail')
  const mail = await waitUntil(() => newestTo(folder, address), { withinMs: 15_000, everyMs: 100 })
  if (!mail) throw new Error(`No mail to ${address} in ${folder}.`)
  return mail
}

function newestTo(folder: string, address: string): KeptMail | undefined {
  if (!fs.existsSync(folder)) return undefined
  const files = fs.readdirSync(folder).map((name) => path.join(folder, name))
  const ours = files
    .map((file) => ({ at: fs.statSync(file).mtimeMs, whole: fs.readFileSync(file, 'utf8') }))
    .filter(({ whole }) => whole.startsWith(`To: ${address}\n`) && whole.endsWith('\n'))
    .sort((a, b) => b.at - a.at)
  const whole = ours[0]?.whole
  if (!whole) return undefined
  const [head = '', ...paragraphs] = whole.split('\n\n')
  const text = paragraphs.join('\n\n')
  return { subject: /^Subject: (.*)$/m.exec(head)?.[1] ?? '', text, link: /https?:\/\/\S+/.exec(text)?.[0] ?? '' }
}
