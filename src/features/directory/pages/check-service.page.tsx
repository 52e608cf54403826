import { z } from 'zod'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Layout } from '#ui/layout.tsx'
import { words } from '../directory.words.ts'
import { findService } from '../find-service.ts'
import { checkService } from '../keep-service.ts'
import { CheckFields, checkFields } from './service-form.tsx'

export const checkServicePage = page({
  params: { serviceId: z.uuid() },
  form: form(checkFields),
  load: ({ read, params }) => findService(read, params.serviceId),
  version: ({ version }) => version,
  known: ({ state, waitWeeks, today }) => ({ state, waitWeeks, checkedOn: today }),

  view({ id, name, contactPoint, version }, { filled, language }) {
    const t = words(language)
    return (
      <Layout title={t.checkTab} back={`/directory/${id}`} errors={filled.errors}>
        <h1>{t.checkTitle(name)}</h1>
        {contactPoint && (
          <InsetText>
            <p>{contactPoint}</p>
          </InsetText>
        )}
        <Form version={version}>
          <CheckFields filled={filled} language={language} />
          <Button>{t.checkSave}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { serviceId }, value, version, language }) {
    await checkService(write, serviceId, value, version)
    return redirectTo(`/directory/${serviceId}`, words(language).checkedNow)
  },
})
