import { z } from 'zod'
import { NotFound } from '#platform/errors.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { agreeSupervision } from '../agree-supervision.ts'
import { findSupervision } from '../find-supervision.ts'
import { words } from '../forms.words.ts'
import { words as supervisionWords } from '../supervision.words.ts'
import { Written } from './about-the-work.tsx'
import { ChildrenTalkedAbout } from './children-talked-about.tsx'
import { OwnForm } from './own-form.tsx'

/** Reads what was written, and agrees. */
export const agreePage = page({
  params: { supervisionId: z.uuid() },

  async load({ read, params }) {
    const supervision = await findSupervision(read, params.supervisionId)
    if (!supervision.isOfTheTwo) throw new NotFound('Supervision')
    return supervision
  },

  version: ({ version }) => version,

  view(supervision, { params, filled, language }) {
    const t = words(language)
    const { state, part, workerAgreedAt, supervisorAgreedAt, version, cases } = supervision
    const mine = part === 'worker' ? workerAgreedAt : supervisorAgreedAt
    const decided = { ...supervision, cases: cases.filter(({ decisions }) => decisions.length > 0) }
    return (
      <OwnForm title={t.agreeTitle} supervisionId={params.supervisionId} errors={filled.errors}>
        <p>{t.agreeHelp}</p>
        <h2>{supervisionWords(language).sectionsTitle}</h2>
        <Written supervision={supervision} language={language} />
        {decided.cases.length > 0 && <ChildrenTalkedAbout supervision={decided} language={language} />}
        {state === 'held' && mine === null && (
          <Form version={version}>
            <Button preventDoubleClick>{t.agreeButton}</Button>
          </Form>
        )}
        {state === 'agreed' && <p>{t.agreeBoth}</p>}
      </OwnForm>
    )
  },

  async post(write, { params: { supervisionId }, version, language }) {
    const t = words(language)
    const { isBoth } = await agreeSupervision(write, supervisionId, version)
    return redirectTo(`/supervision/${supervisionId}`, isBoth ? t.agreeBoth : t.agreeSaved)
  },
})
