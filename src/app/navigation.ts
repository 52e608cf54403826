import { may, type Permission } from '#features/access/policy.ts'
import type { Actor } from '#platform/context.ts'
import type { Language } from '#platform/words.ts'
import { words } from './frame.words.ts'

interface Place {
  readonly href: string
  readonly word:
    | 'today'
    | 'requests'
    | 'board'
    | 'children'
    | 'cases'
    | 'actions'
    | 'meetings'
    | 'groups'
    | 'plans'
    | 'advice'
    | 'concerns'
    | 'schools'
    | 'staff'
    | 'directory'
    | 'teams'
    | 'figures'
    | 'log'
  readonly permission: Permission
  /** Only for some of those who may: what is nobody else’s daily work. */
  readonly isTheirs?: (actor: Actor) => boolean
}

/** The menu, in the order of the working day. Each sees the places that are theirs. */
const PLACES: readonly Place[] = [
  { href: '/today', word: 'today', permission: 'see own day' },
  { href: '/requests', word: 'requests', permission: 'see requests' },
  { href: '/board', word: 'board', permission: 'see the board' },
  { href: '/children', word: 'children', permission: 'see children' },
  { href: '/cases', word: 'cases', permission: 'see cases' },
  { href: '/actions', word: 'actions', permission: 'see own actions' },
  { href: '/meetings', word: 'meetings', permission: 'sit at meetings' },
  {
    href: '/plans',
    word: 'plans',
    permission: 'see plans',
    isTheirs: ({ roles }) => ['school lead', 'practitioner', 'supervisor'].some((role) => roles.has(role)),
  },
  {
    href: '/groups',
    word: 'groups',
    permission: 'see groups',
    isTheirs: ({ roles }) => ['practitioner', 'supervisor', 'school lead'].some((role) => roles.has(role)),
  },
  { href: '/advice', word: 'advice', permission: 'record advice' },
  {
    href: '/concerns',
    word: 'concerns',
    permission: 'keep concerns',
    isTheirs: ({ safeguards }) => safeguards.length > 0,
  },
  { href: '/schools', word: 'schools', permission: 'see schools' },
  { href: '/directory', word: 'directory', permission: 'see the directory' },
  { href: '/teams', word: 'teams', permission: 'see teams' },
  {
    href: '/figures',
    word: 'figures',
    permission: 'see figures',
    isTheirs: ({ roles }) => ['commissioner', 'supervisor', 'education manager'].some((role) => roles.has(role)),
  },
  { href: '/staff', word: 'staff', permission: 'manage staff' },
  { href: '/log', word: 'log', permission: 'read the log' },
]

export function navigationFor(actor: Actor, path: string, language: Language, unread: number) {
  const t = words(language)
  return PLACES.filter(({ permission, isTheirs }) => may(actor, permission) && (isTheirs?.(actor) ?? true)).map(
    ({ href, word }) => ({
      href,
      text: t[word],
      current: path === href || path.startsWith(`${href}/`) || path.startsWith(`${href}?`),
      ...(word === 'today' && unread > 0 ? { count: unread } : {}),
    }),
  )
}
