import { z } from 'zod'
import { audienceInWords } from '#features/actions/audience-in-words.ts'
import { AboutTheChild } from '#features/people/about-the-child.tsx'
import { aRealDay } from '#platform/dates/a-real-day.ts'
import {
  choice,
  choices,
  day,
  longText,
  optionalChoice,
  optionalLongText,
  optionalText,
} from '#platform/http/fields.ts'
import { type FilledBy, form, type ValueBy } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Fieldset } from '#ui/fieldset.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Radios } from '#ui/radios.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { findToRecord } from '../find-liaisons.ts'
import { bases, modes, nextLiaison, purposes } from '../liaison.ts'
import type { Allocated } from '../liaison-of.ts'
import { words as nounsWords } from '../nouns.words.ts'
import { recordLiaison } from '../record-liaison.ts'
import { words } from '../record-liaison.words.ts'

const audiences = ['service', 'case'] as const

const liaisonForm = form((language) => {
  const t = words(language)
  const n = nounsWords(language)
  return {
    whom: choice(t.whom, ['allocated', 'somebody else'], t.whomMissing),
    otherName: optionalText(t.otherName),
    otherTeam: optionalText(t.otherTeam),
    onDay: day(t.onDay, { missing: n.dayMissing, wrong: aRealDay[language] }),
    mode: choice(t.mode, modes, t.modeMissing),
    purposes: choices(t.purpose, purposes, { missing: t.purposeMissing, wrong: t.purposeMissing }),
    said: longText(t.said, t.saidMissing, { hint: t.saidHint }),
    told: optionalLongText(t.told),
    heard: optionalLongText(t.heard),
    alsoWhom: optionalText(t.alsoWhom, { hint: t.alsoWhomHint }),
    alsoWhat: optionalLongText(t.alsoWhat),
    basis: optionalChoice(t.basis, bases),
    why: optionalLongText(t.why),
    nextOn: day(t.nextOn, { missing: n.dayMissing, wrong: aRealDay[language] }),
    audience: choice(t.audience, audiences, t.audienceMissing),
  }
})
type LiaisonForm = typeof liaisonForm

export const recordLiaisonPage = page({
  params: { caseId: z.uuid() },
  form: liaisonForm,
  load: ({ read, params }) => findToRecord(read, params.caseId),

  known: ({ today, liaison, definition }) => ({
    whom: liaison.allocated ? 'allocated' : 'somebody else',
    onDay: today,
    nextOn: nextLiaison(today, definition.remit.liaisonEveryWeeks),
    audience: 'service',
    purposes: liaison.beforeFirstSession ? [] : ['aim of the involvement'],
  }),

  view(found, { filled, language }) {
    const t = words(language)
    const n = nounsWords(language)
    return (
      <AboutTheChild
        tab={t.newTab}
        title={t.newTitle}
        about={found}
        back={`/cases/${found.id}/liaison`}
        language={language}
        errors={filled.errors}
      >
        <Form>
          <Whom allocated={found.liaison.allocated} filled={filled} language={language} />
          <DateInput {...filled.field('onDay')} legend={t.onDay} />
          <Radios
            {...filled.field('mode')}
            legend={t.mode}
            items={modes.map((value) => ({ value, text: n.modes[value] }))}
          />
          <Checkboxes
            {...filled.field('purposes')}
            legend={t.purpose}
            items={purposes.map((value) => ({ value, text: n.purposes[value] }))}
          />
          <Textarea {...filled.field('said')} rows={4} />
          <WhatWasShared filled={filled} language={language} />
          <DateInput {...filled.field('nextOn')} legend={t.nextOn} />
          <Radios
            {...filled.field('audience')}
            legend={t.audience}
            items={audiences.map((value) => ({ value, text: audienceInWords(value, language) }))}
          />
          <Button preventDoubleClick>{t.save}</Button>
        </Form>
      </AboutTheChild>
    )
  },

  async post(write, { params: { caseId }, value, language }) {
    await recordLiaison(write, caseId, asLiaison(value))
    return redirectTo(`/cases/${caseId}/liaison`, words(language).saved)
  },
})

function asLiaison(value: ValueBy<LiaisonForm>) {
  const { whom, otherName, otherTeam, told, heard, alsoWhom, alsoWhat, basis, why, ...rest } = value
  const isOther = whom === 'somebody else'
  return {
    ...rest,
    other: isOther && otherName ? { name: otherName, team: otherTeam } : null,
    withAllocated: !isOther,
    shared: { told, heard, alsoWhom, alsoWhat, basis, why },
  }
}

interface PartProps {
  filled: FilledBy<LiaisonForm>
  language: Language
}

function Whom({ allocated, filled, language }: PartProps & { allocated: Allocated | null }) {
  const t = words(language)
  const named = (
    <>
      <Input {...filled.field('otherName')} />
      <Input {...filled.field('otherTeam')} />
    </>
  )
  if (!allocated)
    return (
      <>
        <input type="hidden" name="whom" value="somebody else" />
        {named}
      </>
    )
  return (
    <Radios
      {...filled.field('whom')}
      legend={t.whom}
      items={[
        { value: 'allocated', text: `${allocated.name}, ${allocated.teamName}` },
        { value: 'somebody else', text: t.somebodyElse, conditional: named },
      ]}
    />
  )
}

function WhatWasShared({ filled, language }: PartProps) {
  const t = words(language)
  return (
    <Fieldset legend={t.sharedTitle} legendSize="m">
      <p class="nhsuk-hint">{t.sharedHint}</p>
      <Textarea {...filled.field('told')} rows={2} />
      <Textarea {...filled.field('heard')} rows={2} />
      <Input {...filled.field('alsoWhom')} />
      <Textarea {...filled.field('alsoWhat')} rows={2} />
      <Radios
        {...filled.field('basis')}
        legend={t.basis}
        items={bases.map((value) => ({ value, text: nounsWords(language).bases[value] }))}
      />
      <Textarea {...filled.field('why')} rows={2} />
    </Fieldset>
  )
}
