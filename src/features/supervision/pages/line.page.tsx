import { z } from 'zod'
import { fullName } from '#features/access/child-name.ts'
import { NotFound } from '#platform/errors.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { changeSupervising, endSupervising } from '../keep-lines.ts'
import { selectLine, teamOfLine } from '../lines.queries.ts'
import { words } from '../team.words.ts'
import { teamToSupervise } from '../team-to-supervise.ts'
import { LineFields, lineFields } from './line-form.tsx'

const lineForm = form(lineFields)

/** Another supervisor, rhythm or place; or the end. */
export const linePage = page({
  params: { lineId: z.uuid() },
  form: lineForm,

  async load({ read, params }) {
    const [line, team] = await Promise.all([
      selectLine(read, params.lineId).executeTakeFirst(),
      teamToSupervise(read, teamOfLine(read, params.lineId)),
    ])
    if (!line || line.endsOn !== null) throw new NotFound('Supervision line')
    const worker = team.people.find(({ id }) => id === line.workerId)
    return { line, team, name: worker ? fullName(worker) : '' }
  },

  known: ({ line: { supervisorId, everyWeeks, schoolId } }) => ({ supervisorId, everyWeeks, schoolId }),
  version: ({ line }) => line.version,

  view({ line, team, name }, { filled, language }) {
    const t = words(language)
    const title = t.setUpTitle(name)
    return (
      <Layout title={title} caption={team.name} back="/supervision/prepare" errors={filled.errors}>
        <h1>{title}</h1>
        <Form version={line.version}>
          <LineFields team={team} workerId={line.workerId} field={(field) => filled.field(field)} language={language} />
          <Button>{t.save}</Button>
          <Details summary={t.end}>
            <p>{t.endHelp}</p>
            <Button variant="warning" name="_button" value="end">
              {t.end}
            </Button>
          </Details>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { lineId }, value, version, button, language }) {
    const t = words(language)
    if (button === 'end') {
      await endSupervising(write, lineId, version)
      return redirectTo('/supervision/prepare', t.ended)
    }
    await changeSupervising(write, lineId, value, version)
    return redirectTo('/supervision/prepare', t.saved)
  },
})
