import { z } from 'zod'
import { AskedByOne } from '#features/people/asked-by-one.tsx'
import { ChildBanner } from '#features/people/child-banner.tsx'
import { Refused } from '#platform/errors.ts'
import { optionalLongText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Layout } from '#ui/layout.tsx'
import { askToLift, keepSealed, liftSeal } from '../lift-seal.ts'
import { say } from '../rules.words.ts'
import { sealOf } from '../seals.queries.ts'
import { words } from '../seals.words.ts'

const liftForm = form((language) => ({ why: optionalLongText(words(language).lift.why) }))

export const liftPage = page({
  params: { childId: z.uuid() },
  form: liftForm,

  async load({ read, params: { childId } }) {
    const { child, liftAskedBy, liftAskedAt, liftWhy, lifter, id } = await sealOf(read, childId)
    read.seen('who may see a restricted record', { children: [childId], sealId: id })
    const asked = liftAskedBy
      ? { mine: liftAskedBy === read.actor.id, at: liftAskedAt!, why: liftWhy!, by: lifter }
      : null
    return { child, asked, today: read.today }
  },

  view({ child, asked, today }, { filled, language }) {
    const t = words(language).lift
    return (
      <Layout title={t.title} back={`/children/${child.id}/sealed`} errors={filled.errors}>
        <h1>{t.title}</h1>
        <ChildBanner child={child} language={language} today={today} />
        <p>{t.help}</p>
        <AskedByOne
          asked={asked && { ...asked, name: asked.by }}
          why={filled.field('why')}
          words={t}
          language={language}
        />
      </Layout>
    )
  },

  async post(write, { params: { childId }, value, button, language }) {
    const t = words(language).lift
    const back = `/children/${childId}/sealed`
    if (button === 'agree') {
      await liftSeal(write, childId)
      return redirectTo(`/children/${childId}`, t.lifted)
    }
    if (button === 'keep') {
      await keepSealed(write, childId)
      return redirectTo(back, t.kept)
    }
    if (!value.why) throw new Refused(say.sayWhy, 'why')
    await askToLift(write, childId, value.why)
    return redirectTo(back, t.asked)
  },
})
