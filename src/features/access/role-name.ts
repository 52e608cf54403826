import type { Role } from '#platform/db/tables.ts'
import type { Language } from '#platform/words.ts'
import { words } from './roles.words.ts'

/** Every role there is, in the order in which people meet them: from the classroom outwards. */
export const roles = [
  'teacher',
  'school lead',
  'practitioner',
  'supervisor',
  'education manager',
  'partner',
  'network member',
  'network coordinator',
  'commissioner',
  'area administrator',
  'data protection officer',
] as const satisfies readonly Role[]

/** What a role is called: `School lead`. */
export function roleName(role: Role, language: Language): string {
  return words(language).names[role]
}

/** What somebody with this role sees and does, in one sentence. */
export function roleMeans(role: Role, language: Language): string {
  return words(language).means[role]
}
