import type { PersonName, Service } from './service.ts'

/** Each person’s own token for forms, of a page that everybody has: one a sign-in, and looked up once. */
export function tokensOf(service: Service): (name: PersonName) => Promise<string> {
  const tokens = new Map<PersonName, Promise<string>>()
  return (name) => {
    const token =
      tokens.get(name) ??
      service
        .as(name)
        .json('/account')
        .then(({ form }) => form._csrf as string)
    tokens.set(name, token)
    return token
  }
}
