import type { ComponentChildren } from 'preact'
import { nameToUse } from '#features/people/child.ts'
import { ChildBanner } from '#features/people/child-banner.tsx'
import type { FieldError } from '#platform/http/form.ts'
import type { Language } from '#platform/words.ts'
import { Layout } from '#ui/layout.tsx'
import { CycleStrip } from '../cycle-strip.tsx'
import type { ConsultationShown } from '../find-consultation.ts'

interface AboutAConsultationProps {
  consultation: ConsultationShown
  title: string
  /** What the tab and the history say, where the title names somebody. */
  tab?: string
  language: Language
  errors?: readonly FieldError[]
  back?: string
  /** For the table of a plan, whose columns are read beside each other. */
  wide?: boolean
  children: ComponentChildren
}

/** A page of a consultation: whose it is, and where its cycle stands, are above what is asked. */
export function AboutAConsultation({
  consultation,
  title,
  tab,
  language,
  errors,
  back,
  wide,
  children,
}: AboutAConsultationProps) {
  const { id, child, today, readerAt } = consultation
  return (
    <Layout title={tab ?? title} back={back ?? `/consultations/${id}`} errors={errors} wide={wide ?? false}>
      <ChildBanner child={child} language={language} today={today} where={readerAt} />
      <h1>{title}</h1>
      <CycleStrip cycle={cycleOf(consultation)} language={language} />
      {children}
    </Layout>
  )
}

function cycleOf({ cycleNumber, length, cycleState, consultations }: ConsultationShown) {
  return { number: cycleNumber, length, state: cycleState, consultations }
}

interface Called {
  readonly kind: string
  readonly name: string
}

/** Somebody who takes part, as they are called here: the young person by the name that is safe with whoever reads. */
export function calledHere(
  { kind, name }: Called,
  { child, readerAt }: Pick<ConsultationShown, 'child' | 'readerAt'>,
): string {
  return kind === 'young person' ? nameToUse(child, readerAt) : name
}
