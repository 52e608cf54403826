import { z } from 'zod'
import { may } from '#features/access/policy.ts'
import type { Write } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { page, type Redirect, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { applyImport } from '../apply-import.ts'
import { type Decision, decideAll, decideRows } from '../decide-rows.ts'
import { discardImport } from '../discard-import.ts'
import { words } from '../import.words.ts'
import { changesIn, mayBeUndone } from '../import-batch.ts'
import { kindOf } from '../import-kind.ts'
import { FILTERS, type Filter, type Step } from '../import-row.ts'
import { batchWithRows } from '../imports.queries.ts'
import { words as importsWords } from '../imports.words.ts'
import { words as rowsWords } from '../rows.words.ts'
import { undoImport } from '../undo-import.ts'
import { decisionsForm } from './decisions.form.ts'
import { ImportRows } from './import-rows.tsx'
import { ImportSummary, isPartOfAList, whenRead } from './import-summary.tsx'

export const importPage = page({
  params: { importId: z.uuid() },
  query: {
    step: z.enum(FILTERS).optional().catch(undefined),
    after: z.coerce.number().int().min(0).max(9_999_999).optional().catch(undefined),
  },
  form: decisionsForm,

  async load({ read, params: { importId }, query: { step, after }, language }) {
    const { batch, rows, more, decided } = await batchWithRows(read, importId, { step, after })
    const kind = kindOf(batch)
    if (!may(read.actor, kind.permission)) throw new NotFound('Import')
    const described = rows.map((row) => ({
      ...{ line: row.line, step: row.step, choice: row.choice, reasons: row.reasons },
      ...kind.describe(row, batch, language),
    }))
    read.seen('import', { importId, children: [...new Set(described.flatMap(({ children }) => children))] })
    return { batch, rows: described, more, decided, mayUndo: mayBeUndone(batch, read.now), home: kind.home(batch) }
  },

  version: ({ batch }) => batch.version,

  view({ batch, rows, more, decided, mayUndo, home }, { query: { step }, filled, language }) {
    const t = words(language)
    const i = importsWords(language)
    const r = rowsWords(language)
    const title = t.titles[batch.status](i.kinds[batch.kind])
    const last = rows.at(-1)
    const mayDecide = batch.status === 'to review'
    return (
      <Layout title={title} back={home} errors={filled.errors} caption={batch.schoolName} wide>
        <h1>{title}</h1>
        <p>
          {batch.fileName}. {whenRead(batch, language)}.
        </p>
        <ImportSummary batch={batch} decided={decided} mayUndo={mayUndo} language={language} />
        {!mayDecide && (
          <p>
            <a href={home}>{t.sendAnother}</a>
          </p>
        )}
        {batch.status !== 'discarded' && (
          <>
            <h2 id="rows">{step ? r.steps[step] : t.rowsTitle}</h2>
            {step && <p>{t.explained[step]}</p>}
            {step === 'left' && mayDecide && !isPartOfAList(batch.counts) && (
              <Form>
                <Button name="_button" value="tick all" variant="secondary" small>
                  {t.tickAll(batch.counts.left ?? 0)}
                </Button>
              </Form>
            )}
            <ImportRows
              {...{ rows, step, language, mayDecide, kind: batch.kind }}
              error={filled.field('decisions').error}
            />
            {step && (
              <p>
                <a href={`/imports/${batch.id}#rows`}>{r.all}</a>
              </p>
            )}
            {more && last && <Pagination next={{ href: next(batch.id, step, last.line), label: t.next }} />}
          </>
        )}
      </Layout>
    )
  },

  async post(write, { params: { importId }, query: { step }, value, version, button, language }) {
    const t = words(language)
    if (button === 'apply') {
      const counts = await applyImport(write, importId, version)
      return redirectTo(`/imports/${importId}`, t.saved(changesIn(counts)))
    }
    if (button === 'undo') {
      const { kept } = await undoImport(write, importId, version)
      return redirectTo(`/imports/${importId}`, kept > 0 ? t.undoneBut(kept) : t.undone)
    }
    if (button === 'discard') {
      await discardImport(write, importId)
      return redirectTo(`/imports/${importId}`, t.putAway)
    }
    return decide(
      write,
      importId,
      step === undefined || step === 'noted' ? 'alike' : step,
      button,
      value.decisions,
      t.chosen,
    )
  },
})

async function decide(
  write: Write,
  importId: string,
  step: Step,
  button: string,
  decisions: readonly Decision[],
  said: string,
): Promise<Redirect> {
  if (button === 'tick all') await decideAll(write, importId, step)
  else await decideRows(write, importId, step, decisions)
  return redirectTo(`/imports/${importId}?step=${encodeURIComponent(step)}`, said)
}

function next(importId: string, step: Filter | undefined, after: number): string {
  return `/imports/${importId}?${new URLSearchParams({ ...(step ? { step } : {}), after: String(after) })}#rows`
}
