import { gzipSync } from 'node:zlib'
import type { FastifyReply } from 'fastify'
import type { Sheet } from './sheet.ts'

/** A window of 8 kB. With gzip’s own of 32 the collector, which is told of each, goes through the whole heap every 200 pages. */
const SMALL = { level: 6, windowBits: 13, memLevel: 5, chunkSize: 8192 }
const UNPACKED = { ...SMALL, level: 0 }

/**
 * Packed, a fifth of a page travels. But how small it becomes tells whoever watches the line what stands in it twice, and some
 * of a page may be another’s words: what was searched for stands above the children that were found. So only what a page of
 * ours or the person asked for is packed, and never what another site had their browser open (docs/decisions/0051). Of a page
 * that has its style sheet inside, only that leaves packed then: it is the same for everybody.
 */
export function sendPacked(reply: FastifyReply, html: Buffer, sheet?: Sheet): FastifyReply {
  reply.header('vary', 'accept-encoding, sec-fetch-site')
  const { 'accept-encoding': understood = '', 'sec-fetch-site': askedBy } = reply.request.headers
  if (!understandsGzip(understood)) return reply.send(html)
  const styled = sheet?.isKeptBy(reply.request) === false && sheet.inside(html, isOurs(askedBy) ? SMALL : UNPACKED)
  if (!styled && !isOurs(askedBy)) return reply.send(html)
  return reply.header('content-encoding', 'gzip').send(styled || gzipSync(html, SMALL))
}

/** Browsers say it by themselves (`none`: typed, kept or opened from a mail), and no script of another site can say it otherwise. */
function isOurs(askedBy: unknown): boolean {
  return askedBy === 'same-origin' || askedBy === 'none'
}

function understandsGzip(understood: string | string[]): boolean {
  return /(^|[\s,])gzip\s*(;\s*q=(1|0?\.\d*[1-9])\S*\s*)?(,|$)/i.test(String(understood))
}
