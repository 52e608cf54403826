import type { ComponentChildren } from 'preact'
import { ChildBanner, type ChildShown } from '#features/people/child-banner.tsx'
import type { Day } from '#platform/dates/day.ts'
import type { FieldError } from '#platform/http/form.ts'
import type { Language } from '#platform/words.ts'
import { Layout } from '#ui/layout.tsx'

interface AboutTheChildProps {
  /** What the tab says: never a child. */
  tab: string
  title: string
  about: { readonly child: ChildShown; readonly place: 'school' | 'service'; readonly today: Day }
  back: string
  language: Language
  errors?: readonly FieldError[]
  children: ComponentChildren
}

/** A page about one child: whose it is stands above what is asked, so that nobody writes about the wrong one. */
export function AboutTheChild({ tab, title, about, back, language, errors, children }: AboutTheChildProps) {
  const { child, place, today } = about
  return (
    <Layout title={tab} back={back} errors={errors}>
      <ChildBanner child={child} language={language} today={today} where={place} />
      <h1>{title}</h1>
      {children}
    </Layout>
  )
}
