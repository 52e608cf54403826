import type { ComponentChildren } from 'preact'
import { ChildBanner, type ChildShown } from '#features/people/child-banner.tsx'
import type { Day } from '#platform/dates/day.ts'
import type { FieldError } from '#platform/http/form.ts'
import type { Language } from '#platform/words.ts'
import { Layout } from '#ui/layout.tsx'

interface AboutAReportProps {
  /** What the tab says: never a child. */
  tab: string
  title: string
  /** None for whoever only covers: they know no more of the child than the report says. */
  child: ChildShown | null
  today: Day
  back: string
  language: Language
  errors?: readonly FieldError[]
  children: ComponentChildren
}

/** A page about a report or a meeting: whose it is stands above what is asked. */
export function AboutAReport({ tab, title, child, today, back, language, errors, children }: AboutAReportProps) {
  return (
    <Layout title={tab} back={back} errors={errors}>
      {child && <ChildBanner child={child} language={language} today={today} where="service" />}
      <h1>{title}</h1>
      {children}
    </Layout>
  )
}
