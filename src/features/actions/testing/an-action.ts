import { people, type Service, world } from '#test/service.ts'
import type { PersonName } from '#test/standard-world.ts'
import type { NewAction } from '../action.ts'
import { agreeActions } from '../agree-actions.ts'

const usual: NewAction = {
  what: 'Sit Amira by the door',
  ownerKind: 'staff',
  ownerStaffId: people.teacher.id,
  ownerName: 'Tess Teacher',
  place: 'school',
  dueOn: '2026-03-09',
}

/** An action for the teacher, agreed by the practitioner on Amira’s case. Say only what the test is about. */
export async function anAction(
  service: Service,
  caseId: string,
  { by = 'practitioner', ...about }: Partial<NewAction> & { by?: PersonName } = {},
): Promise<string> {
  const { actionIds } = await service
    .as(by)
    .change((write) =>
      agreeActions(write, { childId: world.amira, caseId, schoolId: world.hillRoad, teamId: world.keyWork }, [
        { ...usual, ...about },
      ]),
    )
  return actionIds[0]!
}
