import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { words } from '../directory.words.ts'
import { placesOfArea } from '../find-service.ts'
import { addService } from '../keep-service.ts'
import { CheckFields, checkFields, ServiceFields, serviceFields, usualPromise } from './service-form.tsx'

export const newServicePage = page({
  params: {},
  form: form((language) => ({ ...serviceFields(language), ...checkFields(language) })),
  load: ({ read }) => placesOfArea(read),
  known: ({ today }) => ({ ...usualPromise, checkedOn: today }),

  view({ needsOfArea, schools }, { filled, language }) {
    const t = words(language)
    return (
      <Layout title={t.addTitle} back="/directory" errors={filled.errors}>
        <h1>{t.addTitle}</h1>
        <Form>
          <ServiceFields {...{ filled, needsOfArea, schools, language }} />
          <CheckFields filled={filled} language={language} />
          <Button>{t.save}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { value, language }) {
    const { serviceId } = await addService(write, value, value)
    return redirectTo(`/directory/${serviceId}`, words(language).added)
  },
})
