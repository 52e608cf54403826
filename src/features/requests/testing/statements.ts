import type { PersonName, Service } from '#test/service.ts'

/** How many statements a page takes, entering and the log among them; begin and commit are none. */
export async function statementsToSee(service: Service, name: PersonName, path: string): Promise<number> {
  await service.as(name).visit('/account') // has signed in
  const { sent } = await service.statements(() => service.as(name).visit(path))
  return sent.length + 1
}

/** The same for sending a form, without opening it first. */
export async function statementsToSend(
  service: Service,
  name: PersonName,
  path: string,
  fields: Record<string, string | readonly string[]>,
): Promise<{ count: number; status: number; sql: string[] }> {
  const toSee = await statementsToSee(service, name, path)
  const { result, sent } = await service.statements(() => service.as(name).send(path, fields))
  return { count: sent.length + 2 - toSee, status: result.status, sql: sent.map(({ sql }) => sql) }
}
