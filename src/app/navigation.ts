import { may, type Permission } from '#features/access/policy.ts'
import type { Actor } from '#platform/context.ts'
import type { Language } from '#platform/words.ts'
import { words } from './frame.words.ts'

interface Place {
  readonly href: string
  readonly word:
    | 'today'
    | 'requests'
    | 'children'
    | 'cases'
    | 'actions'
    | 'advice'
    | 'schools'
    | 'staff'
    | 'teams'
    | 'log'
  readonly permission: Permission
}

/** The menu, in the order of the working day. Each sees the places that are theirs. */
const PLACES: readonly Place[] = [
  { href: '/today', word: 'today', permission: 'see own day' },
  { href: '/requests', word: 'requests', permission: 'see requests' },
  { href: '/children', word: 'children', permission: 'see children' },
  { href: '/cases', word: 'cases', permission: 'see cases' },
  { href: '/actions', word: 'actions', permission: 'see own actions' },
  { href: '/advice', word: 'advice', permission: 'record advice' },
  { href: '/schools', word: 'schools', permission: 'see schools' },
  { href: '/teams', word: 'teams', permission: 'see teams' },
  { href: '/staff', word: 'staff', permission: 'manage staff' },
  { href: '/log', word: 'log', permission: 'read the log' },
]

export function navigationFor(actor: Actor, path: string, language: Language, unread: number) {
  const t = words(language)
  return PLACES.filter(({ permission }) => may(actor, permission)).map(({ href, word }) => ({
    href,
    text: t[word],
    current: path === href || path.startsWith(`${href}/`) || path.startsWith(`${href}?`),
    ...(word === 'today' && unread > 0 ? { count: unread } : {}),
  }))
}
