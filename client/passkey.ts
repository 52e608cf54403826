/**
 * Passkeys. A part of a page that can ask one, or make one, is hidden until there is a browser that can; its form is sent
 * once the passkey has answered. Everything is checked on the server.
 */
interface Question {
  readonly challenge: string
  readonly rpId: string
}

interface Offer {
  readonly challenge: string
  readonly rp: { readonly id: string; readonly name: string }
  readonly user: { readonly id: string; readonly name: string; readonly displayName: string }
  readonly exclude: readonly string[]
}

/** Ed25519, then the two that every device has: ES256 and RS256. */
const ALGORITHMS = [-8, -7, -257]
const WAIT = 120_000

/** A passkey is bound to a name, never to the number of a machine. */
const hasName = !/^[\d.]+$|:/.test(location.hostname)

if (window.PublicKeyCredential && hasName) {
  for (const part of document.querySelectorAll<HTMLElement>('[data-passkey-ask], [data-passkey-make]')) ready(part)
}

function ready(part: HTMLElement) {
  const form = part.querySelector('form')
  const field = form?.querySelector<HTMLInputElement>('input[name=passkey]')
  if (!form || !field) return
  part.hidden = false
  form.addEventListener('submit', (event) => {
    if (field.value) return
    event.preventDefault()
    const { passkeyAsk, passkeyMake, passkeyFailed = '' } = part.dataset
    const answer = passkeyAsk ? ask(JSON.parse(passkeyAsk)) : make(JSON.parse(passkeyMake!))
    answer.then(
      (said) => {
        field.value = JSON.stringify(said)
        form.requestSubmit()
      },
      () => sayFailed(part, passkeyFailed),
    )
  })
}

/** Put away, or not known here: a sentence, said aloud too, and everything is as it was. */
function sayFailed(part: HTMLElement, sentence: string) {
  let said = part.querySelector<HTMLElement>('[role=alert]')
  if (!said) {
    said = document.createElement('p')
    said.setAttribute('role', 'alert')
    part.prepend(said)
  }
  said.textContent = sentence
}

async function ask({ challenge, rpId }: Question) {
  const credential = await navigator.credentials.get({
    publicKey: { challenge: bytes(challenge), rpId, userVerification: 'required', timeout: WAIT },
  })
  const { id, rawId, response } = credential as PublicKeyCredential & { response: AuthenticatorAssertionResponse }
  const { clientDataJSON, authenticatorData, signature, userHandle } = response
  return {
    id,
    rawId: text(rawId),
    type: 'public-key',
    clientExtensionResults: {},
    response: {
      clientDataJSON: text(clientDataJSON),
      authenticatorData: text(authenticatorData),
      signature: text(signature),
      userHandle: userHandle ? text(userHandle) : null,
    },
  }
}

async function make({ challenge, rp, user, exclude }: Offer) {
  const credential = await navigator.credentials.create({
    publicKey: {
      challenge: bytes(challenge),
      rp,
      user: { ...user, id: bytes(user.id) },
      pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: exclude.map((id) => ({ type: 'public-key', id: bytes(id) })),
      attestation: 'none',
      timeout: WAIT,
    },
  })
  const { id, rawId, response } = credential as PublicKeyCredential & { response: AuthenticatorAttestationResponse }
  return {
    id,
    rawId: text(rawId),
    type: 'public-key',
    clientExtensionResults: {},
    response: {
      clientDataJSON: text(response.clientDataJSON),
      attestationObject: text(response.attestationObject),
      transports: response.getTransports?.() ?? [],
    },
  }
}

function bytes(base64url: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}

function text(buffer: ArrayBuffer): string {
  const binary = String.fromCharCode(...new Uint8Array(buffer))
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}
