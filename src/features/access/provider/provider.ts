import * as oidc from 'openid-client'
import { Refused } from '#platform/errors.ts'
import { say } from '../signing-in/sign-in.words.ts'

interface ProviderSettings {
  readonly issuer: URL
  readonly clientId: string
  readonly clientSecret: string
  /** What the button says: “Sign in with …”. */
  readonly name: string
  /** Values of `acr` or `amr` with which the provider says that it asked for two things. None: ours is always asked. */
  readonly strong: readonly string[]
}

/** What is kept in the browser while somebody is at the provider. */
interface Flow {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  /** They are to prove there, just now, that it is them: having been signed in there is not enough. */
  readonly again?: boolean | undefined
}

/** Who somebody is, by issuer and subject. An e-mail address is no name: providers let people choose it. */
export interface Identity {
  readonly issuer: string
  readonly subject: string
  /** The provider asked for two things. */
  readonly strong: boolean
}

export interface Provider {
  readonly name: string
  begin(returnTo: URL, again?: boolean): Promise<{ to: URL; flow: Flow }>
  finish(returned: URL, flow: Flow): Promise<Identity>
}

const AWAY_AFTER_S = 5
/** They may take as long as this from proving it there to coming back here. */
const JUST_NOW_S = 5 * 60
const KNOWN_FOR_MS = 60 * 60_000
const OWN_MACHINE = ['localhost', '127.0.0.1', '[::1]']

/** A provider of identities (OpenID Connect). It is looked up when it is first needed: one that is away stops nothing else. */
export function connectProvider(settings: ProviderSettings): Provider {
  const { issuer, clientId, clientSecret, name, strong } = settings
  let known: { configuration: oidc.Configuration; at: number } | undefined

  async function configuration(): Promise<oidc.Configuration> {
    if (known && performance.now() - known.at < KNOWN_FOR_MS) return known.configuration
    // Signatures are checked also where TLS would do; http only for a provider on this machine.
    const execute = [oidc.enableNonRepudiationChecks]
    if (issuer.protocol === 'http:' && OWN_MACHINE.includes(issuer.hostname)) execute.push(oidc.allowInsecureRequests)
    const options = { execute, timeout: AWAY_AFTER_S }
    const found = await oidc.discovery(issuer, clientId, clientSecret, undefined, options)
    known = { configuration: found, at: performance.now() }
    return found
  }

  return {
    name,
    async begin(returnTo, again = false) {
      const found = await configuration().catch(() => undefined)
      if (!found) throw new Refused(say.providerAway)
      const made = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() }
      const flow = again ? { ...made, again } : made
      const to = oidc.buildAuthorizationUrl(found, {
        redirect_uri: returnTo.href,
        scope: 'openid',
        state: flow.state,
        nonce: flow.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(flow.verifier),
        code_challenge_method: 'S256',
        ...(again ? { prompt: 'login', max_age: '0' } : {}),
      })
      return { to, flow }
    },
    async finish(returned, { state, nonce, verifier, again }) {
      const expected = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true }
      const checks = again ? { ...expected, maxAge: JUST_NOW_S } : expected
      // It throws for whatever is wrong with an answer, and all of it means no.
      const claims = await configuration()
        .then((found) => oidc.authorizationCodeGrant(found, returned, checks))
        .then((tokens) => tokens.claims())
        .catch(() => undefined)
      if (!claims || typeof claims.sub !== 'string' || claims.sub === '' || claims.sub.length > 255)
        throw new Refused(say.providerRefused)
      const said = [claims.acr, ...(Array.isArray(claims.amr) ? claims.amr : [])]
      return { issuer: claims.iss, subject: claims.sub, strong: strong.some((value) => said.includes(value)) }
    },
  }
}
