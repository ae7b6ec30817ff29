import { FAQS, PART_KEYS, partTitle, SECTIONS } from '@/lib/domain/prfaq'
import { KIND_NAMES } from '@/lib/domain/revision'
import { toFixInWords } from '@/lib/domain/revision-check'
import type { DocumentContent } from '@/lib/editor/content'
import type { ContentDiff, EntryDiff } from '@/lib/editor/diff/content-diff'
import { diffContent } from '@/lib/editor/diff/diff-content'
import { blockDiffsHtml, escapeHtml, piecesHtml } from '@/lib/editor/diff/diff-html'
import { emptyContent } from '@/lib/editor/empty-content'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { getProposalFacts } from '@/lib/server/proposals/get-proposal-facts'
import { type HistoryStep, walkHistory } from './walk-history'

/** A proposal's whole history as one file to read, in pieces: each revision with what it changed, the first one whole. It loads and runs nothing. */
export async function printHistory(ctx: Context, proposalId: string): Promise<AsyncGenerator<string>> {
  await getProposalFacts(db, ctx.actor, proposalId)
  const { title } = await db.proposal.findUniqueOrThrow({ where: { id: proposalId }, select: { title: true } })
  return pieces(title, ctx.now(), proposalId)
}

async function* pieces(title: string, now: Date, proposalId: string): AsyncGenerator<string> {
  yield `${HEAD}<title>${escapeHtml(title)}: history</title>${STYLE}<h1>${escapeHtml(title)}</h1>
<p class="m">Every revision and what it changed, as of ${now.toISOString().slice(0, 16).replace('T', ' ')} UTC.</p>\n`
  let before: DocumentContent = emptyContent()
  for await (const step of walkHistory(proposalId)) {
    yield printed(step, diffContent(before, step.content))
    before = step.content
  }
  yield '</main></html>\n'
}

function printed(step: HistoryStep, diff: ContentDiff): string {
  const title = step.name ?? (step.message || KIND_NAMES[step.kind])
  const writers = new Set(Object.values(step.writers).flatMap((people) => people?.map(({ name }) => name) ?? []))
  const wrote = writers.size > 0 ? `, written by ${[...writers].join(', ')}` : ''
  const words = step.wordsAdded === null ? '' : ` +${step.wordsAdded} −${step.wordsRemoved} words.`
  const found = ` Clarity check: ${toFixInWords(step.check)}.`
  const when = step.createdAt.toISOString().slice(0, 16).replace('T', ' ')
  const parts = PART_KEYS.filter((key) => !diff.parts[key].isSame).map(
    (key) => `<h3>${partTitle(key)}</h3>${partHtml(diff, key)}`,
  )
  return `<section id="r${step.number}"><h2><b>${step.number}</b> ${escapeHtml(title)}</h2>
<p class="m">${escapeHtml(`${step.author.name}, ${when} UTC${wrote}.${words}${found}`)} <code>${escapeHtml(step.hash)}</code></p>
${parts.join('\n')}</section>\n`
}

function partHtml(diff: ContentDiff, key: (typeof PART_KEYS)[number]): string {
  const list = FAQS.find((faq) => faq.key === key)
  if (list) {
    const entries = diff.entries.filter((entry) => (entry.after ?? entry.before)?.list === key)
    return entries.filter(isChanged).map(entryHtml).join('')
  }
  const section = SECTIONS.find((one) => one.key === key)
  if (section?.kind === 'line') return `<p>${piecesHtml(diff.lines[section.key])}</p>`
  return section ? blockDiffsHtml(diff.rich[section.key]) : ''
}

function entryHtml({ question, answer, isMoved }: EntryDiff): string {
  return `<h4>${piecesHtml(question)}${isMoved ? ' <span class="m">moved</span>' : ''}</h4>${blockDiffsHtml(answer)}`
}

function isChanged({ before, after, isMoved, question, answer }: EntryDiff): boolean {
  return !before || !after || isMoved || [...question, ...answer].some(({ kind }) => kind !== 'same')
}

const HEAD = `<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">`
const STYLE = `<style>
body{margin:0;background:#f5f1e8;color:#1c1a17;font:19px/1.5 Newsreader,Georgia,serif}
main{max-width:42rem;margin:0 auto;padding:2rem 1rem 4rem}
h1{font-size:2.2rem;line-height:1.1}h2{border-top:3px double;padding-top:.5rem;margin-top:2.5rem;font-size:1.3rem}
h3{font:600 .8rem/1.3 system-ui,sans-serif;color:#6a6358;margin:1.2rem 0 .2rem}h4{margin:.8rem 0 .2rem}p{margin:.3rem 0}
.m,code{font:.8rem/1.4 system-ui,sans-serif;color:#6a6358;overflow-wrap:anywhere}code{font-family:monospace}
ins{color:#1d4079;text-decoration:underline}del{color:#b3231a}.f{text-decoration:underline dotted #1d4079}
table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #ddd5c5;text-align:left;vertical-align:top;padding:.2rem .6rem .2rem 0}
a{color:inherit;overflow-wrap:anywhere}
@media print{@page{margin:17mm 21mm}body{background:#fff;font-size:11pt}main{max-width:none;padding:0}:is(h2,h3,h4){break-after:avoid}}
</style><main>`
