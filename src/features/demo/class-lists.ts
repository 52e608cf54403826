import { addChild } from '#features/people/adding/add-child.ts'
import { setHomeAddress } from '#features/people/addresses/home-address.ts'
import { addAdult, linkAdult } from '#features/people/adults/add-adult.ts'
import { changeDetails } from '#features/people/details/change-details.ts'
import { addIdentifier } from '#features/people/identifiers/add-identifier.ts'
import { UPN_LETTERS, upnAddsUp } from '#features/people/identifiers/check-digits.ts'
import type { Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { momentOf } from '#platform/dates/moment.ts'
import { aboutChild } from './about-child.ts'
import type { Actor } from './acting.ts'
import type { Diary } from './diary.ts'
import type { DemoChild, DemoFamily } from './families.ts'
import type { DemoSchool } from './place.ts'
import type { Chance } from './seeded.ts'
import type { Laid } from './set-up.ts'

/** A child who is on a class list, with the id they were given. */
export interface KnownChild extends DemoChild {
  readonly id: string
  readonly schoolId: string
  readonly family: DemoFamily
}

interface Lists {
  readonly laid: Laid
  readonly families: readonly DemoFamily[]
  readonly day: Day
  readonly chances: Chance
}

/** The school’s lead puts each child on the list, a minute apart, with what the school knows of them. */
export function writeClassLists(diary: Diary, { laid, families, day, chances }: Lists): KnownChild[] {
  const known: KnownChild[] = []
  const minutes = new Map<DemoSchool, number>()
  let made = 0
  for (const family of families) {
    const adultIds = new Map<DemoSchool, readonly string[]>()
    for (const child of family.children) {
      const { school } = child
      const minute = minutes.get(school) ?? 0
      minutes.set(school, minute + 1)
      made += 1
      const upn = laid.place.nation === 'England' ? aUpn(made) : undefined
      const about = aboutChild(child, family, chances)
      const at = new Date(momentOf(day, '09:00').getTime() + minute * 60_000)
      diary.add(at, whoLeads(laid, school), school.key, async (write) => {
        const childId = await addWithAll(write, { child, schoolId: laid.idOf(school.key), upn, about })
        adultIds.set(school, await addGrownUps(write, childId, family, adultIds.get(school)))
        known.push({ ...child, id: childId, schoolId: laid.idOf(school.key), family })
      })
    }
  }
  return known
}

export function whoLeads(laid: Laid, { people }: DemoSchool): Actor {
  return laid.person(people.find(({ role }) => role === 'school lead')!.name)
}

interface Added {
  readonly child: DemoChild
  readonly schoolId: string
  readonly upn: string | undefined
  readonly about: ReturnType<typeof aboutChild>
}

async function addWithAll(write: Write, { child, schoolId, upn, about }: Added): Promise<string> {
  const { givenName, familyName, bornOn, yearGroup, registration } = child
  const { childId } = await addChild(write, {
    givenName,
    familyName,
    bornOn,
    yearGroup,
    registration,
    schoolId,
    ...about.called,
    somebodyElse: true,
  })
  if (upn) await addIdentifier(write, childId, { scheme: 'UPN', typed: upn, status: 'verified' })
  if (about.details) await changeDetails(write, childId, about.details, 0)
  await setHomeAddress(write, childId, { ...about.address, fromDay: null })
  return childId
}

/** Brothers and sisters of one school share their grown-ups; another school writes them down for itself. */
async function addGrownUps(write: Write, childId: string, { home }: DemoFamily, known: readonly string[] | undefined) {
  const adultIds: string[] = []
  for (const [index, { adult, relationship: is }] of home.grownUps.entries()) {
    const relationship = { ...is, checkedOn: write.today }
    const adultId = known?.[index]
    if (adultId) await linkAdult(write, childId, adultId, relationship)
    else {
      const { relationshipId } = await addAdult(write, childId, adult, relationship)
      adultIds.push(await adultOf(write, relationshipId))
    }
  }
  return known ?? adultIds
}

async function adultOf({ db, actor }: Write, relationshipId: string): Promise<string> {
  const { adultId } = await db
    .selectFrom('relationship')
    .where('areaId', '=', actor.areaId)
    .where('id', '=', relationshipId)
    .select('adultId')
    .executeTakeFirstOrThrow()
  return adultId
}

/** A number that adds up, of a local authority that there is not: 990. */
function aUpn(serial: number): string {
  const digits = `990${String(4000 + serial).padStart(4, '0')}20${String(serial).padStart(3, '0')}`
  const first = [...UPN_LETTERS].find((letter) => upnAddsUp(letter + digits))
  return `${first}${digits}`
}
