import { z } from 'zod'
import { actionPlaces } from '#features/actions/action.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import { choice, optionalDay, optionallyPicked, optionalText, text } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { Radios } from '#ui/radios.tsx'
import { Select } from '#ui/select.tsx'
import { agreeAtItem } from '../agree-at-item.ts'
import { words } from '../item/item.words.ts'
import { say } from '../rules.words.ts'
import { findItemToChange } from './item-to-change.ts'

const actionForm = form((language) => {
  const t = words(language)
  return {
    what: text(t.whatLabel, say.whatIsAgreed[language], { hint: t.whatHint, max: 500 }),
    ownerId: optionallyPicked(t.whoLabel, say.whoDoesIt[language]),
    ownerName: optionalText(t.whoOtherLabel),
    place: choice(t.placeLabel, actionPlaces, t.placeLabel),
    dueOn: optionalDay(t.dueLabel, { wrong: t.dueWrong, hint: t.dueHint }),
  }
})

/** Who does what, where and by when, agreed at the table for one child. */
export const itemActionPage = page({
  params: { itemId: z.uuid() },
  form: actionForm,

  load: async ({ read, params: { itemId } }) => findItemToChange(read, itemId),
  known: () => ({ place: 'school' }),

  view(item, { filled, language }) {
    const t = words(language)
    return (
      <Layout title={t.actionTitle} back={`/meetings/items/${item.id}`} errors={filled.errors} caption={item.saidName}>
        <h1>{t.actionTitle}</h1>
        <Form>
          <Input {...filled.field('what')} />
          <Select
            {...filled.field('ownerId')}
            items={[
              { value: '', text: t.whoOther },
              ...item.members.map(({ id, fullName }) => ({ value: id, text: fullName })),
            ]}
          />
          <Input {...filled.field('ownerName')} width="two-thirds" />
          <Radios
            {...filled.field('place')}
            legend={t.placeLabel}
            inline
            small
            items={actionPlaces.map((value) => ({ value, text: t.places[value] }))}
          />
          <DateInput {...filled.field('dueOn')} legend={t.dueLabel} legendSize="s" />
          <Button preventDoubleClick>{t.addAction}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { itemId }, value, language }) {
    const t = words(language)
    const { due } = await agreeAtItem(write, itemId, value)
    const said = due.moved ? t.agreedMoved(formatDay(due.dueOn, language)) : t.agreed
    return redirectTo(`/meetings/items/${itemId}`, said)
  },
})
