import { z } from 'zod'
import { optionalLongText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { changePlan } from '../writing/change-plan.ts'
import { words as contentWords } from '../content.words.ts'
import { findDraft } from '../find-plan.ts'
import { keepWorld } from '../writing/parts.ts'
import { words } from '../writing/world.words.ts'
import { words as writingWords } from '../writing/writing.words.ts'
import { AboutAPlan } from './about-a-plan.tsx'

const worldForm = form((language) => {
  const t = words(language)
  const { sides } = contentWords(language)
  return {
    grow: optionalLongText(sides['how I grow']),
    need: optionalLongText(sides['what I need']),
    wider: optionalLongText(sides['my wider world']),
    child: optionalLongText(t.child),
    around: optionalLongText(t.around),
  }
})

/** The three sides of the My World Triangle and the two axes of the resilience matrix, in words. */
export const worldPage = page({
  params: { planId: z.uuid() },
  form: worldForm,
  load: ({ read, params }) => findDraft(read, params.planId),
  known: ({ draft: { content } }) => keepWorld(content).fields(content),
  version: ({ draft }) => draft.edits.world ?? 0,

  view(found, { filled, language }) {
    const t = words(language)
    return (
      <AboutAPlan title={t.title} about={found} language={language} errors={filled.errors}>
        <p>{t.lead}</p>
        <Form version={found.draft.edits.world ?? 0}>
          <Textarea {...filled.field('grow')} rows={4} />
          <Textarea {...filled.field('need')} rows={4} />
          <Textarea {...filled.field('wider')} rows={4} />
          <Textarea {...filled.field('child')} rows={4} />
          <Textarea {...filled.field('around')} rows={4} />
          <Button>{writingWords(language).save}</Button>
        </Form>
      </AboutAPlan>
    )
  },

  async post(write, { params: { planId }, value: { grow, need, wider, child, around }, version, language }) {
    const world = { 'how I grow': grow, 'what I need': need, 'my wider world': wider }
    const { childId } = await changePlan(write, planId, keepWorld({ world, resilience: { child, around } }), version)
    return redirectTo(`/children/${childId}/plan`, writingWords(language).saved)
  },
})
