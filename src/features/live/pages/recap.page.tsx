import { z } from 'zod'
import { formatDateTime, formatDay } from '#platform/dates/format-day.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { canPrint } from '#platform/pdf/make-pdf.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Layout } from '#ui/layout.tsx'
import { PrintOnly } from '#ui/print-only.tsx'
import { ScreenOnly } from '#ui/screen-only.tsx'
import { Table } from '#ui/table.tsx'
import { type Owing, recapOf, whoOwes } from '../recap.ts'
import { words } from '../recap.words.ts'
import { sendRecap } from '../send-recap.ts'
import { inOneLine, recapInWords } from './recap-in-words.ts'

/** What a meeting came to: there at the moment it ends, without anything typed twice. */
export const recapPage = page({
  params: { meetingId: z.uuid() },
  query: { restricted: z.literal('yes').optional().catch(undefined) },

  async load({ read, params: { meetingId }, query: { restricted } }) {
    const recap = await recapOf(read, meetingId, { withRestricted: restricted === 'yes' })
    const owing = recap.canSend ? whoOwes({ ...recap, actions: recap.items.flatMap(({ actions }) => actions) }) : []
    return { ...recap, owing, printedAt: read.now }
  },

  view(recap, { params: { meetingId }, query, filled, language, actor }) {
    const t = words(language)
    const { came, apologies, mine, rows, leftOut } = recapInWords(recap, language)
    const path = `/meetings/${meetingId}/recap`
    const restricted = query.restricted ? '?restricted=yes' : ''
    return (
      <Layout title={t.title} back={`/meetings/${meetingId}`} errors={filled.errors} wide>
        <h1>{t.heading(recap.name, formatDay(recap.onDay, language))}</h1>
        <p>
          {recap.schoolName}. {came.length > 0 && `${t.came}: ${came.join(', ')}. `}
          {apologies.length > 0 && `${t.apologies}: ${apologies.join(', ')}.`}
        </p>
        {!recap.isOver && (
          <InsetText>
            <p>{t.notOver}</p>
          </InsetText>
        )}
        <h2>{t.yours}</h2>
        {mine.length === 0 ? (
          <p>{t.yoursNone}</p>
        ) : (
          <ul class="nhsuk-list nhsuk-list--bullet">
            {mine.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        )}
        <Table
          caption={t.decided}
          compact
          columns={[t.child, t.decision, t.actions]}
          firstCellIsHeader
          rows={rows.map(({ name, more, decision, actions }) => [
            <>
              {name}
              {more && <span class="nhsuk-hint app-live__more">{more}</span>}
            </>,
            decision,
            <ul class="app-live__lines">
              {actions.map((line) => (
                <li>{line}</li>
              ))}
            </ul>,
          ])}
        />
        <ScreenOnly>
          {leftOut && (
            <p>
              {leftOut} <a href={`${path}?restricted=yes`}>{t.withRestricted}</a>
            </p>
          )}
          {restricted && (
            <p>
              <a href={path}>{t.withoutRestricted}</a>
            </p>
          )}
          <p>{canPrint ? <a href={`${path}/pdf${restricted}`}>{t.pdf}</a> : t.noPdf}</p>
          <p>{t.print}</p>
          {recap.canSend && <Sending owing={recap.owing} language={language} />}
        </ScreenOnly>
        <PrintOnly>
          <p class="nhsuk-body-s">
            {t.confidential} {actor.name}, {formatDateTime(recap.printedAt, language)}
          </p>
        </PrintOnly>
      </Layout>
    )
  },

  async post(write, { params: { meetingId }, language }) {
    const { told, byLink, byHand } = await sendRecap(write, meetingId)
    return redirectTo(`/meetings/${meetingId}/recap`, words(language).sent(told + byLink, byHand))
  },
})

/** Who took something on, and whether they have been told. */
function Sending({ owing, language }: { owing: readonly Owing[]; language: Language }) {
  const t = words(language)
  if (owing.length === 0) return null
  return (
    <>
      <h2>{t.send}</h2>
      <p>{t.sendLead}</p>
      <Table
        caption={t.told}
        captionHidden
        compact
        columns={[t.owner, t.own, t.told]}
        rows={owing.map(({ member, actions, by, toldAt, how }) => [
          member.fullName,
          by === 'by hand' ? (
            <ul class="app-live__lines">
              {actions.map((action) => (
                <li>{inOneLine(action, language, { owner: false })}</li>
              ))}
            </ul>
          ) : (
            String(actions.length)
          ),
          toldAt ? `${t.how[how as keyof typeof t.how]}, ${formatDateTime(new Date(toldAt), language)}` : t.notTold,
        ])}
      />
      {owing.some(({ toldAt }) => toldAt === null) && (
        <Form>
          <Button>{t.send}</Button>
        </Form>
      )}
    </>
  )
}
