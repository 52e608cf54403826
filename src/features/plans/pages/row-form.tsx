import type { ComponentChildren } from 'preact'
import { z } from 'zod'
import type { Read } from '#platform/context.ts'
import type { FieldError } from '#platform/http/form.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { type DraftPage, findDraftAndWhere } from '../find-plan.ts'
import type { PlanContent } from '../plan-content.ts'
import { words } from '../writing/writing.words.ts'
import { AboutAPlan } from './about-a-plan.tsx'

export const rowParams = { planId: z.uuid(), rowId: z.uuid() }

type Lists = Pick<PlanContent, 'needs' | 'views' | 'actions' | 'works'>

interface Row {
  readonly planId: string
  readonly rowId: string
}

/** A row of a list of the draft; or a new one, where no row has this id yet. */
export async function findRow<K extends keyof Lists>(read: Read, params: Row, list: K) {
  return (await findRowAndWhere(read, params, list)).found
}

/** The same, with where the child is and who knows them, which no page shows. */
export async function findRowAndWhere<K extends keyof Lists>(read: Read, { planId, rowId }: Row, list: K) {
  const { page, where } = await findDraftAndWhere(read, planId)
  const rows = page.draft.content[list] as readonly Lists[K][number][]
  const row = rows.find(({ id }) => id === rowId)
  return { found: { ...page, row, edits: page.draft.edits[`${list} ${rowId}`] ?? 0 }, where }
}

interface RowFormProps {
  title: string
  found: DraftPage & { readonly row: unknown; readonly edits: number }
  language: Language
  errors: readonly FieldError[]
  children: ComponentChildren
}

/** The form of one row, which may also be taken out of the draft again. */
export function RowForm({ title, found, language, errors, children }: RowFormProps) {
  const t = words(language)
  return (
    <AboutAPlan title={title} about={found} language={language} errors={errors}>
      <Form version={found.edits}>
        {children}
        <Button>{t.save}</Button>{' '}
        {found.row !== undefined && (
          <Button variant="secondary" name="_button" value="take away">
            {t.takeAway}
          </Button>
        )}
      </Form>
    </AboutAPlan>
  )
}
