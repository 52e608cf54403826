import { z } from 'zod'
import { fullName } from '#features/access/child-name.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import { NotFound } from '#platform/errors.ts'
import { picked } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { Radios } from '#ui/radios.tsx'
import { words } from '../concern.words.ts'
import { concernToLink } from '../concerns.queries.ts'
import { linkConcern, whoItCouldBe } from '../link-concern.ts'

const linkForm = form((language) => {
  const t = words(language)
  return { childId: picked(t.linkLegend, t.linkMissing) }
})

export const linkConcernPage = page({
  params: { concernId: z.uuid() },
  form: linkForm,

  async load({ read, params: { concernId } }) {
    const concern = await concernToLink(read, concernId)
    if (!concern?.isForMe) throw new NotFound('Concern')
    const children = await whoItCouldBe(read, concern.aboutName)
    read.seen('concern', { concernId, children: children.map(({ id }) => id) })
    return { concernId, aboutName: concern.aboutName, children }
  },

  view({ concernId, aboutName, children }, { filled, language }) {
    const t = words(language)
    return (
      <Layout title={t.linkTitle} back={`/concerns/${concernId}`} errors={filled.errors}>
        <h1>{t.linkTitle}</h1>
        <p>{t.linkTyped(aboutName)}</p>
        {children.length === 0 ? (
          <p>{t.linkNone}</p>
        ) : (
          <Form>
            <Radios
              {...filled.field('childId')}
              legend={t.linkLegend}
              items={children.map((child) => ({
                value: child.id,
                text: fullName(child),
                hint: [t.born(formatDay(child.bornOn, language)), child.schoolName].filter(Boolean).join(', '),
              }))}
            />
            <Button>{t.save}</Button>
          </Form>
        )}
      </Layout>
    )
  },

  async post(write, { params: { concernId }, value, language }) {
    await linkConcern(write, concernId, value.childId)
    return redirectTo(`/concerns/${concernId}`, words(language).linked)
  },
})
