import type { FilledBy } from '#platform/http/form.ts'
import type { Language } from '#platform/words.ts'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { Fieldset } from '#ui/fieldset.tsx'
import { Input } from '#ui/input.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { words } from '../service.words.ts'
import { allowances, guards, levels, steps } from '../service-definition.ts'
import type { definitionForm } from './definition-form.ts'

type Filled = FilledBy<typeof definitionForm>
type Name = Parameters<Filled['field']>[0]

interface DefinitionFieldsProps {
  readonly filled: Filled
  readonly language: Language
}

/** The fields of a service’s definition, in the order in which a request meets them. */
export function DefinitionFields({ filled, language }: DefinitionFieldsProps) {
  const t = words(language)
  const numeral = (name: Name) => <Input {...filled.field(name)} width={3} inputmode="numeric" />
  const days = (name: Name) => <Input {...filled.field(name)} width={3} inputmode="numeric" suffix={t.days} />
  const word = (name: Name) => <Input {...filled.field(name)} width={30} />
  return (
    <>
      {word('name')}
      <Fieldset legend={t.forWhom} legendSize="m">
        {numeral('ageFrom')}
        {numeral('ageTo')}
        <Ticks
          filled={filled}
          name="levels"
          items={levels.map((level) => ({ value: level, text: t.levelNames[level] }))}
        />
      </Fieldset>
      <Ticks filled={filled} name="steps" items={steps.map((step) => ({ value: step, text: t.stepNames[step] }))} />
      <Fieldset legend={t.promises} legendSize="m">
        {days('screenedWithin')}
        {days('decidedWithin')}
        {days('firstContactWithin')}
        {numeral('writtenUpWithinHours')}
      </Fieldset>
      <Fieldset legend={t.limits} legendSize="m">
        {numeral('caseloadPerWte')}
        {numeral('mostSchools')}
        {numeral('consultationsLength')}
      </Fieldset>
      <Ticks
        filled={filled}
        name="guards"
        items={guards.map((guard) => ({ value: guard, text: t.guardNames[guard] }))}
      />
      <Ticks
        filled={filled}
        name="allowances"
        items={allowances.map((allowance) => ({ value: allowance, text: t.allowanceNames[allowance] }))}
      />
      {word('employerEn')}
      {word('employerCy')}
      {numeral('supervisionEveryWeeks')}
      {numeral('liaisonEveryWeeks')}
      <Fieldset legend={t.prolonged} legendSize="m">
        {numeral('prolongedWeeks')}
        {numeral('prolongedReviews')}
      </Fieldset>
      <Fieldset legend={t.wordsTitle} legendSize="m">
        {(['requestEn', 'requestCy', 'schoolLeadEn', 'schoolLeadCy'] as const).map(word)}
        {(['workerEn', 'workerCy', 'supervisorEn', 'supervisorCy'] as const).map(word)}
      </Fieldset>
      <Textarea {...filled.field('needs')} rows={14} />
      <Textarea {...filled.field('topics')} rows={8} />
      <Textarea {...filled.field('alternatives')} rows={6} />
      <Textarea {...filled.field('wayBackEn')} rows={3} />
      <Textarea {...filled.field('wayBackCy')} rows={3} />
    </>
  )
}

interface TicksProps {
  readonly filled: Filled
  readonly name: 'levels' | 'steps' | 'guards' | 'allowances'
  readonly items: readonly { readonly value: string; readonly text: string }[]
}

function Ticks({ filled, name, items }: TicksProps) {
  const { label, values, ...field } = filled.field(name)
  return <Checkboxes {...field} value={values} legend={label} legendSize="s" items={items} />
}
