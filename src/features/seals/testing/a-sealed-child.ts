import { type PersonName, people, type Service, world } from '#test/service.ts'
import { sealRecord } from '../seal-record.ts'

/** What the first page of somebody says of restricted records that wait for them. */
export async function restrictedOnToday(service: Service, name: PersonName): Promise<string | undefined> {
  const { page } = await service.as(name).visit('/today')
  const link = page.querySelector('main .nhsuk-card a[href="/seals/reviews"]')
  return link?.closest('.nhsuk-card')?.querySelector('p')?.text
}

const SEALED_REASON = 'Her mother works in this team'

/**
 * Restricts a child’s record to Hill Road’s lead and the supervisor of Key work, whom others are told to ask. The team must
 * know the child already, by a case.
 */
export async function sealChild(
  service: Service,
  { childId = world.amira as string, readers = ['lead', 'supervisor'] as readonly PersonName[] } = {},
): Promise<{ sealId: string }> {
  await service.as('lead').change((write) =>
    sealRecord(write, childId, {
      reason: SEALED_REASON,
      readers: readers.map((name) => people[name].id),
      askId: people.supervisor.id,
      reviewOn: '2026-06-01',
    }),
  )
  const [seal] = await service.sql('select id from seal where child_id = $1 and lifted_at is null', [childId])
  return { sealId: seal!.id }
}
