import { z } from 'zod'
import { listedName } from '#features/people/child.ts'
import { type FoundChild, search } from '#features/people/search.ts'
import { yearGroupName } from '#features/schools/year-group.ts'
import { picked } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { Radios } from '#ui/radios.tsx'
import { nameChild } from '../agenda/name-child.ts'
import { words } from '../item/item.words.ts'
import { findItemToChange } from './item-to-change.ts'

const childForm = form((language) => {
  const t = words(language)
  return { childId: picked(t.whoLike, t.whoMissing) }
})

/** Which child a name is that an agency brought: those of the school with a name like it. */
export const nameChildPage = page({
  params: { itemId: z.uuid() },
  form: childForm,

  async load({ read, params: { itemId } }) {
    let children: readonly FoundChild[] = []
    const item = await findItemToChange(read, itemId, async ({ saidName, schoolId: atSchool }) => {
      const found = await search(read, saidName)
      children = (found.kind === 'found' ? found.children : []).filter(({ schoolId }) => schoolId === atSchool)
      return children.map(({ id }) => id)
    })
    return { item, children }
  },
  version: ({ item }) => item.version,

  view({ item, children }, { filled, language }) {
    const t = words(language)
    return (
      <Layout title={t.whoTitle} back={`/meetings/items/${item.id}`} errors={filled.errors}>
        <h1>{t.whoTitle}</h1>
        <p>
          {t.whoIntro(item.saidName)} {children.length === 0 ? t.whoNone : t.whoFind}
        </p>
        {children.length > 0 && (
          <Form version={item.version}>
            <Radios
              {...filled.field('childId')}
              legend={t.whoLike}
              items={children.map((child) => ({
                value: child.id,
                text: listedName(child),
                hint: child.yearGroup === null ? undefined : yearGroupName(child.nation, child.yearGroup, language),
              }))}
            />
            <Button>{t.whoSave}</Button>
          </Form>
        )}
      </Layout>
    )
  },

  async post(write, { params: { itemId }, value: { childId }, version, language }) {
    await nameChild(write, itemId, childId, version)
    return redirectTo(`/meetings/items/${itemId}`, words(language).whoSaved)
  },
})
