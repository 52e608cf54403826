import type { ServiceDefinition } from './service-definition.ts'

/** A team, with the name of its organisation and what its service promises. */
export interface Team {
  readonly id: string
  readonly name: string
  readonly service: string
  readonly definition: ServiceDefinition
}
