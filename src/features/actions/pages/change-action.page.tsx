import { aRealDay } from '#platform/dates/a-real-day.ts'
import { z } from 'zod'
import { NotFound } from '#platform/errors.ts'
import { day, optionalText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { type Option, Select } from '#ui/select.tsx'
import { ownerItems } from '../action-line-fields.tsx'
import { words } from '../actions.words.ts'
import { caseAround } from '../case-around.ts'
import { movedInWords } from '../due-in-words.ts'
import { words as lineWords } from '../line.words.ts'
import { moveAction } from '../move-action.ts'
import { ownerChoices, valueOfOwner } from '../owners.ts'
import { findAction, mayChange } from '../shown-action.ts'
import { AboutAnAction } from './about-an-action.tsx'

const changeForm = form((language) => {
  const t = words(language).change
  const line = lineWords(language)
  return {
    actionOwner: optionalText(line.owner, { max: 300 }),
    actionOwnerName: optionalText(line.ownerName, { hint: line.ownerNameHint }),
    dueOn: day(t.dueOn, { missing: t.dueOnMissing, wrong: aRealDay[language] }),
  }
})

export const changeActionPage = page({
  params: { actionId: z.uuid() },
  form: changeForm,

  async load({ read, params: { actionId } }) {
    const action = await findAction(read, actionId)
    if (!mayChange(action, read.actor)) throw new NotFound('Action')
    const around = await caseAround(read, action.visibleCaseId!)
    read.seen('action', { children: [around.child.id], actionId, caseId: action.visibleCaseId })
    const { what, dueOn, ownerName, version } = action
    const owners = ownerChoices(around, read.actor)
    const owner = { ...valueOfOwner(action, owners), name: ownerName }
    const works = action.worksOnCase
    return { what, dueOn, owner, version, works, child: around.child, owners, today: read.today }
  },

  version: ({ version }) => version,
  known: ({ owner, dueOn }) => ({
    actionOwner: owner.value,
    actionOwnerName: owner.isListed ? '' : owner.name,
    dueOn,
  }),

  view({ what, child, today, works, owner, owners, version }, { params, filled, language }) {
    const t = words(language).change
    const about = { title: t.title, child, today, works, language, errors: filled.errors }
    return (
      <AboutAnAction {...about} back={`/actions/${params.actionId}`}>
        <p>{what}</p>
        <Form version={version}>
          <Select {...filled.field('actionOwner')} items={withOwner(owner, ownerItems(owners, language))} />
          <Input {...filled.field('actionOwnerName')} width="two-thirds" autocomplete="off" />
          <DateInput {...filled.field('dueOn')} legend={t.dueOn} />
          <p>{t.told}</p>
          <Button>{t.save}</Button>
        </Form>
      </AboutAnAction>
    )
  },

  async post(write, { params: { actionId }, value, version, language }) {
    const { actionOwner: owner, actionOwnerName: ownerName, dueOn } = value
    const due = await moveAction(write, actionId, { owner, ownerName, dueOn }, version)
    const said = [words(language).change.saved, movedInWords(due, language)].filter(Boolean)
    return redirectTo(`/actions/${actionId}`, said.join(' '))
  },
})

/** Somebody who has left since is in no list: without them here, saving would give their action to whoever comes first. */
function withOwner({ value, name }: { value: string; name: string }, items: Option[]): Option[] {
  return items.some((item) => 'value' in item && item.value === value) ? items : [{ value, text: name }, ...items]
}
