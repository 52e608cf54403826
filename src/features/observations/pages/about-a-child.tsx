import type { ComponentChildren } from 'preact'
import { ChildBanner, type ChildShown } from '#features/people/child-banner.tsx'
import type { Day } from '#platform/dates/day.ts'
import type { FieldError } from '#platform/http/form.ts'
import type { Language } from '#platform/words.ts'
import { Layout } from '#ui/layout.tsx'

interface AboutAChildProps {
  title: string
  child: ChildShown
  where: 'school' | 'service'
  today: Day
  language: Language
  back: string
  errors?: readonly FieldError[]
  wide?: boolean
  children: ComponentChildren
}

/** A page about what was seen or is tried: whose it is stands first, so that nobody writes about the wrong child. */
export function AboutAChild({ title, child, where, today, language, back, errors, wide, children }: AboutAChildProps) {
  return (
    <Layout title={title} back={back} errors={errors} wide={wide ?? false}>
      <ChildBanner child={child} language={language} today={today} where={where} />
      <h1>{title}</h1>
      {children}
    </Layout>
  )
}
