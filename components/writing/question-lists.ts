import type { FaqKey } from '@/lib/domain/prfaq'

/** The list a question can move over to. */
export function otherList(list: FaqKey): FaqKey {
  return list === 'customerFaq' ? 'internalFaq' : 'customerFaq'
}
