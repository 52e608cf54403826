import { aRealDay } from '#platform/dates/a-real-day.ts'
import { z } from 'zod'
import {
  choice,
  choices,
  optionalChoice,
  optionalDay,
  optionalLongText,
  optionallyPicked,
  optionalText,
  tick,
} from '#platform/http/fields.ts'
import { type Field, type FilledBy, form, type ValueBy } from '#platform/http/form.ts'
import type { Language } from '#platform/words.ts'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Input } from '#ui/input.tsx'
import { Radios } from '#ui/radios.tsx'
import { Select } from '#ui/select.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { words } from '../adults/adults.words.ts'
import { type Adult, CHANNELS, KNOWN, RELATIONSHIPS, type Relationship, relationshipWords } from '../relationship.ts'

const YES_NO = ['yes', 'no'] as const
const RIGHTS = ['maySee', 'mayBeTold'] as const

/** One adult and what they are to one child. `adultId`: the one already written down for a brother or sister. */
export const adultForm = form((language) => {
  const t = words(language)
  return {
    adultId: optionallyPicked(t.existing, t.wrong, { hint: t.existingHint }),
    fullName: optionalText(t.fullName),
    phone: optionalText(t.phone, { max: 40 }),
    email: optionalEmail(t.email, t.emailWrong),
    language: optionalText(t.language, { max: 100 }),
    interpreter: tick(t.interpreter),
    kind: choice(t.kind, RELATIONSHIPS, t.kindMissing),
    courtOrders: optionalLongText(t.courtOrders, { hint: t.courtOrdersHint }),
    parentalResponsibility: choice(t.responsibility, KNOWN, t.responsibilityMissing, { hint: t.responsibilityHint }),
    evidence: optionalText(t.evidence, { hint: t.evidenceHint }),
    rights: choices(t.rightsTicks, RIGHTS, { wrong: t.wrong }),
    safeChannel: choice(t.safeChannel, CHANNELS, t.safeChannelMissing),
    safeNote: optionalLongText(t.safeNote, { hint: t.safeNoteHint }),
    livesWith: optionalChoice(t.livesWith, YES_NO, { wrong: t.wrong }),
    checkedOn: optionalDay(t.checkedOn, { wrong: aRealDay[language] }),
  }
})

function optionalEmail(label: string, wrong: string): Field<string | null> {
  const email = z.union([z.literal('').transform(() => null), z.email(wrong)], wrong)
  return { ...optionalText(label), rule: email as z.ZodType<string | null> }
}

/** What the form says of the adult, and of the two of them. */
export function readAdult(value: ValueBy<typeof adultForm>, fullName: string) {
  const { adultId: _, fullName: _typed, phone, email, language, interpreter, rights, livesWith, ...rest } = value
  const adult: Adult = { fullName, phone, email, language, interpreter }
  const relationship: Relationship = {
    ...rest,
    maySee: rights.includes('maySee'),
    mayBeTold: rights.includes('mayBeTold'),
    livesWith: livesWith && livesWith === 'yes',
  }
  return { adult, relationship }
}

interface FieldsProps {
  filled: FilledBy<typeof adultForm>
  language: Language
}

export function AdultFields({ filled, language }: FieldsProps) {
  const t = words(language)
  return (
    <>
      <Input {...filled.field('fullName')} autocomplete="off" spellcheck={false} />
      <Input {...filled.field('phone')} type="tel" autocomplete="off" width={20} />
      <Input {...filled.field('email')} type="email" autocomplete="off" spellcheck={false} />
      <Input {...filled.field('language')} width={20} />
      <Checkboxes
        {...filled.field('interpreter')}
        legend={t.interpreter}
        legendHidden
        items={[{ value: 'yes', text: t.interpreter }]}
      />
    </>
  )
}

export function RelationshipFields({ filled, language }: FieldsProps) {
  const t = words(language)
  const { kinds, known, channels } = relationshipWords(language)
  return (
    <>
      <Select
        {...filled.field('kind')}
        items={[{ value: '', text: t.choose }, ...RELATIONSHIPS.map((kind) => ({ value: kind, text: kinds[kind] }))]}
      />
      <Textarea {...filled.field('courtOrders')} rows={3} />
      <Radios
        {...filled.field('parentalResponsibility')}
        items={KNOWN.map((answer) => ({ value: answer, text: known[answer] }))}
      />
      <Input {...filled.field('evidence')} />
      <Checkboxes {...filled.field('rights')} items={RIGHTS.map((right) => ({ value: right, text: t[right] }))} />
      <Radios
        {...filled.field('safeChannel')}
        items={CHANNELS.map((channel) => ({ value: channel, text: channels[channel] }))}
      />
      <Textarea {...filled.field('safeNote')} rows={2} />
      <Radios
        {...filled.field('livesWith')}
        inline
        items={[
          { value: 'yes', text: t.yes },
          { value: 'no', text: t.no },
          { value: '', text: t.notKnown },
        ]}
      />
      <DateInput {...filled.field('checkedOn')} />
    </>
  )
}

/** What the form starts with when an adult is changed. */
export function knownAdult<A extends Pick<Relationship, 'maySee' | 'mayBeTold' | 'livesWith'>>(adult: A) {
  const { maySee, mayBeTold, livesWith, ...known } = adult
  const rights = [...(maySee ? ['maySee'] : []), ...(mayBeTold ? ['mayBeTold'] : [])]
  return { ...known, rights, livesWith: livesWith === null ? null : livesWith ? 'yes' : 'no' }
}
