import type { ComponentChildren } from 'preact'
import { ChildBanner, type ChildShown } from '#features/people/child-banner.tsx'
import type { Day } from '#platform/dates/day.ts'
import type { FieldError } from '#platform/http/form.ts'
import type { Language } from '#platform/words.ts'
import { Layout } from '#ui/layout.tsx'

interface AboutAPlanProps {
  title: string
  /** What the tab says, where the heading names the child. */
  tab?: string
  about: { readonly child: ChildShown; readonly place: 'school' | 'service'; readonly today: Day }
  back?: string
  language: Language
  errors?: readonly FieldError[] | undefined
  children: ComponentChildren
}

/** A page of a plan: whose it is stands above what is asked. */
export function AboutAPlan({ title, tab = title, about, back, language, errors, children }: AboutAPlanProps) {
  const { child, place, today } = about
  return (
    <Layout title={tab} back={back ?? `/children/${child.id}/plan`} errors={errors}>
      <ChildBanner child={child} language={language} today={today} where={place} />
      <h1>{title}</h1>
      {children}
    </Layout>
  )
}
