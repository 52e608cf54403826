import { yearGroupName, yearGroupsOf } from '#features/schools/year-group.ts'
import { choices, day, optionallyPicked, optionalText, optionalWholeNumber, text, tick } from '#platform/http/fields.ts'
import { type FilledBy, form } from '#platform/http/form.ts'
import type { Language } from '#platform/words.ts'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { Input } from '#ui/input.tsx'
import { Select } from '#ui/select.tsx'
import { words } from '../adding/add-child.words.ts'
import { words as childWords } from '../child-forms.words.ts'
import { PLACES } from '../child.ts'
import type { MySchool } from '../my-schools.queries.ts'

export const whoForm = form((language) => {
  const t = childWords(language).names
  return {
    givenName: text(t.givenName, t.givenMissing, { max: 200, tooLong: t.tooLong(200) }),
    familyName: text(t.familyName, t.familyMissing, { max: 200, tooLong: t.tooLong(200) }),
    bornOn: day(t.born, { missing: t.bornMissing, wrong: t.bornWrong, hint: t.bornHint }),
  }
})

export const addChildForm = form((language) => {
  const t = words(language)
  const { names, school } = childWords(language)
  return {
    somebodyElse: tick(t.somebodyElse, { hint: t.somebodyElseHint }),
    schoolId: optionallyPicked(t.school, t.schoolWrong, { hint: t.schoolHint }),
    yearGroup: optionalWholeNumber(t.year, { from: -1, to: 14, wrong: school.wrong }),
    registration: optionalText(t.class, { max: 50 }),
    otherNames: optionalText(names.otherNames, { hint: names.otherHint }),
    knownAs: optionalText(names.knownAs, { hint: names.knownAsHint }),
    knownAsSafeWith: choices(names.safe, PLACES, { hint: names.safeHint }),
    pronouns: optionalText(names.pronouns, { hint: names.pronounsHint, max: 50 }),
  }
})

interface NewChildFieldsProps {
  filled: FilledBy<typeof addChildForm>
  language: Language
  schools: readonly MySchool[]
  mayLeaveOutSchool: boolean
  asksWhetherElse: boolean
}

export function NewChildFields({ filled, language, schools, mayLeaveOutSchool, asksWhetherElse }: NewChildFieldsProps) {
  const t = words(language)
  const { names } = childWords(language)
  const nation = schools[0]?.nation ?? 'England'
  const years = yearGroupsOf({ nation, lowestAge: null, highestAge: null })
  const noSchool = { value: '', text: mayLeaveOutSchool ? t.noSchool : t.choose }
  return (
    <>
      {asksWhetherElse && (
        <Checkboxes
          {...filled.field('somebodyElse')}
          legend={t.alike}
          legendHidden
          items={[{ value: 'yes', text: t.somebodyElse }]}
        />
      )}
      <Select
        {...filled.field('schoolId')}
        items={[noSchool, ...schools.map(({ id, name }) => ({ value: id, text: name }))]}
      />
      <Select
        {...filled.field('yearGroup')}
        items={[
          { value: '', text: t.notKnown },
          ...years.map((year) => ({ value: String(year), text: yearGroupName(nation, year, language) })),
        ]}
      />
      <Input {...filled.field('registration')} width={5} autocomplete="off" />
      <Input {...filled.field('otherNames')} autocomplete="off" spellcheck={false} />
      <Input {...filled.field('knownAs')} autocomplete="off" spellcheck={false} />
      <Input {...filled.field('pronouns')} autocomplete="off" width={20} />
      <Checkboxes
        {...filled.field('knownAsSafeWith')}
        items={PLACES.map((place) => ({ value: place, text: names.places[place] }))}
      />
    </>
  )
}
