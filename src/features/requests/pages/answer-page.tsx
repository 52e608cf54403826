import type { ComponentChildren } from 'preact'
import type { Actor } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import type { FieldError } from '#platform/http/form.ts'
import type { Language } from '#platform/words.ts'
import { Layout } from '#ui/layout.tsx'
import { words } from '../deciding/decide.words.ts'
import type { FoundRequest } from '../find-request.ts'
import { AboutRequest, nameIn } from './about-request.tsx'
import { RequestStory } from './request-story.tsx'
import { TheWorry } from './the-worry.tsx'

interface AnswerPageProps {
  title: string
  /** What the tab and the history say: no name. */
  tab: string
  help: string
  request: FoundRequest
  today: Day
  actor: Actor
  language: Language
  errors: readonly FieldError[]
  /** Whether it can still be answered. Somebody who was quicker is no reason for an error. */
  isOpen: boolean
  children: ComponentChildren
}

/** Somebody answers a request: the child’s own words first, then the worry and its story, then the form. */
export function AnswerPage({
  title,
  tab,
  help,
  request,
  today,
  actor,
  language,
  errors,
  isOpen,
  children,
}: AnswerPageProps) {
  const t = words(language)
  const name = nameIn(request, actor, language)
  return (
    <Layout title={tab} back={`/requests/${request.id}`} errors={errors}>
      <AboutRequest {...{ request, actor, language, today }} />
      <h1>{title}</h1>
      {isOpen ? (
        <>
          <p>{help}</p>
          <TheWorry {...{ request, name, language }} />
          <RequestStory {...{ request, language }} />
          {children}
        </>
      ) : (
        <p>
          {t.notNow} <a href={`/requests/${request.id}`}>{t.backToRequest}</a>
        </p>
      )}
    </Layout>
  )
}
