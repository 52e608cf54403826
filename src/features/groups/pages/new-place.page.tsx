import { aRealDay } from '#platform/dates/a-real-day.ts'
import { z } from 'zod'
import { NotFound } from '#platform/errors.ts'
import { optionalDay, optionalText, picked, pickedMany } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { Radios } from '#ui/radios.tsx'
import { selectChildrenToAdd } from '../children-to-add.queries.ts'
import { teamAndSchoolOf } from '../groups.queries.ts'
import { words } from '../new-place.words.ts'
import { words as placeWords } from '../place.words.ts'
import { askForPlace } from '../places.ts'
import { groupToKeep } from '../whole-group.ts'
import { whomToTellOf } from '../whom-to-tell-of.ts'
import { ToldOf } from './told-of.tsx'

/** A child gets a place, or waits for one. From a register, it leads back there. */
export const newPlacePage = page({
  params: { groupId: z.uuid() },
  query: { session: z.uuid().optional().catch(undefined) },
  form: form((language) => {
    const t = words(language)
    const p = placeWords(language)
    return {
      caseId: picked(t.child, t.childMissing),
      agreedBy: optionalText(p.whoAgreed, { hint: t.whoAgreedHint, max: 120 }),
      agreedOn: optionalDay(p.whenAgreed, { wrong: aRealDay[language] }),
      toldOf: pickedMany(p.toldOf, p.toldOf, { hint: p.toldOfHint }),
    }
  }),

  async load({ read, params: { groupId } }) {
    const [group, children] = await Promise.all([
      groupToKeep(read, groupId),
      selectChildrenToAdd(read, { id: groupId, ...teamAndSchoolOf(read, groupId) }),
    ])
    const { id, name, endedOn } = group
    if (endedOn) throw new NotFound('Group')
    read.seen('children to add to a group', { children: children.map(({ childId }) => childId), groupId })
    return {
      group: { id, name, toTellOf: whomToTellOf(group) },
      children: children.map(({ caseId, name }) => ({ caseId, name })),
    }
  },

  view({ group, children }, { query, filled, language }) {
    const t = words(language)
    const { label: agreedOn, ...onField } = filled.field('agreedOn')
    return (
      <Layout title={t.childTitle} back={backTo(group.id, query.session)} errors={filled.errors} caption={group.name}>
        <h1>{t.childTitle}</h1>
        {children.length === 0 ? (
          <p>{t.noChildren}</p>
        ) : (
          <>
            <p>{t.childIntro}</p>
            <Form>
              <Radios
                {...filled.field('caseId')}
                legend={t.child}
                legendSize="s"
                items={children.map(({ caseId, name }) => ({ value: caseId, text: name }))}
                {...(children.length > 8 ? { filter: t.child } : {})}
              />
              <Input {...filled.field('agreedBy')} width={20} />
              <DateInput {...onField} legend={agreedOn} legendSize="s" />
              <ToldOf field={filled.field('toldOf')} people={group.toTellOf} />
              <Button preventDoubleClick>{t.addIt}</Button>
            </Form>
          </>
        )}
      </Layout>
    )
  },

  async post(write, { params: { groupId }, query, value, language }) {
    const { isIn } = await askForPlace(write, groupId, value)
    const t = words(language)
    return redirectTo(backTo(groupId, query.session), isIn ? t.addedIn : t.addedWaiting)
  },
})

function backTo(groupId: string, sessionId: string | undefined): string {
  return sessionId ? `/groups/${groupId}/sessions/${sessionId}` : `/groups/${groupId}`
}
