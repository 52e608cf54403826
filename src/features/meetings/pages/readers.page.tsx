import { z } from 'zod'
import { pickedMany } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { words as agendaWords } from '../agenda/agenda.words.ts'
import { mayBeReaders } from '../circles.ts'
import { words } from '../item/item.words.ts'
import { restrictItem } from '../item/restrict-item.ts'
import { findItemToChange } from './item-to-change.ts'

const readersForm = form((language) => {
  const t = words(language)
  const a = agendaWords(language)
  return { readers: pickedMany(t.readersLabel, a.readersWrong, { hint: t.readersHint }) }
})

/** Who alone sees an item. */
export const readersPage = page({
  params: { itemId: z.uuid() },
  form: readersForm,

  load: async ({ read, params: { itemId } }) => findItemToChange(read, itemId),
  known: ({ readers }, { actor }) => ({ readers: readers.filter((id) => id !== actor.id) }),
  version: ({ version }) => version,

  view(item, { filled, language, actor }) {
    const t = words(language)
    const allowed = mayBeReaders(item.members)
    const others = item.members.filter(({ staffId }) => staffId && staffId !== actor.id && allowed.has(staffId))
    return (
      <Layout title={t.readersTitle} back={`/meetings/items/${item.id}`} errors={filled.errors} caption={item.saidName}>
        <h1>{t.readersTitle}</h1>
        <p>{t.readersIntro}</p>
        <Form version={item.version}>
          <Checkboxes
            {...filled.field('readers')}
            legend={t.readersLabel}
            items={others.map(({ staffId, fullName }) => ({ value: staffId!, text: fullName }))}
          />
          <Button>{t.readersSave}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { itemId }, value: { readers }, version, language }) {
    await restrictItem(write, itemId, readers, version)
    return redirectTo(`/meetings/items/${itemId}`, words(language).readersSaved)
  },
})
