import { OTHER } from '#features/needs/need.ts'
import { PRIORITY_GROUPS, priorityGroupWords } from '#features/people/priority-groups.ts'
import type { ServiceDefinition } from '#features/teams/service-definition.ts'
import type { FieldProps } from '#platform/http/form.ts'
import type { Language } from '#platform/words.ts'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { Input } from '#ui/input.tsx'
import { Radios } from '#ui/radios.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { levelsOfNeed } from '../help-request.ts'
import type { teamsOffered } from '../raising/intake.ts'
import { words } from '../raising/raise.words.ts'
import { consentAnswers } from './request-form.ts'

interface FieldSource {
  field(name: string): FieldProps
}

interface FieldsProps {
  filled: FieldSource
  language: Language
  /** Which fields to ask for; all of them, when left out. What has been said is not asked again. */
  asks?: (field: string) => boolean
}

const everything = () => true

interface TeamFieldProps {
  filled: FieldSource
  teams: ReturnType<typeof teamsOffered>
  language: Language
}

/** Which team to ask: a question only where the school works with several. Who is new here cannot tell them by their names. */
export function TeamField({ filled, teams, language }: TeamFieldProps) {
  if (teams.length < 2) return null
  const t = words(language)
  const field = filled.field('teamId')
  return (
    <Radios
      {...field}
      legend={field.label}
      items={teams.map(({ id, name, definition }) => ({
        value: id,
        text: name,
        hint: t.teamOffers(definition.words.worker[language], definition.ages.from, definition.ages.to),
      }))}
    />
  )
}

/** The needs of the service, and one in the person’s own words: the list is open (HACK-9). */
export function NeedsField({
  filled,
  language,
  needs,
  legend,
}: FieldsProps & { needs: ServiceDefinition['needs']; legend?: string }) {
  const t = words(language)
  const field = filled.field('needs')
  return (
    <Checkboxes
      {...field}
      legend={legend ?? field.label}
      value={field.values}
      small
      items={[
        ...needs.map((need) => ({ value: need.kind, text: need[language] })),
        { value: OTHER, text: t.other, conditional: <Input {...filled.field('otherNeed')} /> },
      ]}
    />
  )
}

export function ChildFields({ filled, asks = everything }: FieldsProps) {
  return (
    <>
      {asks('since') && <Input {...filled.field('since')} width={20} />}
      {asks('childWords') && <Textarea {...filled.field('childWords')} rows={3} />}
      {asks('strengths') && <Textarea {...filled.field('strengths')} rows={2} />}
      {asks('whatWasTried') && <Textarea {...filled.field('whatWasTried')} rows={3} />}
    </>
  )
}

export function ParentToldField({ filled, language }: FieldsProps) {
  const t = words(language)
  const told = filled.field('parentTold')
  return (
    <Radios
      {...told}
      legend={told.label}
      inline
      items={[
        { value: 'yes', text: t.yes },
        { value: 'no', text: t.no },
        { value: 'not yet', text: t.notYet },
      ]}
    />
  )
}

export function FamilyFields({ filled, language, asks = everything }: FieldsProps) {
  const t = words(language)
  const consent = filled.field('consent')
  return (
    <>
      {asks('parentView') && <Textarea {...filled.field('parentView')} rows={2} />}
      {asks('consent') && (
        <Radios
          {...consent}
          legend={consent.label}
          small
          items={consentAnswers.map((value) => ({
            value,
            text: t.consents[value],
            ...(value === 'young person agreed' ? { hint: t.youngPersonHint } : {}),
          }))}
        />
      )}
      {asks('consent') && <Input {...filled.field('consentBy')} />}
      {asks('consent') && <Input {...filled.field('consentScope')} />}
    </>
  )
}

export function HelpFields({ filled, language, asks = everything }: FieldsProps) {
  const t = words(language)
  const level = filled.field('levelOfNeed')
  const groups = filled.field('priorityGroups')
  return (
    <>
      {asks('hopedFor') && <Textarea {...filled.field('hopedFor')} rows={2} />}
      {asks('levelOfNeed') && (
        <Radios
          {...level}
          legend={level.label}
          small
          items={levelsOfNeed.map((value) => ({ value, text: t.levels[value] }))}
        />
      )}
      {asks('priorityGroups') && (
        <Checkboxes
          {...groups}
          legend={groups.label}
          value={groups.values}
          small
          items={PRIORITY_GROUPS.map((value) => ({ value, text: priorityGroupWords(language)[value] }))}
        />
      )}
    </>
  )
}
