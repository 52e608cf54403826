import type { Actor } from '#platform/context.ts'
import type { Role } from '#platform/db/tables.ts'
import type { Route, Routes } from '#platform/http/page.ts'

/**
 * How far a role's permission goes. `theirs`: only the records that a row policy of the database shows them, by their
 * school, their team or their case. `area`: every record of the area. Never another area.
 */
export type Reach = 'theirs' | 'area'

const everyRole = {
  teacher: 'area',
  'school lead': 'area',
  practitioner: 'area',
  supervisor: 'area',
  'education manager': 'area',
  partner: 'area',
  'network member': 'area',
  'network coordinator': 'area',
  commissioner: 'area',
  'area administrator': 'area',
  'data protection officer': 'area',
} as const

const ownThings = {
  teacher: 'theirs',
  'school lead': 'theirs',
  practitioner: 'theirs',
  supervisor: 'theirs',
  'education manager': 'theirs',
  partner: 'theirs',
  'network member': 'theirs',
  'network coordinator': 'theirs',
  commissioner: 'theirs',
  'area administrator': 'theirs',
  'data protection officer': 'theirs',
} as const

const thoseWhoHelp = { practitioner: 'theirs', supervisor: 'theirs' } as const
const thoseInSchools = { teacher: 'theirs', 'school lead': 'theirs', 'education manager': 'theirs' } as const

/**
 * Who may do what: the one table that routes and verbs name their actions from, and that the access matrix, the
 * administrator's page and `linkwork policy` are made from. What is not here is not allowed.
 */
export const policy = {
  'use own account': ownThings,
  'change own keys': ownThings,
  'see own day': ownThings,

  'see schools': everyRole,
  'manage schools': { 'area administrator': 'area' },
  'keep the calendar': { 'school lead': 'theirs', 'area administrator': 'area' },
  'see staff': everyRole,
  'manage staff': { 'area administrator': 'area' },
  'renew second steps': { 'area administrator': 'area', 'data protection officer': 'area' },
  'see the directory': everyRole,
  'keep the directory': { practitioner: 'area', supervisor: 'area', 'area administrator': 'area' },
  'see teams': everyRole,
  'manage teams': { 'area administrator': 'area' },

  'see children': { ...thoseInSchools, ...thoseWhoHelp, partner: 'theirs' },
  'change children': { 'school lead': 'theirs', ...thoseWhoHelp },
  'import class lists': { 'school lead': 'theirs' },
  'import attendance': { 'school lead': 'theirs' },
  'see attendance': { ...thoseInSchools, ...thoseWhoHelp },
  'see training': { ...thoseWhoHelp, 'area administrator': 'area' },
  'keep training': { supervisor: 'theirs', 'area administrator': 'area' },
  'see groups': { ...thoseInSchools, ...thoseWhoHelp },
  'keep groups': thoseWhoHelp,
  'review imports': { 'school lead': 'theirs', 'area administrator': 'area' },
  'seal records': { 'school lead': 'theirs', supervisor: 'theirs' },
  'open restricted records': { 'school lead': 'theirs', ...thoseWhoHelp },
  'protect an address': { 'school lead': 'theirs', supervisor: 'theirs' },
  'propose merges': { 'school lead': 'theirs', 'education manager': 'theirs', ...thoseWhoHelp },
  'merge children': { 'school lead': 'theirs', 'education manager': 'theirs', supervisor: 'theirs' },

  'raise concerns': ownThings,
  'keep safety contacts': { 'area administrator': 'area' },
  'keep concerns': { ...thoseInSchools, ...thoseWhoHelp, 'area administrator': 'theirs' },

  'raise requests': { ...thoseInSchools, ...thoseWhoHelp },
  'see requests': { ...thoseInSchools, ...thoseWhoHelp },
  'screen requests': { 'school lead': 'theirs' },
  'agree requests': { 'education manager': 'theirs' },
  'decide requests': { supervisor: 'theirs' },
  'see the team’s week': { supervisor: 'theirs' },
  'see the board': { supervisor: 'theirs', 'education manager': 'theirs' },
  'set priorities': { supervisor: 'theirs' },
  'reassign cases': { supervisor: 'theirs' },
  'direct the day': { 'education manager': 'theirs' },
  'see the day’s tasks': { ...thoseWhoHelp, 'education manager': 'theirs' },
  'supervise workers': { supervisor: 'theirs' },
  'take part in supervision': thoseWhoHelp,
  'see own supervision': { ...thoseWhoHelp, 'education manager': 'theirs' },
  'see own rota': thoseWhoHelp,
  'keep the rota': thoseWhoHelp,
  'see figures': {
    'school lead': 'theirs',
    'education manager': 'theirs',
    supervisor: 'theirs',
    commissioner: 'area',
    'area administrator': 'area',
  },
  'see link work figures': {
    ...thoseWhoHelp,
    'school lead': 'theirs',
    'education manager': 'theirs',
    commissioner: 'area',
  },

  'see cases': { ...thoseInSchools, ...thoseWhoHelp, partner: 'theirs' },
  'work on cases': thoseWhoHelp,
  'record advice': thoseWhoHelp,
  'keep to the remit': thoseWhoHelp,
  'keep the remit': { supervisor: 'theirs' },
  'confirm staffing': { ...thoseWhoHelp, 'school lead': 'theirs' },
  'write reports': thoseWhoHelp,
  'ask for reports': { supervisor: 'theirs' },
  'look at reports': { supervisor: 'theirs' },
  'keep messages of home and school': { ...thoseWhoHelp, 'school lead': 'theirs' },
  'raise with supervisor': thoseWhoHelp,
  'answer what is raised': { supervisor: 'theirs' },
  'plan visits': thoseWhoHelp,
  'see visits': { ...thoseWhoHelp, 'school lead': 'theirs' },
  'see own actions': ownThings,
  'download lists': { 'school lead': 'theirs', 'education manager': 'theirs', ...thoseWhoHelp },
  'agree actions': { ...thoseWhoHelp, 'school lead': 'theirs' },

  'see plans': { ...thoseInSchools, ...thoseWhoHelp, partner: 'theirs' },
  'write plans': { ...thoseInSchools, ...thoseWhoHelp, partner: 'theirs' },
  'confirm plans': { ...thoseWhoHelp, partner: 'theirs' },
  'approve plans': { 'school lead': 'theirs', 'education manager': 'theirs', supervisor: 'theirs' },

  'sit at meetings': { ...thoseInSchools, ...thoseWhoHelp, partner: 'theirs' },
  'start meetings': { 'school lead': 'theirs', ...thoseWhoHelp },

  'see who has looked': { 'school lead': 'theirs', ...thoseWhoHelp },
  'read the log': { 'data protection officer': 'area' },
  'put jobs right': { 'area administrator': 'area' },
  'see the policy': { 'area administrator': 'area', 'data protection officer': 'area' },
} as const satisfies Record<string, Partial<Record<Role, Reach>>>

export type Permission = keyof typeof policy
export type FeatureRoutes = Routes<Permission>
export type FeatureRoute = Route<Permission>

/** How far this role may go in this action, or undefined when it may not at all. */
export function reachOf(permission: Permission, role: string): Reach | undefined {
  return (policy[permission] as Partial<Record<string, Reach>>)[role]
}

/** What wants a proof of who they are that is at most five minutes old (P15): a cookie, or a desk left alone, is not enough. */
const wantFreshProof: ReadonlySet<Permission> = new Set<Permission>([
  'change own keys',
  'manage staff',
  'renew second steps',
  'protect an address',
  'merge children',
  'open restricted records',
  'seal records',
])
const FRESH_MS = 5 * 60_000

/** They may, and it wants a fresher proof than they gave. */
export function mustProveAgain({ provedAt }: Pick<Actor, 'provedAt'>, permission: Permission, now: Date): boolean {
  return wantFreshProof.has(permission) && (provedAt === null || now.getTime() - provedAt.getTime() > FRESH_MS)
}

export function may({ roles }: Pick<Actor, 'roles'>, permission: Permission): boolean {
  return [...roles].some((role) => reachOf(permission, role) !== undefined)
}
