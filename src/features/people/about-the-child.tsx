import type { ComponentChildren } from 'preact'
import type { Day } from '#platform/dates/day.ts'
import type { FieldError } from '#platform/http/form.ts'
import type { Language } from '#platform/words.ts'
import { Layout } from '#ui/layout.tsx'
import { ChildBanner, type ChildShown } from './child-banner.tsx'

interface AboutTheChildProps {
  /** What the tab says where that is not the title: never a child, never where to. */
  tab?: string
  title: string
  about: { readonly child: ChildShown; readonly place: 'school' | 'service'; readonly today: Day }
  back: string
  language: Language
  errors?: readonly FieldError[]
  wide?: boolean
  children: ComponentChildren
}

/** A page about one child: whose it is stands above what is asked, so that nobody writes about the wrong one. */
export function AboutTheChild({ tab, title, about, back, language, errors, wide, children }: AboutTheChildProps) {
  const { child, place, today } = about
  return (
    <Layout title={tab ?? title} back={back} errors={errors} wide={wide ?? false}>
      <ChildBanner child={child} language={language} today={today} where={place} />
      <h1>{title}</h1>
      {children}
    </Layout>
  )
}
