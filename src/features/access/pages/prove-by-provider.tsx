import type { words } from '../access.words.ts'

interface ProveByProviderProps {
  /** What people call the account. */
  readonly name: string
  readonly prove: 'lock' | 'act'
  readonly next: string
  readonly t: ReturnType<typeof words>
}

/** Leads whoever is signed in here to their account with the provider, to prove there that it is them. */
export function ProveByProvider({ name, prove, next, t }: ProveByProviderProps) {
  return (
    <p>
      <a href={`/sign-in/provider?prove=${prove}&next=${encodeURIComponent(next)}`}>{t.proveByProvider(name)}</a>
    </p>
  )
}
