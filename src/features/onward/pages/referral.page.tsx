import { z } from 'zod'
import { takesReferrals } from '#features/directory/directory-service.ts'
import { AboutTheChild } from '#features/people/about-the-child.tsx'
import { formatDay, formatShortDay } from '#platform/dates/format-day.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { AsWritten } from '#ui/as-written.tsx'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Table } from '#ui/table.tsx'
import { WarningCallout } from '#ui/warning-callout.tsx'
import { whoAnswered } from '../consent-in-words.ts'
import { findReferral, type ReferralShown } from '../find-referral.ts'
import { words as happenedWords } from '../happened.words.ts'
import { words as nouns } from '../nouns.words.ts'
import { newReferralHref } from '../onward-address.ts'
import { isBeingWritten, type NextAfterNo, type SentHow, whatMayFollow } from '../onward-referral.ts'
import { words } from '../referral.words.ts'
import { shareReferral } from '../send-referral.ts'
import { chaseInWords, stageInWords } from '../stage-in-words.ts'
import { ConsentStands } from './consent-now.tsx'
import { HowFar } from './how-far.tsx'
import { ReferralText } from './referral-text.tsx'

export const referralPage = page({
  params: { referralId: z.uuid() },
  load: ({ read, params }) => findReferral(read, params.referralId),
  version: ({ version }) => version,

  view(referral, { language }) {
    const t = words(language)
    const n = nouns(language)
    const shown = { referral, language }
    return (
      <AboutTheChild
        tab={t.tab}
        title={n.title(referral.toName)}
        about={referral}
        back={`/cases/${referral.caseId}`}
        language={language}
      >
        <HowFar {...shown} />
        <WhatNow {...shown} />
        <Consent {...shown} />
        <Facts {...shown} />
        <Actions {...shown} />
        <WhatItSays {...shown} />
        <History {...shown} />
        <Share {...shown} />
      </AboutTheChild>
    )
  },

  async post(write, { params: { referralId }, version, language }) {
    await shareReferral(write, referralId, version)
    return redirectTo(`/onward/${referralId}`, words(language).shared)
  },
})

interface Shown {
  referral: ReferralShown
  language: Language
}

/** What somebody is to do next stands first. */
function WhatNow({ referral, language }: Shown) {
  const t = words(language)
  const stage = stageInWords(referral, referral.today, language)
  const chase = chaseInWords(referral, referral.today, language)
  if (referral.state === 'not accepted' && !referral.whatNow && referral.isTheirsToWorkOn) {
    return (
      <WarningCallout heading={stage}>
        <a href={`/onward/${referral.id}/what-now`}>{t.doWhatNow}</a>
      </WarningCallout>
    )
  }
  return (
    <InsetText>
      <p>
        {stage}. {chase && `${chase}.`}
      </p>
    </InsetText>
  )
}

function Consent({ referral, language }: Shown) {
  const t = words(language)
  const { isTheirsToWorkOn, state, sentOn, consentNow, childId } = referral
  if (!isTheirsToWorkOn) return null
  if (isBeingWritten(state)) return <ConsentStands now={consentNow} childId={childId} language={language} />
  if (!sentOn || consentNow.is !== 'withdrawn' || state === 'ended') return null
  return (
    <WarningCallout heading={t.consent}>
      <p>{t.consentGone}</p>
    </WarningCallout>
  )
}

function Facts({ referral, language }: Shown) {
  const t = words(language)
  const h = happenedWords(language)
  const n = nouns(language)
  const { toName, toProvider, serviceId, sentOn, sentHow, leadName, audience, whatNow, serviceState } = referral
  const { howToRefer, whereToRefer, isTheirsToWorkOn, state, consent } = referral
  const where = [toName, toProvider].filter(Boolean).join(', ')
  const rows = [
    { key: t.where, value: serviceId ? <a href={`/directory/${serviceId}`}>{where}</a> : where },
    ...(serviceState && !takesReferrals(serviceState) && isBeingWritten(state)
      ? [{ key: t.state, value: t.serviceClosed }]
      : []),
    ...(sentOn && sentHow
      ? [{ key: t.sent, value: t.sentOn(formatDay(sentOn, language), t.sentHow[sentHow as SentHow]) }]
      : []),
    { key: t.lead, value: leadName },
    ...(consent
      ? [
          {
            key: t.consent,
            value: t.consentGiven(whoAnswered(consent, language), formatDay(consent.onDay, language)),
          },
        ]
      : []),
    ...(isTheirsToWorkOn && isBeingWritten(state) && howToRefer
      ? [{ key: t.howToRefer, value: <AsWritten>{[howToRefer, whereToRefer].filter(Boolean).join('\n')}</AsWritten> }]
      : []),
    ...(whatNow ? [{ key: h.whatNow, value: h.nextAfterNo[whatNow as NextAfterNo] }] : []),
    { key: t.whoReads, value: n.audiences[audience === 'case' ? 'case' : 'service'] },
  ]
  return <SummaryList rows={rows} />
}

/** What this person may do with it now, the likeliest first. */
function Actions({ referral, language }: Shown) {
  const t = words(language)
  const h = happenedWords(language)
  const { id, state, isTheirsToWorkOn, mayRead, caseId, whatNow, asSent } = referral
  const at = (page: string) => `/onward/${id}/${page}`
  const answerable = whatMayFollow(state).length > 0
  const buttons = [
    ...(isTheirsToWorkOn && state === 'ready' ? [{ href: at('send'), text: t.doSend }] : []),
    ...(isTheirsToWorkOn && isBeingWritten(state) ? [{ href: at('write'), text: t.doWrite }] : []),
    ...(isTheirsToWorkOn && answerable && !isBeingWritten(state) ? [{ href: at('answer'), text: t.doAnswer }] : []),
  ]
  const links = [
    ...(mayRead ? [{ href: at('print'), text: t.doPrint }] : []),
    ...(asSent && isTheirsToWorkOn ? [{ href: at('letter'), text: t.doLetter }] : []),
    ...(mayRead && asSent && isTheirsToWorkOn ? [{ href: at('correct'), text: t.doCorrect }] : []),
    ...(isTheirsToWorkOn && isBeingWritten(state) ? [{ href: at('answer'), text: h.answers.withdrawn }] : []),
    ...(isTheirsToWorkOn && state === 'not accepted' && whatNow
      ? [{ href: newReferralHref(caseId, { is: 'referral', id }), text: t.doAnother }]
      : []),
  ]
  return (
    <>
      {buttons.map(({ href, text }, index) => (
        <>
          <Button href={href} variant={index === 0 ? 'primary' : 'secondary'}>
            {text}
          </Button>{' '}
        </>
      ))}
      {links.length > 0 && (
        <ul class="nhsuk-list">
          {links.map(({ href, text }) => (
            <li>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function WhatItSays({ referral, language }: Shown) {
  const t = words(language)
  const { mayRead, asSent, corrections, draft } = referral
  if (!mayRead) return <p>{t.notYours}</p>
  if (!asSent) {
    return draft ? (
      <>
        <h2>{t.draftText}</h2>
        <ReferralText text={draft.content} />
      </>
    ) : null
  }
  return (
    <>
      <h2>{t.asSent}</h2>
      <p class="nhsuk-hint">{t.frozen}</p>
      <ReferralText text={asSent.content} />
      {corrections.map(({ why, content, writtenAt, givenName, familyName }) => (
        <>
          <h3>{t.correction(formatDay(writtenAt.slice(0, 10), language), `${givenName} ${familyName}`)}</h3>
          {why && <p class="nhsuk-hint">{why}</p>}
          <AsWritten>{content}</AsWritten>
        </>
      ))}
    </>
  )
}

function History({ referral: { steps }, language }: Shown) {
  const t = words(language)
  if (steps.length === 0) return null
  return (
    <Table
      caption={t.history}
      responsive
      columns={[t.day, t.what, t.by]}
      rows={steps.map(({ step, onDay, toldBy, note, givenName, familyName }) => [
        { text: formatShortDay(onDay, language), nowrap: true },
        <>
          {[t.happened[step as keyof typeof t.happened], toldBy && t.toldBy(toldBy)].filter(Boolean).join(', ')}
          {note && <div class="nhsuk-hint">{note}</div>}
        </>,
        `${givenName} ${familyName}`,
      ])}
    />
  )
}

function Share({ referral, language }: Shown) {
  const t = words(language)
  if (!referral.isTheirsToWorkOn || referral.audience === 'case') return null
  return (
    <Form version={referral.version}>
      <Button variant="secondary">{t.doShare}</Button>
    </Form>
  )
}
