import { anAction } from '#features/actions/testing/an-action.ts'
import { addAdult } from '#features/people/adults/add-adult.ts'
import type { Relationship } from '#features/people/relationship.ts'
import { checkAddress, verifyAddress } from '#features/people/verify-address.ts'
import { type Service, world } from '#test/service.ts'
import { sendLink } from '../send-link.ts'

const mother: Relationship = {
  kind: 'mother',
  parentalResponsibility: 'yes',
  evidence: null,
  courtOrders: null,
  maySee: true,
  mayBeTold: true,
  safeChannel: 'email',
  safeNote: null,
  livesWith: true,
  checkedOn: null,
}

export interface AnAdult {
  readonly relationshipId: string
  readonly email: string
}

/** Amira’s mother, or another adult around her, with an address. */
export async function anAdult(
  service: Service,
  fullName = 'Sara Khan',
  about: Partial<Relationship> & { email?: string; language?: string } = {},
): Promise<AnAdult> {
  const { email = `${fullName.replaceAll(' ', '.').toLowerCase()}@home.test`, language = null, ...relationship } = about
  const { relationshipId } = await service
    .as('practitioner')
    .change((write) =>
      addAdult(
        write,
        world.amira,
        { fullName, phone: null, email, language, interpreter: false },
        { ...mother, ...relationship },
      ),
    )
  return { relationshipId, email }
}

/** The code in the last mail to this address. */
export async function codeSentTo(service: Service, email: string): Promise<string> {
  await service.runJobs()
  const mail = service.mails.findLast(({ to, text }) => to === email && /^\d{6}$/m.test(text))
  if (!mail) throw new Error(`no code was mailed to ${email}`)
  return /^\d{6}$/m.exec(mail.text)![0]
}

/** The same, whose address was checked: she read the code to the practitioner. */
export async function aCheckedAdult(...[service, ...about]: Parameters<typeof anAdult>): Promise<AnAdult> {
  const adult = await anAdult(service, ...about)
  const pair = { childId: world.amira, relationshipId: adult.relationshipId }
  const worker = service.as('practitioner')
  await worker.change((write) => checkAddress(write, pair))
  const code = await codeSentTo(service, adult.email)
  await worker.change((write) => verifyAddress(write, pair, code))
  return adult
}

/** An action for this adult. */
export async function anActionFor(service: Service, caseId: string, ownerName = 'Sara Khan', what = 'Read together') {
  return anAction(service, caseId, { what, ownerKind: 'parent or carer', ownerStaffId: null, ownerName, place: 'home' })
}

/** A link to that action, which has left: where it leads. */
export async function aLink(
  service: Service,
  actionId: string,
  adult: AnAdult,
  words = 'Read together for ten minutes.',
) {
  const { relationshipId } = adult
  const { shareId } = await service
    .as('practitioner')
    .change((write) => sendLink(write, actionId, { relationshipId, words }))
  service.clock.advance({ minutes: 2 })
  return { shareId, path: await linkSentTo(service, adult.email) }
}

export async function linkSentTo(service: Service, email: string): Promise<string> {
  await service.runJobs()
  const mail = service.mails.findLast(({ to, text }) => to === email && text.includes('/for-you/'))
  if (!mail) throw new Error(`no link was mailed to ${email}`)
  const url = new URL(/http\S+/.exec(mail.text)![0])
  return url.pathname + url.search
}
