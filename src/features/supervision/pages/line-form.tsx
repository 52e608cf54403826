import { fullName } from '#features/access/child-name.ts'
import { optionallyPicked, picked, wholeNumber } from '#platform/http/fields.ts'
import type { FieldProps } from '#platform/http/form.ts'
import type { Language } from '#platform/words.ts'
import { Input } from '#ui/input.tsx'
import { Select } from '#ui/select.tsx'
import { words as formWords } from '../forms.words.ts'
import { words } from '../team.words.ts'
import type { TeamToSupervise } from '../team-to-supervise.ts'

/** How somebody is supervised: the fields of setting it up and of changing it. */
export function lineFields(language: Language) {
  const t = words(language)
  return {
    supervisorId: picked(t.supervisor, t.supervisorMissing),
    everyWeeks: wholeNumber(t.everyWeeks, { from: 1, to: 26, wrong: t.everyWeeksWrong }),
    schoolId: optionallyPicked(t.usually, formWords(language).schoolWrong, { hint: t.usuallyHint }),
  }
}

interface LineFieldsProps {
  team: TeamToSupervise
  workerId: string
  field: (name: 'supervisorId' | 'everyWeeks' | 'schoolId') => FieldProps
  language: Language
}

export function LineFields({ team, workerId, field, language }: LineFieldsProps) {
  const t = words(language)
  const supervisors = team.people.filter(({ id, supervises }) => supervises && id !== workerId)
  return (
    <>
      <Select
        {...field('supervisorId')}
        items={supervisors.map((person) => ({ value: person.id, text: fullName(person) }))}
      />
      <Input {...field('everyWeeks')} hint={t.everyWeeksHint(team.everyWeeks)} width={2} inputmode="numeric" />
      <Select
        {...field('schoolId')}
        items={[{ value: '', text: t.office }, ...team.schools.map(({ id, name }) => ({ value: id, text: name }))]}
      />
    </>
  )
}
