import { z } from 'zod'
import { allBut, schoolMeant, schoolsToChoose } from '#features/schools/find-school.ts'
import { aSchool, SchoolField } from '#features/schools/school-field.tsx'
import { yearGroupName, yearGroupsOf } from '#features/schools/year-group.ts'
import type { Write } from '#platform/context.ts'
import { aRealDay } from '#platform/dates/a-real-day.ts'
import { Refused } from '#platform/errors.ts'
import { choice, optionalDay, optionalText, optionalWholeNumber } from '#platform/http/fields.ts'
import { form, type ValueBy } from '#platform/http/form.ts'
import { toDraw } from '#platform/http/looked-for.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Sentence } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { Radios } from '#ui/radios.tsx'
import { Select } from '#ui/select.tsx'
import { ChildBanner } from '../child-banner.tsx'
import { words } from '../child-forms.words.ts'
import { findChildToChange } from '../find-child.ts'
import { changeClass, leaveSchool, moveSchool } from '../move-school.ts'

const schoolForm = form((language) => {
  const t = words(language).school
  return {
    what: choice(t.what, ['class', 'moved', 'left'], t.whatMissing),
    yearGroup: optionalWholeNumber(t.year, { from: -1, to: 14, wrong: t.wrong }),
    registration: optionalText(t.class, { max: 50 }),
    schoolId: aSchool(language, t.newSchool),
    leftOn: optionalDay(t.leftOn, { wrong: aRealDay[language] }),
  }
})

export const changeSchoolPage = page({
  params: { childId: z.uuid() },
  form: schoolForm,

  async load({ read, params: { childId }, typed }) {
    const looked = toDraw(typed('schoolId'))
    const [child, all] = await Promise.all([findChildToChange(read, childId), schoolsToChoose(read, looked)])
    const found = allBut(child.schoolId, all)
    read.seen('child', { children: [childId] })
    return { child, found, today: read.today }
  },

  known: ({ child }) => ({ what: 'class', yearGroup: child.yearGroup, registration: child.registration }),
  version: ({ child }) => child.version,

  view({ child, found, today }, { filled, language }) {
    const all = words(language)
    const t = all.school
    const years = yearGroupsOf({ nation: child.nation, lowestAge: null, highestAge: null }).map((year) => ({
      value: String(year),
      text: yearGroupName(child.nation, year, language),
    }))
    const school = <SchoolField {...filled.field('schoolId')} found={found} language={language} none={t.choose} />
    return (
      <Layout title={t.title} back={`/children/${child.id}`} errors={filled.errors}>
        <h1>{t.title}</h1>
        <ChildBanner child={child} language={language} today={today} />
        <Form version={child.version}>
          <Radios
            {...filled.field('what')}
            items={[
              { value: 'class', text: t.whats.class },
              { value: 'moved', text: t.whats.moved, hint: t.movedHint, conditional: school },
              { value: 'left', text: t.whats.left, conditional: <DateInput {...filled.field('leftOn')} /> },
            ]}
          />
          <Select {...filled.field('yearGroup')} items={[{ value: '', text: t.notKnown }, ...years]} />
          <Input {...filled.field('registration')} width={5} />
          <Button>{all.save}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { childId }, value, version, language }) {
    const t = words(language)
    const school = await change(write, childId, value, version)
    if (school) return redirectTo('/children', t.school.moved(school))
    return redirectTo(`/children/${childId}`, value.what === 'left' ? t.school.left : t.saved)
  },
})

async function change(write: Write, childId: string, value: ValueBy<typeof schoolForm>, version: number) {
  const { what, schoolId, leftOn, ...placing } = value
  if (what === 'class') return changeClass(write, childId, placing, version)
  if (what === 'moved') {
    const meant = await schoolMeant(write, schoolId, 'schoolId')
    return moveSchool(write, childId, meant ?? missing('newSchoolMissing', 'schoolId'), placing, version)
  }
  return leaveSchool(write, childId, leftOn ?? missing('leftMissing', 'leftOn'), version)
}

/** What is asked only after one of the answers can be left out as far as the form knows. */
function missing(which: 'newSchoolMissing' | 'leftMissing', field: string): never {
  const sentence: Sentence = { en: words('en').school[which], cy: words('cy').school[which] }
  throw new Refused(sentence, field)
}
