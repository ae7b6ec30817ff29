import { DomainError } from '@/lib/domain/errors'
import { MAX_PICTURE_BYTES, PICTURE_TOO_LARGE } from '@/lib/domain/picture'

/**
 * The bytes of an upload, read only as far as a picture may go: what the request says of its size is believed when it is too
 * much, and counted all the same when it is not.
 * @throws DomainError 'invalid' when there is more, 'unavailable' when too many uploads are under way
 */
export async function readUpload(request: Request, personId: string): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_PICTURE_BYTES) throw tooLarge()
  const own = ofPerson.get(personId) ?? 0
  if (underWay >= MOST_UNDER_WAY || own >= MOST_OF_ONE)
    throw new DomainError('unavailable', 'Many pictures are being added just now. Try again in a moment.')
  underWay++
  ofPerson.set(personId, own + 1)
  try {
    return await read(request)
  } finally {
    underWay--
    const left = (ofPerson.get(personId) ?? 1) - 1
    if (left > 0) ofPerson.set(personId, left)
    else ofPerson.delete(personId)
  }
}

/** Each may hold 5 MB in memory for as long as a slow line takes. */
const MOST_UNDER_WAY = 24
/** Of one person, so that nobody's slow lines take the place of everybody. */
const MOST_OF_ONE = 12
let underWay = 0
const ofPerson = new Map<string, number>()

async function read(request: Request): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body ?? []) {
    size += part.length
    if (size > MAX_PICTURE_BYTES) throw tooLarge()
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function tooLarge(): DomainError {
  return new DomainError('invalid', PICTURE_TOO_LARGE)
}
