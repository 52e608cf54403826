import { z } from 'zod'
import { choice, longText, picked } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { Radios } from '#ui/radios.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { WarningCallout } from '#ui/warning-callout.tsx'
import { whomToRaiseWith } from '../find-issues.ts'
import { raiseIssue } from '../raise-issue.ts'
import { abouts } from '../raised-issue.ts'
import { words } from '../raised.words.ts'

const raiseForm = form((language) => {
  const t = words(language)
  return {
    about: choice(t.about, abouts, t.aboutMissing),
    words: longText(t.words, t.wordsMissing),
    teamId: picked(t.team, t.teamMissing),
    toId: picked(t.to, t.toMissing),
  }
})

/** “Raise with my supervisor”, from a case or from anywhere (CSW-55). */
export const raisePage = page({
  params: {},
  query: { case: z.uuid().optional().catch(undefined) },
  form: raiseForm,
  load: ({ read, query }) => whomToRaiseWith(read, query.case),

  known: ({ teams, about }) => ({
    ...(about ? { about: 'a child' } : {}),
    ...(teams.length === 1 ? { teamId: teams[0]!.id } : {}),
    ...(teams.length === 1 && teams[0]!.supervisors.length === 1 ? { toId: teams[0]!.supervisors[0]!.id } : {}),
  }),

  view({ teams, about }, { filled, language }) {
    const t = words(language)
    const supervisors = [...new Map(teams.flatMap((team) => team.supervisors.map((one) => [one.id, one]))).values()]
    return (
      <Layout title={t.newTab} back={about ? `/cases/${about.id}` : '/raised'} errors={filled.errors}>
        <h1>{t.newTitle}</h1>
        <p>{t.help}</p>
        <WarningCallout heading={t.inDanger}>
          <p>
            {t.safety} <a href="/concerns/new">{t.raiseConcern}</a>
          </p>
        </WarningCallout>
        {about && <p>{t.aboutWhom(about.childName)}</p>}
        {supervisors.length === 0 ? (
          <p>{t.nobody}</p>
        ) : (
          <Form>
            <Radios
              {...filled.field('about')}
              legend={t.about}
              items={abouts.map((value) => ({ value, text: t.abouts[value] }))}
            />
            <Textarea {...filled.field('words')} rows={5} />
            {teams.length > 1 ? (
              <Radios
                {...filled.field('teamId')}
                legend={t.team}
                items={teams.map(({ id, name }) => ({ value: id, text: name }))}
              />
            ) : (
              <input type="hidden" name="teamId" value={teams[0]!.id} />
            )}
            <Radios
              {...filled.field('toId')}
              legend={t.to}
              items={supervisors.map(({ id, name }) => ({ value: id, text: name }))}
            />
            <Button preventDoubleClick>{t.save}</Button>
          </Form>
        )}
      </Layout>
    )
  },

  async post(write, { query, value, language }) {
    const { raisedId } = await raiseIssue(write, { ...value, caseId: query.case ?? null })
    return redirectTo(`/raised/${raisedId}`, words(language).saved)
  },
})
