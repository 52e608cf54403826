import { longText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { words } from '../deciding/decide.words.ts'
import { openTo } from '../open-to.ts'
import { withdrawRequest } from '../withdraw-request.ts'
import { aboutOneRequest } from './about-one-request.ts'
import { AboutRequest, nameIn } from './about-request.tsx'

const withdrawForm = form((language) => {
  const t = words(language)
  return { reason: longText(t.withdrawReason, t.withdrawMissing) }
})

export const withdrawRequestPage = page({
  ...aboutOneRequest,
  form: withdrawForm,

  view({ request, today }, { filled, language, actor }) {
    const t = words(language)
    const title = t.withdrawTitle(nameIn(request, actor, language))
    return (
      <Layout title={t.withdrawTab} back={`/requests/${request.id}`} errors={filled.errors}>
        <AboutRequest {...{ request, actor, language, today }} />
        <h1>{title}</h1>
        {openTo(request, actor).includes('withdraw') ? (
          <Form version={request.version}>
            <p>{t.withdrawHelp}</p>
            <Textarea {...filled.field('reason')} rows={3} />
            <Button variant="warning" preventDoubleClick>
              {t.withdraw}
            </Button>
          </Form>
        ) : (
          <p>
            {t.notNow} <a href={`/requests/${request.id}`}>{t.backToRequest}</a>
          </p>
        )}
      </Layout>
    )
  },

  async post(write, { params, value, version, language }) {
    await withdrawRequest(write, params.requestId, { ...value, version })
    return redirectTo(`/requests/${params.requestId}`, words(language).withdrawn)
  },
})
