import type { ServiceDefinition } from '#features/teams/service-definition.ts'
import type { Language } from '#platform/words.ts'
import { words } from './remit.words.ts'

/** Who employs the workers of a service, as a family is told it; where nobody has said, the service itself. */
export function employerOf({ remit }: Pick<ServiceDefinition, 'remit'>, language: Language): string {
  return remit.employer?.[language] ?? words(language).theService
}
