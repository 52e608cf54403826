import { z } from 'zod'
import { Refused } from '#platform/errors.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Fieldset } from '#ui/fieldset.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { Radios } from '#ui/radios.tsx'
import { addAdult, linkAdult } from '../adults/add-adult.ts'
import { adultsOfTheFamily } from '../adults/adults.queries.ts'
import { words } from '../adults/adults.words.ts'
import { ChildBanner } from '../child-banner.tsx'
import { findChildToChange } from '../find-child.ts'
import { AdultFields, adultForm, RelationshipFields, readAdult } from './adult-form.tsx'

export const addAdultPage = page({
  params: { childId: z.uuid() },
  form: adultForm,

  async load({ read, params: { childId } }) {
    const child = await findChildToChange(read, childId)
    const family = await adultsOfTheFamily(read, child)
    read.seen('adults', { children: [childId, ...family.flatMap(({ childIds }) => childIds)] })
    return { child, family, today: read.today }
  },

  known: () => ({ parentalResponsibility: 'not known', safeChannel: 'not known' }),

  view({ child, family, today }, { filled, language }) {
    const t = words(language)
    return (
      <Layout title={t.add} back={`/children/${child.id}`} errors={filled.errors}>
        <h1>{t.add}</h1>
        <ChildBanner child={child} language={language} today={today} />
        <Form>
          {family.length > 0 && (
            <Radios
              {...filled.field('adultId')}
              items={[
                ...family.map(({ id, fullName, children }) => ({ value: id, text: t.adultOf(fullName, children) })),
                { value: '', text: t.somebodyNew },
              ]}
            />
          )}
          <Fieldset legend={t.whoIsIt} legendSize="m">
            <AdultFields filled={filled} language={language} />
          </Fieldset>
          <Fieldset legend={t.rights} legendSize="m">
            <RelationshipFields filled={filled} language={language} />
          </Fieldset>
          <Button>{t.save}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { childId }, value, language }) {
    const { adult, relationship } = readAdult(value, value.adultId ? '' : fullNameOf(value))
    await (value.adultId
      ? linkAdult(write, childId, value.adultId, relationship)
      : addAdult(write, childId, adult, relationship))
    return redirectTo(`/children/${childId}`, words(language).added)
  },
})

/** Asked only of somebody new, so the form itself lets it be empty. */
export function fullNameOf({ fullName }: { fullName: string | null }): string {
  if (fullName) return fullName
  throw new Refused({ en: words('en').fullNameMissing, cy: words('cy').fullNameMissing }, 'fullName')
}
