import type { Language } from '#platform/words.ts'
import { type FoundingService, foundingServices } from './founding-services.ts'
import { words } from './teams.words.ts'

export const services = Object.keys(foundingServices) as FoundingService[]

/** What a team’s service is called; a name that we do not know is shown as it is. */
export function serviceName(service: string, language: Language): string {
  return words(language).services[service as FoundingService] ?? service
}
