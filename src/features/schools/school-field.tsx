import { LookedForField } from '#features/access/looked-for-field.tsx'
import type { FieldProps } from '#platform/http/form.ts'
import { lookedFor } from '#platform/http/looked-for.ts'
import type { Language } from '#platform/words.ts'
import type { SchoolsToChoose } from './find-school.ts'
import { words } from './find-school.words.ts'

/**
 * A school, for a form: `schoolId: aSchool(language, t.school, t.schoolMissing)`; it is drawn by SchoolField. Without a sentence for
 * when it is missing, it may be left out.
 */
export function aSchool(language: Language, label: string, missing?: string) {
  return lookedFor(label, { missing, tooLong: words(language).tooLong })
}

interface SchoolFieldProps extends FieldProps {
  readonly found: SchoolsToChoose
  readonly language: Language
  /** What stands in place of a choice: that there is none yet, or that it is not known. */
  readonly none: string
  /** Also “I do not know”. */
  readonly isOptional?: boolean
}

/** Few schools are a list of choices. Of many, those that fit what was typed are offered, each with its town. */
export function SchoolField({ found: { schools, areMany }, language, ...field }: SchoolFieldProps) {
  return (
    <LookedForField
      {...field}
      areMany={areMany}
      choices={schools.map(({ id, name, town }) => ({ id, text: name, hint: town ?? undefined }))}
      typing={words(language)}
    />
  )
}
