import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Layout } from '#ui/layout.tsx'
import { Textarea } from '#ui/textarea.tsx'
import type { FoundRequest } from '../find-request.ts'
import { awaitsDetail, levelsOfNeed } from '../help-request.ts'
import { addDetail } from '../raising/add-detail.ts'
import { type DetailField, detailFields } from '../raising/detail.ts'
import { levelWarning } from '../raising/eligibility.ts'
import { words } from '../raising/raise.words.ts'
import { aboutOneRequest } from './about-one-request.ts'
import { AboutRequest, nameIn } from './about-request.tsx'
import { BeforeYouSend, wasWarned } from './before-you-send.tsx'
import { ChildFields, FamilyFields, HelpFields, NeedsField, ParentToldField } from './request-fields.tsx'
import { consentOf, detailForm, needsOf } from './request-form.ts'
import { Text, TheWorry } from './the-worry.tsx'
import { warningInWords } from './warning-in-words.ts'

export const addDetailPage = page({
  ...aboutOneRequest,
  form: detailForm,

  view({ request, today }, { filled, language, actor }) {
    const t = words(language)
    const name = nameIn(request, actor, language)
    const title = t.detailTitle(name)
    const parts = { filled: filled as never, language, asks: isMissingIn(request) }
    const noted = new Set(request.needs.map(({ kind }) => kind))
    return (
      <Layout title={t.detailTab} back={`/requests/${request.id}`} errors={filled.errors}>
        <AboutRequest {...{ request, actor, language, today }} />
        <h1>{title}</h1>
        {awaitsDetail(request) ? (
          <>
            <p>{t.detailHelp}</p>
            <Question request={request} heading={t.asked} />
            <Details summary={t.saidAlready}>
              <TheWorry {...{ request, name, language }} />
            </Details>
            <Form version={request.version}>
              <Textarea {...filled.field('answer')} rows={4} />
              <NeedsField
                {...parts}
                needs={request.definition.needs.filter(({ kind }) => !noted.has(kind))}
                {...(noted.size > 0 ? { legend: t.moreNeeds } : {})}
              />
              <ChildFields {...parts} />
              {parts.asks('parentTold') && <ParentToldField {...parts} />}
              <FamilyFields {...parts} />
              <HelpFields {...parts} />
              {(wasWarned(filled) || needsReason(request)) && (
                <BeforeYouSend
                  warnings={warningsWith(request, filled.field('levelOfNeed').value).map((warning) =>
                    warningInWords(warning, { name, team: request.teamName, definition: request.definition, language }),
                  )}
                  field={filled.field('inSpiteOfWarnings')}
                  language={language}
                />
              )}
              <Button preventDoubleClick>{t.detailSend}</Button>
            </Form>
          </>
        ) : (
          <p>{t.notNow}</p>
        )}
      </Layout>
    )
  },

  async post(write, { params, value, version, language }) {
    await addDetail(write, params.requestId, {
      ...value,
      version,
      needs: needsOf(value),
      consent: consentOf(value),
    })
    return redirectTo(`/requests/${params.requestId}`, words(language).detailSent)
  },
})

/** What has been said is not asked again, and never written over. */
function isMissingIn(request: FoundRequest) {
  return (field: string): boolean => {
    if (field === 'consent') return request.consents.length === 0
    if (field === 'levelOfNeed' || field === 'parentTold') return request[field] === null
    if (field === 'priorityGroups') return request.priorityGroups.length === 0
    return !detailFields.includes(field as DetailField) || request[field as DetailField] === null
  }
}

function needsReason({ warnings, inSpiteOfWarnings }: FoundRequest): boolean {
  return warnings.length > 0 && !inSpiteOfWarnings
}

function warningsWith({ warnings, definition }: FoundRequest, typed: string) {
  const level = levelsOfNeed.find((known) => known === typed)
  return [...warnings, ...levelWarning(level, definition.levels)]
}

/** The question is the last thing that was asked. */
function Question({ request, heading }: { request: FoundRequest; heading: string }) {
  const asked = request.steps.findLast(({ decision }) => decision === 'more detail')
  if (request.status !== 'more detail asked' || !asked?.reason) return null
  return (
    <InsetText>
      <h2 class="nhsuk-heading-s">{heading}</h2>
      <Text text={asked.reason} />
    </InsetText>
  )
}
