import { z } from 'zod'
import { fullName } from '#features/people/child.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import { makePdf, template } from '#platform/pdf/make-pdf.ts'
import { whoAnswered } from '../consent-in-words.ts'
import { findReferralToPrint } from '../find-referral.ts'
import { words as paperWords } from '../paper.words.ts'
import { words } from '../referral.words.ts'
import { sectionsOf } from '../summary/sections.ts'

const letter = template(new URL('../referral.typ', import.meta.url))

/** The same as the print, to keep and to send the way the other service wants. */
export const pdfReferralPage = page({
  params: { referralId: z.uuid() },
  load: ({ read, params }) => findReferralToPrint(read, params.referralId),

  view(referral, { language }) {
    const t = words(language)
    const p = paperWords(language)
    const { toName, toProvider, child, teamName, leadName, leadTitle, sentOn, today, whereToRefer } = referral
    const consent = referral.consent ?? (referral.consentNow.is === 'given' ? referral.consentNow.consent : undefined)
    const facts = [
      { key: t.where, value: [toName, toProvider, whereToRefer].filter(Boolean).join('\n') },
      { key: p.fromTeam, value: [leadName, leadTitle, teamName].filter(Boolean).join(', ') },
      { key: t.list.child, value: fullName(child) },
      { key: p.date, value: formatDay(sentOn ?? today, language) },
      ...(consent
        ? [{ key: t.consent, value: p.agreedBy(whoAnswered(consent, language), formatDay(consent.onDay, language)) }]
        : []),
    ]
    const corrections = referral.corrections.map(({ content, writtenAt, givenName, familyName }) => ({
      heading: t.correction(formatDay(writtenAt.slice(0, 10), language), `${givenName} ${familyName}`),
      lines: content.split('\n').filter(Boolean),
    }))
    const data = {
      title: p.printTitle(toName),
      draft: referral.asSent ? null : p.notSentYet,
      confidential: p.confidential,
      facts,
      sections: [...sectionsOf(referral.content), ...corrections],
    }
    return {
      fileName: 'referral.pdf',
      type: 'application/pdf',
      body: () =>
        makePdf(letter, {
          title: t.tab,
          language,
          data,
          words: { what: t.what, is: t.facts, signed: p.signed },
          footer: p.confidential,
        }),
    }
  },
})
