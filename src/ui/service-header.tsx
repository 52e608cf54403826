import { Header } from './header.tsx'
import type { AccountItem } from './header-account.tsx'
import { useUiWords, useVisit } from './visit-context.ts'

/** The header of this service: who is signed in, where they may go, and the way out. */
export function ServiceHeader({ plain }: { plain: boolean }) {
  const { path, signedIn, navigation } = useVisit()
  const words = useUiWords()
  const isHere = (href: string) => path.split('?')[0] === href

  return (
    <Header
      service={{ text: words.serviceName, href: '/' }}
      organisation={signedIn && { name: signedIn.organisation }}
      account={useAccount()}
      navigation={
        plain
          ? []
          : navigation.map(({ current, ...item }) => ({
              ...item,
              current: current ? (isHere(item.href) ? 'page' : 'section') : undefined,
            }))
      }
    />
  )
}

function useAccount(): readonly AccountItem[] | undefined {
  const { csrfToken, signedIn } = useVisit()
  const words = useUiWords()
  if (!signedIn) return undefined

  return [
    { text: `${signedIn.name}, ${signedIn.role}`, icon: true },
    { text: words.yourAccount, href: '/account' },
    { text: words.signOut, action: '/sign-out', fields: <input type="hidden" name="_csrf" value={csrfToken} /> },
  ]
}
