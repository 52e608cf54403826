import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { Form } from '#ui/form.tsx'
import { Radios } from '#ui/radios.tsx'
import { Table } from '#ui/table.tsx'
import type { ImportBatch } from '../import-batch.ts'
import type { RowShown } from '../import-kind.ts'
import { choicesOf, type Filter, type ImportRow, NOT_IN_THE_FILE, type Reason, type Step } from '../import-row.ts'
import { words as importsWords } from '../imports.words.ts'
import { words } from '../rows.words.ts'

type DescribedRow = Pick<ImportRow, 'line' | 'step' | 'choice' | 'reasons'> & RowShown

interface RowsProps {
  rows: readonly DescribedRow[]
  /** What the file is: it says what its rows are about. */
  kind: ImportBatch['kind']
  step: Filter | undefined
  language: Language
  /** While nothing is saved yet, what is not done unasked can be decided. */
  mayDecide: boolean
  error: string | undefined
}

/** The rows of one step, with what is asked about them. */
export function ImportRows(props: RowsProps) {
  const { rows, step, mayDecide } = props
  const choices = step && step !== 'noted' && mayDecide ? choicesOf[step] : undefined
  if (rows.length === 0) return <p>{words(props.language).noRows}</p>
  if (!choices) return <RowTable {...props} />
  return choices.length > 1 ? <RowChoices {...props} /> : <RowTicks {...props} />
}

function RowTable({ rows, kind, step, language }: RowsProps) {
  const t = words(language)
  const i = importsWords(language)
  return (
    <Table
      caption={step ? t.steps[step] : t.all}
      captionHidden
      responsive
      columns={[i.columns.row, t.subjects[kind], i.columns.what, i.columns.change, i.columns.why]}
      rows={rows.map((row) => [
        whereItStands(row, language),
        row.title,
        <Lines of={row.says} />,
        <Lines of={step && step !== 'noted' ? row.changes : [t.steps[row.step], ...row.changes]} />,
        <Lines of={[...row.alike.map(t.looksLike), ...reasonsOf(row.reasons, language)]} />,
      ])}
    />
  )
}

function RowChoices({ rows, step, language, error }: RowsProps) {
  const t = words(language)
  return (
    <Form>
      {rows.map((row, index) => (
        <Radios
          id={index === 0 ? 'decisions' : `row${row.line}`}
          name={`row${row.line}`}
          value={row.choice ?? ''}
          error={index === 0 ? error : undefined}
          legend={t.decideAlike(row.line, row.title)}
          hint={
            <Lines
              of={[...row.says, ...row.alike.map(t.looksLike), ...row.changes, ...reasonsOf(row.reasons, language)]}
            />
          }
          small
          items={choicesOf[step as Step]!.map((choice) => ({ value: choice, text: t.choices[choice] }))}
        />
      ))}
      <Button>{t.saveChoices}</Button>
    </Form>
  )
}

function RowTicks({ rows, step, language, error }: RowsProps) {
  const t = words(language)
  const [choice] = choicesOf[step as Step]!
  const asked =
    choice === 'left' ? { legend: t.tickLeft, hint: t.tickLeftHint } : { legend: t.tickTake, hint: t.tickTakeHint }
  return (
    <Form>
      <input type="hidden" name="shown" value={rows.map(({ line }) => line).join(',')} />
      <input type="hidden" name="ticked" value={choice} />
      <Checkboxes
        id="decisions"
        name="tick"
        {...asked}
        error={error}
        value={rows.filter((row) => row.choice === choice).map(({ line }) => String(line))}
        items={rows.map((row) => ({
          value: String(row.line),
          text: row.title,
          hint: <Lines of={[...row.says, ...row.changes, ...reasonsOf(row.reasons, language)]} />,
        }))}
      />
      <Button>{t.saveChoices}</Button>
    </Form>
  )
}

function Lines({ of }: { of: readonly string[] }) {
  return (
    <>
      {of.map((line, index) => (
        <>
          {index > 0 && <br />}
          {line}
        </>
      ))}
    </>
  )
}

function reasonsOf(reasons: readonly Reason[], language: Language): string[] {
  const t = words(language)
  return reasons.map((reason) => (reason.column ? t.inColumn(reason.column, reason[language]) : reason[language]))
}

/** What cannot be used is in the file, and stands for several rows where it has none of its own. */
function whereItStands({ line, step }: Pick<DescribedRow, 'line' | 'step'>, language: Language): string {
  const t = words(language)
  if (line <= NOT_IN_THE_FILE) return String(line)
  return step === 'bad' ? t.severalRows : t.notInFile
}
