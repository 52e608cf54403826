import { formatDateTime } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { ActionLink } from '#ui/action-link.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Layout } from '#ui/layout.tsx'
import { NumbersToRing } from '#ui/numbers-to-ring.tsx'
import { Tag } from '#ui/tag.tsx'
import { WarningCallout } from '#ui/warning-callout.tsx'
import type { FoundRequest } from '../find-request.ts'
import { type OpenTo, openTo } from '../open-to.ts'
import { words } from '../requests.words.ts'
import { referrerOf, statusInWords, whereItStands } from '../where-it-stands.ts'
import { aboutOneRequest } from './about-one-request.ts'
import { AboutRequest, nameIn } from './about-request.tsx'
import { BothAgreements } from './both-agreements.tsx'
import { RequestStory } from './request-story.tsx'
import { TheWorry } from './the-worry.tsx'

export const requestPage = page({
  ...aboutOneRequest,

  view({ request, today }, { actor, language }) {
    const t = words(language)
    const name = nameIn(request, actor, language)
    const can = openTo(request, actor)
    return (
      <Layout title={t.tab} back="/requests">
        <AboutRequest {...{ request, actor, language, today }} />
        <h1>{t.requestFor(name)}</h1>
        <p>
          {t.sentBy(referrerOf(request), formatDateTime(request.raisedAt, language))}. {t.to}: {request.teamName}
        </p>
        <InsetText>
          <h2 class="nhsuk-heading-s">{t.stands.heading}</h2>
          <p>
            <Tag>{statusInWords(request, language)}</Tag>
          </p>
          {whereItStands(request, { language, today, actorId: actor.id }).map((sentence) => (
            <p>{sentence}</p>
          ))}
        </InsetText>
        {request.status === 'safeguarding' && (
          <WarningCallout heading={t.safeguardingNow}>
            <p>
              <NumbersToRing>{t.safeguardingHelp}</NumbersToRing>
            </p>
          </WarningCallout>
        )}
        {can
          .filter((what) => what !== 'withdraw')
          .map((what) => (
            <p>
              <ActionLink href={pathOf(what, request)}>{t.actions[what]}</ActionLink>
            </p>
          ))}
        <BothAgreements {...{ request, language }} />
        <TheWorry {...{ request, name, language }} />
        <RequestStory {...{ request, language }} />
        <Others {...{ request, language }} />
        {can.includes('withdraw') && (
          <p>
            <a href={pathOf('withdraw', request)}>{t.actions.withdraw}</a>
          </p>
        )}
      </Layout>
    )
  },
})

function pathOf(what: OpenTo, { id, caseId }: FoundRequest): string {
  return what === 'case' ? `/cases/${caseId}` : `/requests/${id}/${what}`
}

function Others({ request: { others }, language }: { request: FoundRequest; language: Language }) {
  const t = words(language)
  if (others.length === 0) return null
  return (
    <>
      <h2>{t.otherRequests}</h2>
      <ul>
        {others.map(({ id, teamName, raisedAt, status }) => (
          <li>
            <a href={`/requests/${id}`}>{t.otherRequest(teamName, formatDateTime(raisedAt, language))}</a>:{' '}
            {t.statuses[status]}
          </li>
        ))}
      </ul>
    </>
  )
}
