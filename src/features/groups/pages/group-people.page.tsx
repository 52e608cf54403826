import { z } from 'zod'
import { NotFound, Refused } from '#platform/errors.ts'
import { optionalChoice, optionallyPicked, optionalText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { Radios } from '#ui/radios.tsx'
import { Select } from '#ui/select.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { words } from '../group-people.words.ts'
import { parts } from '../group.ts'
import { addGroupPerson, endGroupPerson } from '../group-people.ts'
import { selectPeopleAround, teamAndSchoolOf } from '../groups.queries.ts'
import { words as nounsWords } from '../nouns.words.ts'
import { groupToKeep } from '../whole-group.ts'

const TAKE_OFF = 'take off '

/** Who leads, supports and partners the group: one is taken off, or one more is added. */
export const groupPeoplePage = page({
  params: { groupId: z.uuid() },
  form: form((language) => {
    const t = words(language)
    return {
      part: optionalChoice(t.part, parts, { wrong: t.partMissing }),
      staffId: optionallyPicked(t.whoLabel, t.whoLabel),
      name: optionalText(t.otherName, { max: 120 }),
      whyUntrained: optionalText(t.whyUntrained, { hint: t.whyUntrainedHint, max: 500 }),
    }
  }),

  async load({ read, params: { groupId } }) {
    const [{ id, name, people, endedOn, isOursToSupervise }, around] = await Promise.all([
      groupToKeep(read, groupId),
      selectPeopleAround(read, teamAndSchoolOf(read, groupId)),
    ])
    if (endedOn) throw new NotFound('Group')
    return { group: { id, name, people, isOursToSupervise }, around }
  },

  view({ group, around }, { filled, language }) {
    const t = words(language)
    const n = nounsWords(language)
    return (
      <Layout title={t.peopleTitle} back={`/groups/${group.id}`} errors={filled.errors} caption={group.name}>
        <h1>{t.peopleTitle}</h1>
        <Form>
          <SummaryList
            rows={group.people.map(({ id, name, part }) => ({
              key: name,
              value: (
                <>
                  {n.parts[part]}{' '}
                  <Button
                    small
                    variant="secondary"
                    name="_button"
                    value={`${TAKE_OFF}${id}`}
                    label={`${t.takeOff}: ${name}`}
                  >
                    {t.takeOff}
                  </Button>
                </>
              ),
            }))}
          />
        </Form>
        <h2>{t.addPerson}</h2>
        <Form>
          <Radios
            {...filled.field('part')}
            legend={t.part}
            legendSize="s"
            items={parts.map((value) => ({ value, text: n.parts[value] }))}
          />
          <Select
            {...filled.field('staffId')}
            items={[{ value: '', text: t.nobodyChosen }, ...around.map(({ id, name }) => ({ value: id, text: name }))]}
          />
          <Input {...filled.field('name')} width={20} />
          {group.isOursToSupervise && <Input {...filled.field('whyUntrained')} />}
          <Button preventDoubleClick>{t.addPerson}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { groupId }, value: { part, ...person }, button, language }) {
    const t = words(language)
    if (button.startsWith(TAKE_OFF)) {
      await endGroupPerson(write, groupId, button.slice(TAKE_OFF.length))
      return redirectTo(`/groups/${groupId}/people`, t.takenOff)
    }
    if (!part) throw new Refused({ en: words('en').partMissing, cy: words('cy').partMissing }, 'part')
    await addGroupPerson(write, groupId, { part, ...person })
    return redirectTo(`/groups/${groupId}`, t.personAdded)
  },
})
