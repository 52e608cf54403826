import { z } from 'zod'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { words } from '../directory.words.ts'
import { findService, placesOfArea } from '../find-service.ts'
import { changeService } from '../keep-service.ts'
import { ServiceFields, serviceFields } from './service-form.tsx'

export const editServicePage = page({
  params: { serviceId: z.uuid() },
  form: form(serviceFields),

  async load({ read, params: { serviceId } }) {
    const [service, { schools }] = await Promise.all([findService(read, serviceId), placesOfArea(read)])
    return { service, schools }
  },

  version: ({ service }) => service.version,
  known: ({ service }) => ({ ...service }),

  view({ service, schools }, { filled, language }) {
    const t = words(language)
    return (
      <Layout title={t.changeTitle} back={`/directory/${service.id}`} errors={filled.errors}>
        <span class="nhsuk-caption-l">{service.name}</span>
        <h1>{t.changeTitle}</h1>
        <Form version={service.version}>
          <ServiceFields {...{ filled, schools, language }} needsOfArea={service.needsOfArea} />
          <Button>{t.save}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { serviceId }, value, version, language }) {
    await changeService(write, serviceId, value, version)
    return redirectTo(`/directory/${serviceId}`, words(language).changed)
  },
})
