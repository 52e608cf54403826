import { addConsent } from '#features/needs/add-consent.ts'
import { type PersonName, people, type Service, world } from '#test/service.ts'
import { markReady } from '../write-referral.ts'
import { sendReferral } from '../send-referral.ts'
import { type NewReferral, startReferral } from '../start-referral.ts'

const usual: NewReferral = {
  where: { name: 'Calm Minds', provider: 'Northshire NHS Trust' },
  why: 'Worry keeps her out of school.',
  audience: 'service',
  agreed: null,
  from: { is: 'case', id: undefined },
}

/** A referral of this case, being written. Say only what the test is about. */
export async function aReferral(service: Service, caseId: string, about: Partial<NewReferral> = {}) {
  return service.as('practitioner').change((write) => startReferral(write, caseId, { ...usual, ...about }))
}

/** Her mother agrees that we share with another service. */
export async function agreesToShare(service: Service, childId: string = world.amira, by: PersonName = 'practitioner') {
  return service.as(by).change((write) =>
    addConsent(write, childId, {
      purpose: 'share with agency',
      answer: 'given',
      givenBy: 'parent or carer',
      givenByName: 'Sara Khan',
      basis: 'parental responsibility',
      scope: 'What we tried at school',
      onDay: write.today,
    }),
  )
}

/** One that is with the other service. Somebody has agreed to it before. */
export async function aSentReferral(service: Service, caseId: string, about: Partial<NewReferral> = {}) {
  const { referralId } = await aReferral(service, caseId, about)
  await service.as('practitioner').change((write) => markReady(write, referralId, 'What was tried.', 1))
  await service
    .as('practitioner')
    .change((write) => sendReferral(write, referralId, { sentHow: 'post', note: null, onDay: write.today }, 2))
  return { referralId, version: 3, by: people.practitioner.id }
}
