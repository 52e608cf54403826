import { z } from 'zod'
import { may } from '#features/access/policy.ts'
import { formatDay, formatShortDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { AsWritten } from '#ui/as-written.tsx'
import { Button } from '#ui/button.tsx'
import { Layout } from '#ui/layout.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { WarningCallout } from '#ui/warning-callout.tsx'
import { words } from '../directory.words.ts'
import { takesReferrals } from '../directory-service.ts'
import { findService, type ServiceShown } from '../find-service.ts'
import { agesInWords, needsInWords, stateName, waitInWords } from '../service-in-words.ts'

export const servicePage = page({
  params: { serviceId: z.uuid() },
  load: ({ read, params }) => findService(read, params.serviceId),

  view(service, { language, actor }) {
    const t = words(language)
    const { id, name, provider, isUnchecked } = service
    const keeps = may(actor, 'keep the directory')
    return (
      <Layout title={t.tab} back="/directory">
        <h1>{name}</h1>
        <p class="nhsuk-lede-text">{provider}</p>
        {isUnchecked && (
          <WarningCallout heading={t.longAgo}>
            <p>{t.longAgoHelp}</p>
          </WarningCallout>
        )}
        <SummaryList rows={rowsOf(service, language)} />
        {keeps && <Button href={`/directory/${id}/check`}>{t.check}</Button>}
        {keeps && (
          <p>
            <a href={`/directory/${id}/change`}>{t.change}</a>
          </p>
        )}
        {may(actor, 'work on cases') && takesReferrals(service.state) && <p>{t.refer}</p>}
        <History service={service} language={language} />
      </Layout>
    )
  },
})

function rowsOf(service: ServiceShown, language: Language) {
  const t = words(language)
  const { state, waitWeeks, toldBy, checkedOn, checkedByName, contactPoint, webPage, eligibilityDescription } = service
  return [
    {
      key: t.state,
      value: (
        <Tag colour={state === 'open' ? 'green' : takesReferrals(state) ? 'yellow' : 'grey'}>
          {stateName(state, language)}
        </Tag>
      ),
    },
    { key: t.wait, value: waitInWords(waitWeeks, language) },
    {
      key: t.checked,
      value: [t.lastChecked(formatDay(checkedOn, language), checkedByName), toldBy && t.saidBy(toldBy)]
        .filter(Boolean)
        .join(', '),
    },
    { key: t.description, value: <AsWritten>{service.description}</AsWritten> },
    ...(eligibilityDescription ? [{ key: t.eligibility, value: <AsWritten>{eligibilityDescription}</AsWritten> }] : []),
    { key: t.ages, value: agesInWords(service, language) },
    { key: t.needs, value: needsInWords(service.needs, service.needsOfArea, language) },
    { key: t.area, value: whereInWords(service, language) },
    { key: t.howToRefer, value: <AsWritten>{service.applicationProcess}</AsWritten> },
    ...(contactPoint ? [{ key: t.contact, value: contactPoint }] : []),
    ...(webPage
      ? [
          {
            key: t.webPage,
            value: (
              <a href={webPage} rel="noreferrer">
                {webPage}
              </a>
            ),
          },
        ]
      : []),
    { key: t.promise, value: t.promiseIs(service.acknowledgesWithin, service.decidesWithin) },
  ]
}

function whereInWords({ postcodes, schools }: ServiceShown, language: Language): string {
  const t = words(language)
  if (schools.length > 0) return t.forSchools(schools.map(({ name }) => name).join(', '))
  return postcodes.length > 0 ? t.forPostcodes(postcodes.join(', ')) : t.wholeArea
}

function History({ service: { checks }, language }: { service: ServiceShown; language: Language }) {
  const t = words(language)
  if (checks.length < 2) return null
  return (
    <Table
      caption={t.history}
      columns={[t.checked, t.state, t.wait, t.note]}
      responsive
      rows={checks.map(({ checkedOn, state, waitWeeks, toldBy, note, givenName, familyName }) => [
        <>
          {formatShortDay(checkedOn, language)}
          <div class="nhsuk-hint">
            {givenName} {familyName}
          </div>
        </>,
        stateName(state, language),
        waitInWords(waitWeeks, language),
        [toldBy && t.saidBy(toldBy), note].filter(Boolean).join('. '),
      ])}
    />
  )
}
