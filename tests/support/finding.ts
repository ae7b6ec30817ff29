import { ListFilters } from '@/lib/domain/finding/filters'
import type { Context } from '@/lib/server/context'
import { listAllProposals } from '@/lib/server/finding/list-all-proposals'
import { sampleContent } from '@/tests/support/editor-content'

/** The list as an address with these parameters asks for it. */
export const listed = (ctx: Context, said: Partial<Record<keyof ListFilters, string>> = {}) =>
  listAllProposals(ctx, ListFilters.parse(said))

export const titlesOf = async (ctx: Context, said?: Parameters<typeof listed>[1]) =>
  (await listed(ctx, said)).rows.map(({ title }) => title)

/** A text in which only the named sections say something. */
export function saying(sections: Partial<Record<'headline' | 'subheading' | 'problem', string>>) {
  const content = sampleContent()
  for (const key of ['headline', 'subheading'] as const) content.sections[key] = sections[key] ?? ''
  content.sections.problem = [{ type: 'paragraph', content: [{ type: 'text', text: sections.problem ?? 'None.' }] }]
  return { ...content, customerFaq: [], internalFaq: [] }
}
