import { type KeptPicture, MAX_PICTURE_BYTES, NO_PICTURE, PICTURE_TOO_LARGE, pictureTypeOf } from '@/lib/domain/picture'
import type { PictureSource } from '@/lib/editor/pasted-pictures'

export type Sent =
  | { ok: true; kept: KeptPicture }
  /** `isOffline`: nothing came through; it is tried again by itself once there is a connection. */
  | { ok: false; message: string; mayRetry: boolean; isOffline: boolean }

export const OFFLINE: Sent = {
  ok: false,
  message: 'You are offline. A picture needs the connection; the file is kept here, and added when you are back.',
  mayRetry: true,
  isOffline: true,
}

const BROKEN: Sent = {
  ok: false,
  message: 'The connection broke. The file is kept here. Try again.',
  mayRetry: true,
  isOffline: true,
}

/** Sends a picture to be kept, or has one copied. Never throws. `onProgress` hears the share that was sent, 0 to 1. */
export async function sendPicture(proposalId: string, source: PictureSource, onProgress: (share: number) => void): Promise<Sent> {
  const path = `/api/proposals/${proposalId}/pictures`
  if ('copyOf' in source) return post(`${path}/copies`, JSON.stringify(source.copyOf), 'application/json', onProgress)
  const file = source instanceof Blob ? source : decode(source.base64)
  const refusal = file ? await objectionTo(file) : NO_PICTURE
  if (!file || refusal) return { ok: false, message: refusal ?? NO_PICTURE, mayRetry: false, isOffline: false }
  return post(path, file, 'application/octet-stream', onProgress)
}

/** What the server would say too, said before five megabytes are sent. */
async function objectionTo(file: Blob): Promise<string | null> {
  try {
    const head = new Uint8Array(await file.slice(0, 12).arrayBuffer())
    if (!pictureTypeOf(head)) return NO_PICTURE
    return file.size > MAX_PICTURE_BYTES ? PICTURE_TOO_LARGE : null
  } catch {
    return 'This file cannot be read any more. Choose it again.'
  }
}

function decode(base64: string): Blob | null {
  try {
    return new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))])
  } catch {
    return null
  }
}

/** fetch says nothing of how far an upload is. */
function post(path: string, body: Blob | string, type: string, onProgress: (share: number) => void): Promise<Sent> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', path)
    request.setRequestHeader('content-type', type)
    request.responseType = 'json'
    request.timeout = LONGEST_MS
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onload = () => resolve(read(request.response))
    request.onerror = () => resolve(BROKEN)
    request.ontimeout = () => resolve({ ok: false, message: NO_ANSWER, mayRetry: true, isOffline: false })
    request.send(body)
  })
}

const LONGEST_MS = 120_000
const NO_ANSWER = 'The server did not answer. Your text is safe. Try again.'

function read(answer: { ok?: boolean; value?: KeptPicture; code?: string; message?: string } | null): Sent {
  if (answer?.ok && answer.value) return { ok: true, kept: answer.value }
  const { code, message = NO_ANSWER } = answer ?? {}
  return { ok: false, message, mayRetry: code !== 'invalid' && code !== 'forbidden', isOffline: false }
}
