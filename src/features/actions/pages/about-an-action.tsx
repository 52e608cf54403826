import type { ComponentChildren } from 'preact'
import { ChildBanner, type ChildShown } from '#features/people/child-banner.tsx'
import type { Day } from '#platform/dates/day.ts'
import type { FieldError } from '#platform/http/form.ts'
import type { Language } from '#platform/words.ts'
import { Layout } from '#ui/layout.tsx'
import { words } from '../actions.words.ts'

interface AboutAnActionProps {
  title: string
  /** What the tab and the history say, where the title is something that somebody wrote. */
  tab?: string
  child: ChildShown | null
  today: Day
  /** Whether whoever looks works on the case: the name that is safe with the service is not always safe at school. */
  works: boolean
  language: Language
  back: string
  errors: readonly FieldError[]
  children: ComponentChildren
}

/** A page about an action: whose it is stands first, so that nobody answers for the wrong child. */
export function AboutAnAction({
  title,
  tab,
  child,
  today,
  works,
  language,
  back,
  errors,
  children,
}: AboutAnActionProps) {
  return (
    <Layout title={tab ?? title} back={back} errors={errors}>
      {child ? (
        <ChildBanner child={child} language={language} today={today} where={works ? 'service' : 'school'} />
      ) : (
        <p>{words(language).list.aChild}</p>
      )}
      <h1>{title}</h1>
      {children}
    </Layout>
  )
}
