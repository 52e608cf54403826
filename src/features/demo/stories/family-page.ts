import { sql } from 'kysely'
import { makeFamilyPage } from '#features/family/make-page.ts'
import { prepareItems } from '#features/family/put-on-page.ts'
import { shareOnPage } from '#features/family/share-on-page.ts'
import { changeAdult } from '#features/people/adults/change-adult.ts'
import type { Relationship } from '#features/people/relationship.ts'
import { verifyAddress } from '#features/people/verify-address.ts'
import type { Write } from '#platform/context.ts'
import type { Helping } from './help-under-way.ts'

/** What she reads out; nobody is mailed in a demonstration. */
const CODE = '204816'

/**
 * The grown-up at home says that email is best, and reads a code back; the worker makes a page for them, shares what was agreed,
 * and has one more thing ready to share. The link is for whoever looks at the demonstration to send.
 */
export function sharesWithTheFamily({ story, worker, known }: Helping): void {
  story.wait(1)
  story.does(worker, async (write) => {
    const childId = story.child.id
    const adult = await whoIsAtHome(write, childId)
    if (!adult) return
    const pair = { childId, relationshipId: adult.id }
    const email = `${adult.fullName.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@home.example`
    const { fullName, phone, language, interpreter, version, id: _, ...relationship } = adult
    await changeAdult(
      write,
      pair,
      {
        adult: { fullName, phone, email, language, interpreter },
        relationship: { ...(relationship as Relationship), safeChannel: 'email' },
      },
      version,
    )
    const until = new Date(write.now.getTime() + 60_000)
    await sql`select auth.arm_address_check(${adult.id}::uuid, ${email}, ${CODE}, ${until})`.execute(write.db)
    await verifyAddress(write, pair, CODE)
    const reach = `Ring ${worker.name} between nine and four. Or leave a word, and we ring back.`
    const { pageId } = await makeFamilyPage(write, known.caseId, { to: adult.id, reach })
    const nothing = { actionIds: [], staffIds: [], next: null }
    await prepareItems(write, pageId, {
      ...{ ...nothing, staffIds: [worker.staffId] },
      agreed: 'Ten quiet minutes after school, every day. No talk of school before tea.',
    })
    await sharesAll(write, pageId)
    await prepareItems(write, pageId, {
      ...nothing,
      agreed: 'On hard mornings we start with the walk, not with the clock.',
    })
  })
}

async function sharesAll(write: Write, pageId: string) {
  const items = await write.db
    .selectFrom('sharedItem')
    .where('areaId', '=', write.actor.areaId)
    .where('pageId', '=', pageId)
    .where('sharedAt', 'is', null)
    .select(['id', 'version'])
    .execute()
  for (const { id: itemId, version } of items) await shareOnPage(write, { pageId, itemId, version })
}

async function whoIsAtHome({ db, actor: { areaId } }: Write, childId: string) {
  return db
    .selectFrom('relationship')
    .innerJoin('adult', (on) => on.on('adult.areaId', '=', areaId).onRef('adult.id', '=', 'relationship.adultId'))
    .where('relationship.areaId', '=', areaId)
    .where('relationship.childId', '=', childId)
    .where('relationship.endedOn', 'is', null)
    .where('relationship.courtOrders', 'is', null)
    .where('relationship.mayBeTold', '=', true)
    .where('relationship.maySee', '=', true)
    .where('relationship.livesWith', '=', true)
    .orderBy('relationship.id')
    .select(['relationship.id', 'relationship.kind', 'relationship.parentalResponsibility', 'relationship.evidence'])
    .select(['relationship.courtOrders', 'relationship.maySee', 'relationship.mayBeTold', 'relationship.safeChannel'])
    .select(['relationship.safeNote', 'relationship.livesWith', 'relationship.checkedOn', 'adult.fullName'])
    .select(['adult.phone', 'adult.language', 'adult.interpreter'])
    .select(sql<number>`relationship.version + adult.version`.as('version'))
    .executeTakeFirst()
}
