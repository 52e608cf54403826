import { dayIn } from '#platform/dates/day.ts'
import { formatDateTime, formatDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { StatRow } from '#ui/stat-row.tsx'
import { WarningCallout } from '#ui/warning-callout.tsx'
import { words } from '../import.words.ts'
import { type Counts, changesIn, type ImportBatch, undoUntil } from '../import-batch.ts'
import { type Choice, FILTERS, type Filter, type Step } from '../import-row.ts'
import { words as rowsWords } from '../rows.words.ts'

export interface Decided {
  readonly step: Step
  readonly choice: Choice
  readonly rows: number
}

interface SummaryProps {
  batch: ImportBatch
  decided: readonly Decided[]
  mayUndo: boolean
  language: Language
}

const MANY_SCHOOLS = 500

/** What the file as a whole would do, or did, and the buttons for all of it. */
export function ImportSummary({ batch, decided, mayUndo, language }: SummaryProps) {
  const t = words(language)
  const { status, counts } = batch
  const toDo = changesIn(counts) + sumOf(decided)
  const undecided =
    (counts.alike ?? 0) - decided.filter(({ step }) => step === 'alike').reduce((sum, { rows }) => sum + rows, 0)

  return (
    <>
      {status === 'to review' && (
        <InsetText>
          <p>{toDo === 0 && isAllKnown(counts) ? t.noChanges : t.nothingSaved}</p>
        </InsetText>
      )}
      {status === 'discarded' && <p>{t.discardedNow}</p>}
      <Warnings batch={batch} language={language} />
      <StatRow
        stats={FILTERS.filter((step) => (counts[step] ?? 0) > 0).map((step) => statOf(step, batch, decided, language))}
      />
      {counts.elsewhere !== undefined && counts.elsewhere > 0 && <p>{t.elsewhere(counts.elsewhere)}</p>}
      {status === 'to review' && (
        <Form version={batch.version}>
          {undecided > 0 && <p>{t.undecided(undecided)}</p>}
          {(counts.bad ?? 0) > 0 && <p>{t.badRows(counts.bad!)}</p>}
          {toDo > 0 && (
            <Button name="_button" value="apply" preventDoubleClick>
              {t.saveChanges(toDo)}
            </Button>
          )}{' '}
          <Button name="_button" value="discard" variant="secondary">
            {t.discard}
          </Button>
        </Form>
      )}
      {mayUndo && (
        <Form version={batch.version}>
          <p>{t.undoUntil(formatDay(dayIn(undoUntil(batch)!), language))}</p>
          <Button name="_button" value="undo" variant="secondary" preventDoubleClick>
            {t.undo}
          </Button>
        </Form>
      )}
    </>
  )
}

/** Whoever was ticked or told apart is done as well; a row that is skipped is not. */
function sumOf(decided: readonly Decided[]): number {
  return decided.filter(({ choice }) => choice !== 'skip').reduce((sum, { rows }) => sum + rows, 0)
}

function isAllKnown(counts: Counts): boolean {
  return !counts.bad && !counts.alike && !counts.left
}

function statOf(step: Filter, batch: ImportBatch, decided: readonly Decided[], language: Language) {
  const t = words(language)
  const r = rowsWords(language)
  const notes = decided.filter((each) => each.step === step).map(({ choice, rows }) => `${rows} ${t.decided[choice]}`)
  return {
    figure: batch.counts[step]!,
    words: r.steps[step],
    ...(notes.length > 0 ? { note: notes.join(', ') } : {}),
    href: `/imports/${batch.id}?step=${encodeURIComponent(step)}#rows`,
  }
}

function Warnings({ batch: { status, kind, counts }, language }: Pick<SummaryProps, 'batch' | 'language'>) {
  const t = words(language)
  if (status !== 'to review') return null
  const onRoll = counts.onRoll ?? 0
  const inFile = onRoll - (counts.left ?? 0)
  return (
    <>
      {isPartOfAList(counts) && (
        <WarningCallout heading={inFile === 0 ? t.noneHeading : t.fewHeading} headingLevel={2}>
          <p>{inFile === 0 ? t.noneInFile(onRoll) : t.few(inFile, onRoll)}</p>
        </WarningCallout>
      )}
      {kind === 'GIAS' && (counts.new ?? 0) > MANY_SCHOOLS && (
        <WarningCallout heading={t.many} headingLevel={2}>
          <p>{t.manyWords(counts.new!)}</p>
        </WarningCallout>
      )}
    </>
  )
}

/** Fewer than half of those on the roll are in the file: one class perhaps, and the others have not left. */
export function isPartOfAList({ onRoll = 0, left = 0 }: Counts): boolean {
  return left > 0 && (onRoll - left) * 2 < onRoll
}

export function whenRead(
  { madeAt, givenName, familyName }: { madeAt: Date; givenName: string | null; familyName: string | null },
  language: Language,
): string {
  return words(language).readBy(`${givenName ?? ''} ${familyName ?? ''}`.trim(), formatDateTime(madeAt, language))
}
