import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { isRunning } from '../db/embedded/processes.ts'
import { ReceivedFile } from './fields.ts'
import type { Body } from './form.ts'

const USUAL_MEGABYTES = 25
/** What a form may hold besides its file. */
const FIELDS = 1024 * 1024

class TooLarge extends Error {
  readonly statusCode = 413
}

/** How many bytes a file that is sent to this page may have. */
export function mostBytes(upload: true | { readonly megabytes: number }): number {
  return (upload === true ? USUAL_MEGABYTES : upload.megabytes) * 1024 * 1024
}

interface Received {
  readonly body: Body
  /** Takes the files away again: whoever wants to keep one has read it by then. */
  discard(): Promise<void>
}

const LEFT_BEHIND = /^linkwork-upload-(\d+)-/
const AN_HOUR = 3_600_000

/** Files that processes of ours were receiving when they were killed: nobody comes back for them. */
export async function forgetLeftUploads(now: Date, folder = os.tmpdir()): Promise<number> {
  let forgotten = 0
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = Number(LEFT_BEHIND.exec(name)?.[1] ?? process.pid)
    if (pid === process.pid || isRunning(pid)) continue
    const left = path.join(folder, name)
    const { mtimeMs } = await stat(left).catch(() => ({ mtimeMs: Infinity }))
    // The process may be of another machine that shares this folder.
    if (now.getTime() - mtimeMs < AN_HOUR) continue
    await rm(left, { recursive: true, force: true })
    forgotten += 1
  }
  return forgotten
}

/** Reads a form that carries a file. The file goes to disk as it arrives, never into memory whole. */
export async function receive(request: FastifyRequest, most: number): Promise<Received> {
  // Nothing is read of what says itself that it is too large.
  if (Number(request.headers['content-length'] ?? 0) > most + FIELDS) throw new TooLarge()
  const folder = await mkdtemp(path.join(os.tmpdir(), `linkwork-upload-${process.pid}-`))
  const body: Record<string, unknown> = Object.create(null)
  const discard = () => rm(folder, { recursive: true, force: true })
  try {
    for await (const part of request.parts({ limits: { fileSize: most + FIELDS } })) {
      if (part.type === 'field') add(body, part.fieldname, part.value)
      else {
        const file = new ReceivedFile(path.join(folder, randomUUID()), path.basename(part.filename ?? ''))
        await pipeline(
          part.file,
          async function* (chunks: AsyncIterable<Buffer>) {
            for await (const chunk of chunks) {
              file.bytes += chunk.length
              // Not at its end, which a client that goes on and on never comes to.
              if (file.bytes > most) throw new TooLarge()
              yield chunk
            }
          },
          createWriteStream(file.path, { mode: 0o600 }),
        )
        body[part.fieldname] = file
      }
    }
    return { body, discard }
  } catch (error) {
    await discard()
    throw isBroken(error) ? Object.assign(error, { statusCode: 400 }) : error
  }
}

/** What arrived is no form with parts, or only the beginning of one: whoever sent it broke it, not we. */
function isBroken(error: unknown): error is Error {
  return error instanceof Error && /^(Multipart:|Malformed |Unexpected end of )/.test(error.message)
}

function add(body: Record<string, unknown>, name: string, value: unknown) {
  const before = body[name]
  if (before === undefined) body[name] = value
  else if (Array.isArray(before)) before.push(value)
  else body[name] = [before, value]
}
