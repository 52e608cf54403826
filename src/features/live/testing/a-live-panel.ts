import { raiseChild } from '#features/meetings/agenda/raise-child.ts'
import { startMeeting } from '#features/meetings/running/run-meeting.ts'
import { aPanel } from '#features/meetings/testing/a-panel.ts'
import { people, type Service, world } from '#test/service.ts'

/** The panel of Hill Road, running, on its Tuesday (3 March 2026, for a service at 8:30): Amira, Tom, and a second item of Tom’s for the lead alone. */
export async function aLivePanel(service: Service) {
  const panel = await aPanel(service)
  const { seriesId, meetingId } = panel
  const raise = (childId: string, why: string, readers: readonly string[] = []) =>
    service.as('lead').change((write) => raiseChild(write, seriesId, { childId, name: null, why, readers }))
  const { itemId: amira } = await raise(world.amira, 'Late every Monday')
  const { itemId: tom } = await raise(world.tom, 'Sits alone at lunch')
  const { itemId: restricted } = await raise(world.tom, 'What his father said', [people.practitioner.id])
  await service.as('practitioner').change((write) => startMeeting(write, meetingId))
  return { ...panel, items: { amira, tom, restricted } }
}
