import { z } from 'zod'
import { fullName } from '#features/people/child.ts'
import { formatDateTime, formatDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import { AsWritten } from '#ui/as-written.tsx'
import { Layout } from '#ui/layout.tsx'
import { PrintOnly } from '#ui/print-only.tsx'
import { ScreenOnly } from '#ui/screen-only.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { whoAnswered } from '../consent-in-words.ts'
import { findReferralToPrint } from '../find-referral.ts'
import { words } from '../paper.words.ts'
import { words as referralWords } from '../referral.words.ts'
import { ReferralText } from './referral-text.tsx'

/** The referral as it leaves: what was sent, or, before that, the draft, which says that it is one. */
export const printReferralPage = page({
  params: { referralId: z.uuid() },

  async load({ read, params }) {
    const referral = await findReferralToPrint(read, params.referralId)
    return { ...referral, printedAt: read.now }
  },

  view(referral, { language, actor }) {
    const t = words(language)
    const r = referralWords(language)
    const { id, toName, toProvider, child, teamName, leadName, leadTitle, sentOn, today, printedAt } = referral
    const { content, corrections, whereToRefer, asSent } = referral
    const to = [toName, toProvider, whereToRefer].filter(Boolean).join('\n')
    const consent = referral.consent ?? (referral.consentNow.is === 'given' ? referral.consentNow.consent : undefined)
    return (
      <Layout title={t.printTab} back={`/onward/${id}`}>
        <h1 class="nhsuk-heading-l">{t.printTitle(toName)}</h1>
        <ScreenOnly>
          <p>{t.printHelp}</p>
          <p>
            <a href={`/onward/${id}/pdf`}>{r.doPdf}</a>
          </p>
        </ScreenOnly>
        {!asSent && (
          <p>
            <strong>{t.notSentYet}</strong>
          </p>
        )}
        <p>
          <strong>{t.confidential}</strong>
        </p>
        <SummaryList
          rows={[
            { key: r.where, value: <AsWritten>{to}</AsWritten> },
            { key: t.fromTeam, value: [leadName, leadTitle, teamName].filter(Boolean).join(', ') },
            { key: r.list.child, value: fullName(child) },
            { key: t.date, value: formatDay(sentOn ?? today, language) },
            ...(consent
              ? [
                  {
                    key: r.consent,
                    value: t.agreedBy(whoAnswered(consent, language), formatDay(consent.onDay, language)),
                  },
                ]
              : []),
          ]}
        />
        <ReferralText text={content} level={2} />
        {corrections.map(({ content: text, writtenAt, givenName, familyName }) => (
          <>
            <h2 class="nhsuk-heading-s">
              {r.correction(formatDay(writtenAt.slice(0, 10), language), `${givenName} ${familyName}`)}
            </h2>
            <AsWritten>{text}</AsWritten>
          </>
        ))}
        <PrintOnly>
          <p>{t.signed}: ______________________________</p>
          <p class="nhsuk-body-s">{t.printedBy(actor.name, formatDateTime(printedAt, language))}</p>
        </PrintOnly>
      </Layout>
    )
  },
})
