import { LookedForField } from '#features/access/looked-for-field.tsx'
import type { FieldProps } from '#platform/http/form.ts'
import { lookedFor } from '#platform/http/looked-for.ts'
import type { Language } from '#platform/words.ts'
import type { ProgrammesToChoose } from './programmes.ts'
import { words } from './training.words.ts'

/** A programme, for a form; it is drawn by ProgrammeField. Without a sentence for when it is missing, it may be left out. */
export function aProgrammeOf(language: Language, label: string, missing?: string) {
  return lookedFor(label, { missing, tooLong: words(language).nameTooLong })
}

interface ProgrammeFieldProps extends FieldProps {
  readonly found: ProgrammesToChoose
  readonly language: Language
  /** What stands in place of a choice. */
  readonly none: string
  readonly isOptional?: boolean
}

export function ProgrammeField({ found: { choices, areMany }, language, ...field }: ProgrammeFieldProps) {
  const t = words(language)
  return (
    <LookedForField
      {...field}
      areMany={areMany}
      choices={choices.map(({ id, name }) => ({ id, text: name }))}
      typing={{ hint: t.partOfProgramme, another: t.anotherProgramme }}
    />
  )
}
