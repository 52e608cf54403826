import { aRealDay } from '#platform/dates/a-real-day.ts'
import { z } from 'zod'
import { optionalDay, optionalText, pickedMany } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { words } from '../place.words.ts'
import { givePlace, leaveGroup, recordAgreement } from '../places.ts'
import { groupToKeep, placeIn } from '../whole-group.ts'
import { whomToTellOf } from '../whom-to-tell-of.ts'
import { ToldOf } from './told-of.tsx'

/** A child’s place in a group: who agreed, a place for somebody who waits, and leaving. */
export const placePage = page({
  params: { groupId: z.uuid(), placeId: z.uuid() },
  form: form((language) => {
    const t = words(language)
    return {
      agreedBy: optionalText(t.whoAgreed, { max: 120 }),
      agreedOn: optionalDay(t.whenAgreed, { wrong: aRealDay[language] }),
      toldOf: pickedMany(t.toldOf, t.toldOf, { hint: t.toldOfHint }),
      why: optionalText(t.leaveWhy, { max: 300 }),
    }
  }),

  async load({ read, params: { groupId, placeId } }) {
    const group = await groupToKeep(read, groupId)
    const { childId, caseId, name, state, agreedBy, agreedOn, toldOf, version } = placeIn(group, placeId)
    read.seen('place in a group', { children: [childId], caseId, groupId })
    const isOver = state === 'left' || group.endedOn !== null
    return {
      place: { caseId, name, state, agreedBy, agreedOn, toldOf, version, isOver },
      group: { id: groupId, name: group.name, toTellOf: whomToTellOf(group) },
    }
  },

  known: ({ place: { agreedBy, agreedOn, toldOf } }) => ({ agreedBy, agreedOn, toldOf }),
  version: ({ place }) => place.version,

  view({ place, group }, { filled, language }) {
    const t = words(language)
    const { label: agreedOn, ...onField } = filled.field('agreedOn')
    return (
      <Layout title={t.placeTitle} back={`/groups/${group.id}`} errors={filled.errors} caption={group.name}>
        <h1>{place.name}</h1>
        <p>
          <a href={`/cases/${place.caseId}`}>{t.toCase}</a>
        </p>
        {!place.isOver && (
          <Form version={place.version}>
            <h2>{t.agreement}</h2>
            <Input {...filled.field('agreedBy')} width={20} />
            <DateInput {...onField} legend={agreedOn} legendSize="s" />
            <ToldOf field={filled.field('toldOf')} people={group.toTellOf} />
            <Button name="_button" value="agree">
              {t.saveAgreement}
            </Button>
            {place.state === 'waiting' && (
              <p>
                <Button name="_button" value="give" variant="secondary">
                  {t.give}
                </Button>
              </p>
            )}
            <h2>{t.leave}</h2>
            <Input {...filled.field('why')} />
            <Button name="_button" value="leave" variant="warning">
              {t.leave}
            </Button>
          </Form>
        )}
      </Layout>
    )
  },

  async post(write, { params: { groupId, placeId }, value: { why, ...agreement }, version, button, language }) {
    const t = words(language)
    if (button === 'leave') {
      await leaveGroup(write, groupId, placeId, why, version)
      return redirectTo(`/groups/${groupId}`, t.leftSaid)
    }
    if (button === 'give') {
      await givePlace(write, groupId, placeId, version)
      return redirectTo(`/groups/${groupId}`, t.given)
    }
    await recordAgreement(write, groupId, placeId, agreement, version)
    return redirectTo(`/groups/${groupId}`, t.agreementSaved)
  },
})
