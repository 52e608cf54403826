import { choice, day, picked, text, wholeNumber } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { Radios } from '#ui/radios.tsx'
import { Select } from '#ui/select.tsx'
import { words } from '../beyond.words.ts'
import { answersGiven, beyondKinds, keepBeyondRemit } from '../keep-beyond-remit.ts'
import { myRemitTeam } from '../remit-team.queries.ts'
import { words as remitWords } from '../remit.words.ts'

const beyondForm = form((language) => {
  const t = words(language)
  return {
    kind: choice(t.kind, beyondKinds, t.kindMissing),
    schoolId: picked(t.school, t.schoolMissing),
    askedBy: text(t.askedBy, t.askedByMissing, { hint: t.askedByHint }),
    what: text(t.what, t.whatMissing, { max: 500 }),
    onDay: day(t.onDay, { missing: t.dayMissing, wrong: t.dayWrong }),
    minutes: wholeNumber(t.minutes, { from: 1, to: 6000, wrong: t.minutesWrong }),
    answer: choice(t.answer, answersGiven, t.answerMissing),
  }
})

/** Written in a minute, between two lessons. */
export const newBeyondPage = page({
  params: {},
  form: beyondForm,

  async load({ read }) {
    const team = await myRemitTeam(read)
    return { hasRemit: team !== undefined, schools: team?.schools ?? [], today: read.today }
  },

  known: ({ schools, today }) => ({ onDay: today, schoolId: schools[0]?.id }),

  view({ hasRemit, schools }, { filled, language }) {
    const t = words(language)
    const kind = filled.field('kind')
    const answer = filled.field('answer')
    return (
      <Layout title={t.newTitle} back="/remit" errors={filled.errors}>
        <h1>{t.newTitle}</h1>
        <p>{hasRemit ? t.newLead : remitWords(language).noRemit}</p>
        {hasRemit && schools.length === 0 && <p>{t.noSchools}</p>}
        {schools.length > 0 && (
          <Form>
            <Radios
              {...kind}
              legend={kind.label}
              small
              items={beyondKinds.map((value) => ({ value, text: t.kinds[value] }))}
            />
            <Select {...filled.field('schoolId')} items={schools.map(({ id, name }) => ({ value: id, text: name }))} />
            <Input {...filled.field('askedBy')} width="two-thirds" />
            <Input {...filled.field('what')} />
            <DateInput {...filled.field('onDay')} legend={t.onDay} />
            <Input {...filled.field('minutes')} width={4} inputmode="numeric" />
            <Radios
              {...answer}
              legend={answer.label}
              small
              items={answersGiven.map((value) => ({ value, text: t.answers[value] }))}
            />
            <Button>{t.save}</Button>
          </Form>
        )}
      </Layout>
    )
  },

  async post(write, { value, language }) {
    await keepBeyondRemit(write, value)
    return redirectTo('/remit', words(language).saved)
  },
})
