import { lookedFor, nameIn, NOT_KNOWN, offered, toDraw } from '#platform/http/looked-for.ts'
import type { FieldProps } from '#platform/http/form.ts'
import type { Language } from '#platform/words.ts'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { Input } from '#ui/input.tsx'
import { Radios } from '#ui/radios.tsx'
import { Select } from '#ui/select.tsx'
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

/** Few schools are a list of choices. Of many, those that fit what was typed are offered, and there is room to type. */
export function SchoolField({ found, language, none, isOptional = false, ...field }: SchoolFieldProps) {
  const { schools, areMany } = found
  const { id, name, label, values, error } = field
  const looked = toDraw(values)
  if (!areMany)
    return (
      <Select
        {...{ id, name, label, error }}
        value={looked.id ?? ''}
        items={[{ value: '', text: none }, ...schools.map((school) => ({ value: school.id, text: school.name }))]}
      />
    )
  const t = words(language)
  const typed = { name: nameIn(name), value: looked.name, hint: t.hint, width: 20, autocomplete: 'off' } as const
  // What is wrong leads to `#schoolId`: to the name that was typed, or to the first school that fits it.
  if (schools.length === 0)
    return (
      <>
        <Input {...{ id, label, error }} {...typed} />
        {isOptional && (
          // A tick and no radio button: it can be taken back.
          <Checkboxes
            {...{ id: `${id}-not-known`, name, label }}
            legendHidden
            value={values}
            items={[{ value: NOT_KNOWN, text: none }]}
          />
        )}
      </>
    )
  // One’s own school stands chosen from the start. Whoever types a name means that, also where their own fits it too.
  const valueOf = (school: string) => (looked.name === '' ? offered(school) : school)
  const only = schools.length === 1 && looked.name !== '' ? schools[0]!.id : ''
  return (
    <>
      <Radios
        {...{ id, name, label, error }}
        value={values.includes(NOT_KNOWN) ? NOT_KNOWN : looked.id ? valueOf(looked.id) : only}
        items={[
          ...schools.map((school) => ({
            value: valueOf(school.id),
            text: school.name,
            hint: school.town ?? undefined,
          })),
          ...(isOptional ? [{ value: NOT_KNOWN, text: none }] : []),
        ]}
      />
      <Input id={`${id}-name`} label={t.another} {...typed} />
    </>
  )
}
