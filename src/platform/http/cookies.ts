import '@fastify/cookie'
import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { cutAt } from '../cut.ts'
import type { Holding } from '../holding.ts'
import type { Language } from '../words.ts'
import { isLanguage } from '../words.ts'

/** Names and settings of our cookies. Over https they are bound to this host by their prefix (P13). */
export class Cookies {
  readonly #secure: boolean
  readonly #prefix: string

  constructor(baseUrl: URL) {
    this.#secure = baseUrl.protocol === 'https:'
    this.#prefix = this.#secure ? '__Host-' : ''
  }

  /** `areaId.token`: the area first, so that the database looks in one place. */
  readSignIn(request: FastifyRequest): { areaId: number; token: Buffer } | undefined {
    const [, area, token] = /^(\d{1,9})\.([\w-]{43})$/.exec(this.#read(request, 'linkwork') ?? '') ?? []
    return area && token ? { areaId: Number(area), token: Buffer.from(token, 'base64url') } : undefined
  }

  setSignIn(reply: FastifyReply, areaId: number, token: Buffer): void {
    this.#set(reply, 'linkwork', `${areaId}.${token.toString('base64url')}`)
  }

  clearSignIn(reply: FastifyReply): void {
    this.#clear(reply, 'linkwork')
  }

  /** Who came by a link, without an account: the session of that one link, as `areaId.token`. */
  readHolding(request: FastifyRequest): Holding | undefined {
    const [, area, token] = /^(\d{1,9})\.([\w-]{43})$/.exec(this.#read(request, 'holding') ?? '') ?? []
    return area && token ? { areaId: Number(area), token: Buffer.from(token, 'base64url') } : undefined
  }

  setHolding(reply: FastifyReply, { areaId, token }: Holding): void {
    this.#set(reply, 'holding', `${areaId}.${token.toString('base64url')}`, 31 * 24 * 3600)
  }

  /** A browser that somebody wholly signed in from: others’ wrong tries do not keep them out here (P16). It opens nothing. */
  readDevice(request: FastifyRequest): Buffer | undefined {
    const token = this.#read(request, 'device')
    return token && /^[\w-]{43}$/.test(token) ? Buffer.from(token, 'base64url') : undefined
  }

  setDevice(reply: FastifyReply, token: Buffer): void {
    this.#set(reply, 'device', token.toString('base64url'), 180 * 24 * 3600)
  }

  /** Sealed by whoever keeps it. */
  readKept(request: FastifyRequest): string | undefined {
    return this.#read(request, 'kept')
  }

  setKept(reply: FastifyReply, text: string | undefined): void {
    if (text === undefined) this.#clear(reply, 'kept')
    else this.#set(reply, 'kept', text, 600)
  }

  /** Ties the sign-in form to this browser before anybody is signed in. */
  visitorToken(request: FastifyRequest, reply: FastifyReply): string {
    const known = this.#read(request, 'visitor')
    if (known && /^[\w-]{32}$/.test(known)) return known
    const token = randomBytes(24).toString('base64url')
    this.#set(reply, 'visitor', token)
    return token
  }

  language(request: FastifyRequest): Language | undefined {
    const value = this.#read(request, 'language')
    return isLanguage(value) ? value : undefined
  }

  setLanguage(reply: FastifyReply, language: Language): void {
    this.#set(reply, 'language', language, 365 * 24 * 3600)
  }

  /** Which style sheet this browser has: its name, the same for everybody. */
  sheet(request: FastifyRequest): string | undefined {
    return this.#read(request, 'sheet')
  }

  setSheet(reply: FastifyReply, name: string): void {
    this.#set(reply, 'sheet', name, 365 * 24 * 3600)
  }

  clearSheet(reply: FastifyReply): void {
    this.#clear(reply, 'sheet')
  }

  /** The sentence to say once on the next page. */
  takeMessage(request: FastifyRequest, reply: FastifyReply): string | undefined {
    const said = this.#read(request, 'said')
    if (said === undefined) return undefined
    this.#clear(reply, 'said')
    return Buffer.from(said, 'base64url').toString('utf8').slice(0, 500)
  }

  setMessage(reply: FastifyReply, message: string): void {
    this.#set(reply, 'said', Buffer.from(cutAt(message, 500), 'utf8').toString('base64url'), 60)
  }

  #read(request: FastifyRequest, name: string) {
    return request.cookies[this.#prefix + name]
  }

  #set(reply: FastifyReply, name: string, value: string, maxAge?: number) {
    reply.setCookie(this.#prefix + name, value, {
      path: '/',
      httpOnly: true,
      secure: this.#secure,
      sameSite: 'lax',
      ...(maxAge ? { maxAge } : {}),
    })
  }

  #clear(reply: FastifyReply, name: string) {
    reply.clearCookie(this.#prefix + name, { path: '/', httpOnly: true, secure: this.#secure, sameSite: 'lax' })
  }
}

export function sameToken(a: string, b: string): boolean {
  const left = Buffer.from(a)
  const right = Buffer.from(b)
  return left.length === right.length && timingSafeEqual(left, right)
}
