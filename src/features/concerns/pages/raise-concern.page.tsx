import { z } from 'zod'
import { fullName } from '#features/access/child-name.ts'
import { schoolMeant, schoolsToChoose } from '#features/schools/find-school.ts'
import { aSchool, SchoolField } from '#features/schools/school-field.tsx'
import { Refused } from '#platform/errors.ts'
import { longText, optionalChoice, optionalLongText, optionalText, tick } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { toDraw } from '#platform/http/looked-for.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { NumbersToRing } from '#ui/numbers-to-ring.tsx'
import { Radios } from '#ui/radios.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { dangers } from '../concern.ts'
import { words } from '../raise.words.ts'
import { raiseConcern } from '../raise-concern.ts'
import { whoItIsAbout } from '../raising.queries.ts'

const raiseForm = form((language) => {
  const t = words(language)
  return {
    name: optionalText(t.name, { hint: t.nameHint }),
    schoolId: aSchool(language, t.school),
    seenOrHeard: longText(t.seenOrHeard, t.seenOrHeardMissing, { hint: t.seenOrHeardHint }),
    childWords: optionalLongText(t.childWords, { hint: t.childWordsHint }),
    whenWhere: optionalText(t.whenWhere, { max: 500 }),
    opinion: optionalLongText(t.opinion, { hint: t.opinionHint }),
    whoKnows: optionalText(t.whoKnows, { hint: t.whoKnowsHint, max: 1000 }),
    inDanger: optionalChoice(t.inDanger, dangers, { wrong: t.dangerWrong }),
    isAboutAdult: tick(t.aboutAdult),
    adultName: optionalText(t.adultName, { hint: t.adultNameHint }),
  }
})

/** From any page in one click, and sent with another: what is asked for is only what was seen or heard. */
export const raiseConcernPage = page({
  params: {},
  query: {
    child: z.uuid().optional().catch(undefined),
    case: z.uuid().optional().catch(undefined),
    request: z.uuid().optional().catch(undefined),
  },
  form: raiseForm,

  async load({ read, query, typed }) {
    const schools = () => schoolsToChoose(read, { ...toDraw(typed('schoolId')), areMineFirst: true })
    const isAboutSomebody = query.child ?? query.case ?? query.request
    const [{ child, mySchools }, found] = await Promise.all([
      whoItIsAbout(read, { childId: query.child, caseId: query.case, requestId: query.request }),
      isAboutSomebody ? undefined : schools(),
    ])
    read.seen('form for a concern', { children: child ? [child.id] : [] })
    if (!child) return { child: undefined, mySchools, found: found ?? (await schools()) }
    const { id, givenName, familyName, schoolName } = child
    return { child: { id, name: fullName({ givenName, familyName }), schoolName }, mySchools, found: undefined }
  },

  known: ({ mySchools: [school, another] }) => ({ schoolId: another ? undefined : school }),

  view({ child, found }, { filled, language }) {
    const t = words(language)
    return (
      <Layout title={t.title} back="/today" errors={filled.errors}>
        <h1>{t.title}</h1>
        <Card variant="emergency" heading={t.dangerNow}>
          <p>
            <NumbersToRing>{t.dangerHelp}</NumbersToRing>
          </p>
          <p>
            <a href="/concerns/contacts">{t.whomToRing}</a>
          </p>
        </Card>
        {child && (
          <p>
            <strong>{t.about([child.name, child.schoolName].filter(Boolean).join(', '))}</strong>
            <br />
            <a href="/concerns/new">{t.someoneElse}</a>
          </p>
        )}
        <Form>
          {found && (
            <>
              <Input {...filled.field('name')} />
              <SchoolField
                {...filled.field('schoolId')}
                found={found}
                language={language}
                none={t.schoolUnknown}
                isOptional
              />
            </>
          )}
          <Textarea {...filled.field('seenOrHeard')} rows={6} />
          <Textarea {...filled.field('childWords')} rows={3} />
          <Input {...filled.field('whenWhere')} />
          <Radios
            {...filled.field('inDanger')}
            legend={t.inDanger}
            items={dangers.map((value) => ({ value, text: t.dangers[value] }))}
          />
          <Textarea {...filled.field('opinion')} rows={3} />
          <Input {...filled.field('whoKnows')} />
          <Checkboxes
            {...filled.field('isAboutAdult')}
            legend={t.aboutAdult}
            items={[
              {
                value: 'yes',
                text: t.aboutAdultText,
                hint: t.aboutAdultHint,
                conditional: <Input {...filled.field('adultName')} />,
              },
            ]}
          />
          <p>{t.whatHappens}</p>
          <Button preventDoubleClick>{t.send}</Button>
        </Form>
        <p>
          <a href="/concerns?show=mine">{t.mine}</a>
        </p>
      </Layout>
    )
  },

  async post(write, { query, value, language }) {
    const { name, schoolId: looked, isAboutAdult, adultName, ...worry } = value
    if (isAboutAdult && !adultName)
      throw new Refused({ en: words('en').adultNameMissing, cy: words('cy').adultNameMissing }, 'adultName')
    const schoolId = await schoolMeant(write, looked, 'schoolId')
    const concernId = await raiseConcern(
      write,
      { childId: query.child, caseId: query.case, requestId: query.request, name, schoolId },
      { ...worry, aboutAdult: adultName },
    )
    return redirectTo(`/concerns/${concernId}`, words(language).sent)
  },
})
