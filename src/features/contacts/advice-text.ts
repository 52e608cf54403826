import type { Read } from '#platform/context.ts'

/**
 * What I wrote when I gave advice about a child whom nobody named, to be carried over into a request that names one (HACK-16).
 * The advice itself stays as it is: nothing ties it to a child afterwards.
 */
export async function adviceText({ db, actor }: Read, contactId: string): Promise<string | undefined> {
  const { areaId, id } = actor
  const found = await db
    .selectFrom('contact')
    .innerJoin('contactText', (on) =>
      on
        .on('contactText.areaId', '=', areaId)
        .onRef('contactText.contactId', '=', 'contact.id')
        .onRef('contactText.textVersion', '=', 'contact.textVersion'),
    )
    .where('contact.areaId', '=', areaId)
    .where('contact.id', '=', contactId)
    .where('contact.workerId', '=', id)
    .where('contact.caseId', 'is', null)
    .where('contact.inErrorAt', 'is', null)
    .select('contactText.content')
    .executeTakeFirst()
  return found?.content
}
