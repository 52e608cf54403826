import { generateKeyPairSync } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Oidc from 'oidc-provider'
import { connectProvider } from '../provider/provider.ts'

const CLIENT = { id: 'linkwork', secret: 'what only the two of us know' }

/**
 * A provider that we did not write (npm’s oidc-provider), on this machine. Somebody signs in there by being named in
 * `whoIsThere`, and does so anew each time they are asked to.
 */
export async function startRealProvider(returnTo: URL) {
  const server = createServer((request, response) => void serve(request, response))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const people = { whoIsThere: '', amr: ['pwd', 'mfa'], timesAsked: 0 }
  const oidc = new Oidc(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [returnTo.href],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['signs the cookies of this provider'] },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    claims: { openid: ['sub', 'amr'], auth_time: null, acr: null },
    conformIdTokenClaims: false,
    ttl: { Grant: 600, Session: 600, Interaction: 600, IdToken: 300, AccessToken: 300, AuthorizationCode: 60 },
    findAccount: (_context: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id, amr: people.amr }) }),
  })
  const answer = oidc.callback()

  async function serve(request: IncomingMessage, response: ServerResponse) {
    if (!request.url!.startsWith('/interaction/')) return answer(request, response)
    const { prompt, params, session } = await oidc.interactionDetails(request, response)
    if (prompt.name === 'login') {
      people.timesAsked += 1
      const login = { accountId: people.whoIsThere, amr: people.amr }
      return oidc.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false })
    }
    const grant = new oidc.Grant({ accountId: session!.accountId, clientId: params.client_id! })
    grant.addOIDCScope('openid')
    const consent = { grantId: await grant.save() }
    return oidc.interactionFinished(request, response, { consent }, { mergeWithLastSubmission: true })
  }

  /** Somebody’s browser at the provider: it keeps the provider’s cookies, and follows it until it is sent back to us. */
  function aBrowserThere() {
    const cookies = new Map<string, string>()
    return async (to: string): Promise<string> => {
      let at = new URL(to)
      for (let hops = 0; hops < 12; hops += 1) {
        const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
        const reply = await fetch(at, { redirect: 'manual', headers: { cookie } })
        await reply.arrayBuffer()
        for (const set of reply.headers.getSetCookie()) {
          const [, name, value] = /^([^=]+)=([^;]*)/.exec(set)!
          cookies.set(name!, value!)
        }
        const next = reply.headers.get('location')
        if (!next) throw new Error(`The provider answered ${reply.status}`)
        at = new URL(next, at)
        if (at.origin === returnTo.origin) return at.pathname + at.search
      }
      throw new Error('The provider never sent anybody back')
    }
  }

  return {
    issuer,
    people,
    aBrowserThere,
    connect: () =>
      connectProvider({
        issuer: new URL(issuer),
        clientId: CLIENT.id,
        clientSecret: CLIENT.secret,
        name: 'Northshire account',
        strong: ['mfa'],
      }),
    stop: () =>
      new Promise<void>((stopped) => {
        server.close(() => stopped())
        server.closeAllConnections()
      }),
  }
}
