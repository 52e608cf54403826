import { createHash, createHmac, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text as textOf } from 'node:stream/consumers'
import { connectProvider, type Provider } from '../provider/provider.ts'

type Claims = Record<string, unknown>

/** What a provider that lies does otherwise. */
export interface Lie {
  readonly claims?: Claims
  readonly header?: Claims
  /** Changes the token after it was signed. */
  readonly bend?: (token: string) => string
  readonly signer?: 'stranger' | 'the client secret' | 'nobody'
  readonly noToken?: boolean
  readonly status?: number
  /** Changes the address that people are sent back to. */
  readonly back?: (to: URL) => void
}

export const CLIENT = { id: 'linkwork', secret: 'a secret of forty characters or more, for HS256' }
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A provider of identities on this machine, honest unless it is told to lie. It checks what we send as a real one does. */
export async function startProvider() {
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const codes = new Map<string, { nonce: string; challenge: string; redirect: string; claims: Claims }>()
  let lie: Lie = {}
  let discovered: Claims = {}
  let issuer = ''

  const server = createServer((request, response) => void serve(request, response))
  async function serve(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url!, issuer)
    const answer = (body: unknown, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (url.pathname === '/.well-known/openid-configuration') return answer(metadata())
    if (url.pathname === '/jwks')
      return answer({ keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'own', alg: 'RS256', use: 'sig' }] })
    if (url.pathname !== '/token') return answer({}, 404)
    if (lie.status) return answer({ error: 'server_error' }, lie.status)
    const body = new URLSearchParams(await textOf(request))
    const code = codes.get(body.get('code') ?? '')
    codes.delete(body.get('code') ?? '')
    const challenge = createHash('sha256')
      .update(body.get('code_verifier') ?? '')
      .digest('base64url')
    if (!code || code.challenge !== challenge || code.redirect !== body.get('redirect_uri'))
      return answer({ error: 'invalid_grant' }, 400)
    const token = lie.noToken ? {} : { id_token: tokenFor({ nonce: code.nonce, ...code.claims }) }
    return answer({ access_token: randomUUID(), token_type: 'Bearer', ...token })
  }
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const metadata = () => ({
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    authorization_response_iss_parameter_supported: true,
    ...discovered,
  })

  function tokenFor(claims: Claims): string {
    const now = Math.floor(Date.now() / 1000)
    const header = encode({ alg: 'RS256', kid: 'own', typ: 'JWT', ...lie.header })
    const payload = encode({ iss: issuer, aud: CLIENT.id, iat: now, exp: now + 300, ...claims, ...lie.claims })
    const token = `${header}.${payload}.${signed(`${header}.${payload}`)}`
    return lie.bend ? lie.bend(token) : token
  }

  function signed(text: string): string {
    if (lie.signer === 'nobody') return ''
    if (lie.signer === 'the client secret') return createHmac('sha256', CLIENT.secret).update(text).digest('base64url')
    const key: KeyObject = (lie.signer === 'stranger' ? stranger : own).privateKey
    return sign('sha256', Buffer.from(text), key).toString('base64url')
  }

  return {
    issuer,
    connect: (strong: readonly string[] = ['mfa']): Provider =>
      connectProvider({
        issuer: new URL(issuer),
        clientId: CLIENT.id,
        clientSecret: CLIENT.secret,
        name: 'Northshire account',
        strong,
      }),
    /** From now on it lies, or with nothing is honest again. */
    lies(how: Lie = {}) {
      lie = how
    },
    saysOfItself(claims: Claims = {}) {
      discovered = claims
    },
    /** Somebody arrives, signs in there, and is sent back: the path at which they come back to us. */
    visit(at: string, claims: Claims): string {
      const asked = new URL(at)
      const code = randomUUID()
      const redirect = asked.searchParams.get('redirect_uri')!
      codes.set(code, {
        nonce: asked.searchParams.get('nonce')!,
        challenge: asked.searchParams.get('code_challenge')!,
        redirect,
        claims,
      })
      const to = new URL(redirect)
      to.search = new URLSearchParams({ code, state: asked.searchParams.get('state')!, iss: issuer }).toString()
      lie.back?.(to)
      return to.pathname + to.search
    },
    stop: () => new Promise<void>((stopped) => void server.close(() => stopped())),
  }
}
