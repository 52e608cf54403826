import { actionPlaces, type OwnerKind } from '#features/actions/action.ts'
import type { WhereAChildIs } from '#features/people/where-a-child-is.ts'
import type { Write } from '#platform/context.ts'
import { aRealDay } from '#platform/dates/a-real-day.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { choice, day, longText, optionallyPicked, optionalText, text } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { DateInput } from '#ui/date-input.tsx'
import { Input } from '#ui/input.tsx'
import { Radios } from '#ui/radios.tsx'
import { Select } from '#ui/select.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { words } from '../writing/action.words.ts'
import { peopleAroundPlan, whereChildOfPlanIs } from '../around-plan.queries.ts'
import { changePlan } from '../writing/change-plan.ts'
import { words as contentWords } from '../content.words.ts'
import { keepAction, takeAway } from '../writing/parts.ts'
import { words as writingWords } from '../writing/writing.words.ts'
import { findRow, findRowAndWhere, RowForm, rowParams } from './row-form.tsx'

const actionForm = form((language) => {
  const t = words(language)
  return {
    what: longText(t.what, t.whatMissing),
    owner: text(t.owner, t.ownerMissing),
    ownerName: optionalText(t.ownerName, { hint: t.ownerNameHint }),
    place: choice(t.place, actionPlaces, t.placeMissing),
    dueOn: day(t.dueOn, { missing: t.dueMissing, wrong: aRealDay[language] }),
    needId: optionallyPicked(t.need, t.need),
    guidedBy: optionalText(t.guidedBy, { hint: t.guidedByHint }),
  }
})

/** Something that somebody does by a day: it becomes an action when the plan is agreed. */
export const planActionPage = page({
  params: rowParams,
  form: actionForm,

  async load({ read, params }) {
    const [found, people] = await Promise.all([
      findRow(read, params, 'actions'),
      peopleAroundPlan(read, whereChildOfPlanIs(read, params.planId)),
    ])
    return { ...found, people }
  },

  known: ({ row }) =>
    row ? { ...row, owner: row.ownerStaffId ?? row.ownerKind, ownerName: row.ownerStaffId ? null : row.ownerName } : {},
  version: ({ edits }) => edits,

  view(found, { filled, language }) {
    const a = words(language)
    const { choose, notSaid } = writingWords(language)
    const { places } = contentWords(language)
    const owners = [
      { value: '', text: choose },
      ...found.people.map(({ id, name, place }) => ({ value: id, text: `${name}, ${place}` })),
      { value: 'young person', text: a.youngPerson },
      { value: 'parent or carer', text: a.parent },
      { value: 'partner', text: a.partner },
    ]
    return (
      <RowForm title={a.title} found={found} language={language} errors={filled.errors}>
        <Textarea {...filled.field('what')} rows={2} />
        <Select {...filled.field('owner')} items={owners} />
        <Input {...filled.field('ownerName')} />
        <Radios
          {...filled.field('place')}
          legend={a.place}
          items={actionPlaces.map((value) => ({ value, text: places[value] }))}
        />
        <DateInput {...filled.field('dueOn')} legend={a.dueOn} />
        <Select
          {...filled.field('needId')}
          items={[
            { value: '', text: notSaid },
            ...found.draft.content.needs.map(({ id, need }) => ({ value: id, text: need })),
          ]}
        />
        <Input {...filled.field('guidedBy')} />
      </RowForm>
    )
  },

  async post(write, { params: { planId, rowId }, value: { owner, ownerName, ...value }, version, button, language }) {
    const isTaken = button === 'take away'
    const { found, where } = await findRowAndWhere(write, { planId, rowId }, 'actions')
    const { child } = found
    const change = isTaken
      ? takeAway('actions', rowId)
      : keepAction({
          ...value,
          id: rowId,
          ...(await ownerOf(write, { ...where, ...child }, { owner, ownerName, dueOn: value.dueOn })),
        })
    await changePlan(write, planId, change, version)
    return redirectTo(
      `/children/${child.id}/plan`,
      isTaken ? writingWords(language).taken : writingWords(language).saved,
    )
  },
})

interface Typed {
  readonly owner: string
  readonly ownerName: string | null
  readonly dueOn: string
}

const withoutAccount: readonly string[] = ['young person', 'parent or carer', 'partner'] satisfies OwnerKind[]

/** Somebody around the child with an account, or a name. The child needs none: whose plan it is says it. */
async function ownerOf(
  write: Write,
  child: WhereAChildIs & { readonly givenName: string },
  { owner, ownerName, dueOn }: Typed,
) {
  const [en, cy] = [words('en'), words('cy')]
  if (dueOn < write.today) throw new Refused({ en: en.duePast, cy: cy.duePast }, 'dueOn')
  if (withoutAccount.includes(owner)) {
    const name = owner === 'young person' ? child.givenName : ownerName
    if (!name) throw new Refused({ en: en.ownerNameMissing, cy: cy.ownerNameMissing }, 'ownerName')
    return { ownerKind: owner as OwnerKind, ownerStaffId: null, ownerName: name }
  }
  const person = (await peopleAroundPlan(write, child)).find(({ id }) => id === owner)
  if (!person) throw new NotFound('Person')
  return { ownerKind: 'staff' as const, ownerStaffId: person.id, ownerName: person.name }
}
