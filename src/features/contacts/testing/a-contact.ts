import type { Service } from '#test/service.ts'
import type { PersonName } from '#test/standard-world.ts'
import type { NewContact } from '../contact.ts'
import { recordContact } from '../record-contact.ts'

const usual: NewContact = {
  kind: 'parent contact',
  withWhom: ['parent or carer'],
  mode: 'phone',
  place: 'school',
  attendance: 'attended',
  content: 'Talked with mum about the mornings.',
  audience: 'service',
}

/** A phone call with a parent, by the practitioner, now. Say only what the test is about. */
export async function aContact(
  service: Service,
  caseId: string,
  { by = 'practitioner', ...about }: Partial<NewContact> & { by?: PersonName } = {},
) {
  return service.as(by).change((write) => recordContact(write, caseId, { ...usual, ...about }))
}

/** A session with the child, for tests that are about one. The family is met by the way. */
export const aSession = {
  kind: 'child session',
  withWhom: ['child', 'parent or carer'],
  mode: 'face to face',
  place: 'school',
  content: 'We drew a map of the loud places.',
} as const satisfies Partial<NewContact>
