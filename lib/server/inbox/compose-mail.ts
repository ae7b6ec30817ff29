import { DIGEST_HOUR } from '@/lib/domain/digest'
import { kindOf, type NotificationFacts, type NotificationKind, sentenceOf } from '@/lib/domain/notification'
import { env } from '@/lib/server/env'
import type { Mail } from '@/lib/server/mail'
import { type Unsubscription, unsubscribeToken } from './unsubscribe-token'

export type ToldNotification = { id: string; kind: NotificationKind; facts: NotificationFacts }
type To = { personId: string; email: string; messageId: string }

/** The mail about one notification. Its link goes to the thing and marks it as read. */
export function composeMail(to: To, { id, kind, facts }: ToldNotification): Mail {
  const sentence = sentenceOf(kind, facts)
  const { quote } = kindOf(kind).tell(facts)
  const stop = { personId: to.personId, what: kind }
  const why = `It is mailed at once, as your settings say for “${kindOf(kind).title}”.`
  return letter(to, stop, why, sentence.replace(/\.$/, ''), [
    { text: sentence },
    ...(quote ? [{ text: `“${quote}”` }] : []),
    { text: 'Open it', link: linkTo(id) },
  ])
}

/** One mail about all that is new, what needs the person first. */
export function composeDigest(to: To, told: readonly ToldNotification[]): Mail {
  const needs = told.filter(({ kind }) => kindOf(kind).needs !== null)
  const others = told.filter(({ kind }) => kindOf(kind).needs === null)
  const [only] = told
  const subject =
    told.length === 1 && only ? sentenceOf(only.kind, only.facts).replace(/\.$/, '') : `${told.length} things are new for you`
  const stop = { personId: to.personId, what: 'daily' } as const
  const why = `This mail goes out once a day, at ${String(DIGEST_HOUR).padStart(2, '0')}:00 your time, when something is new.`
  return letter(to, stop, why, subject, [...listed('Needs you', needs), ...listed('For you to know', others)])
}

type Part = { text: string; link?: string; heading?: true }

function listed(heading: string, told: readonly ToldNotification[]): Part[] {
  if (told.length === 0) return []
  const lines = told.map(({ id, kind, facts }) => ({ text: sentenceOf(kind, facts), link: linkTo(id) }))
  return [{ text: heading, heading: true }, ...lines]
}

/** Plain text and the same as simple HTML, with the way out that RFC 8058 asks for. */
function letter(to: To, stop: Unsubscription, why: string, subject: string, parts: readonly Part[]): Mail {
  const token = unsubscribeToken(stop)
  const out = `${env().baseUrl}/unsubscribe/${token}`
  const choices = `${env().baseUrl}/settings/notifications`
  const text = [
    ...parts.map((part) => (part.link ? `${part.text}\n${part.link}` : part.text)),
    `--\n${why}\nStop these mails: ${out}\nChoose what reaches you: ${choices}`,
  ].join('\n\n')
  const small = 'font-size:13px;color:#6a6358'
  const html = `<!doctype html><html lang="en"><body style="font-family:sans-serif;font-size:16px;line-height:1.5;color:#1c1a17">
${parts.map(toHtml).join('\n')}
<p style="${small}">${inHtml(why)}<br><a href="${inHtml(out)}">Stop these mails</a> · <a href="${inHtml(choices)}">Choose what reaches you</a></p>
</body></html>`
  const { email, messageId } = to
  return { to: email, subject, text, html, messageId, unsubscribe: `${env().baseUrl}/api/unsubscribe/${token}` }
}

function toHtml({ text, link, heading }: Part): string {
  if (heading) return `<h2 style="font-size:16px;margin:24px 0 0">${inHtml(text)}</h2>`
  return `<p>${link ? `<a href="${inHtml(link)}" style="color:#1d4079">${inHtml(text)}</a>` : inHtml(text)}</p>`
}

function linkTo(id: string): string {
  return `${env().baseUrl}/inbox/${id}`
}

function inHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
