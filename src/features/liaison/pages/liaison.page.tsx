import { z } from 'zod'
import { may } from '#features/access/policy.ts'
import { audienceInWords } from '#features/actions/audience-in-words.ts'
import { AboutTheChild } from '#features/people/about-the-child.tsx'
import { nameToUse } from '#features/people/child.ts'
import type { Day } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { words as correctWords } from '../correct-liaison.words.ts'
import { type CaseWithLiaisons, findLiaisons, type LiaisonShown } from '../find-liaisons.ts'
import type { LiaisonMode, LiaisonPurpose, SharingBasis } from '../liaison.ts'
import { words } from '../liaison.words.ts'
import { words as nounsWords } from '../nouns.words.ts'
import { Struck, WhatItSaid } from '../what-it-said.tsx'

/** Where a case stands with social work, and each time somebody spoke with it (CSW-12, CSW-50, CSW-51). */
export const liaisonPage = page({
  params: { caseId: z.uuid() },
  load: ({ read, params }) => findLiaisons(read, params.caseId),

  view(found, { language, actor }) {
    const t = words(language)
    const title = t.title(nameToUse(found.child, found.place))
    return (
      <AboutTheChild tab={t.tab} title={title} about={found} back={`/cases/${found.id}`} language={language}>
        <WhereItStands found={found} language={language} mayChange={may(actor, 'change children')} />
        {found.liaison.socialWorkInvolved && found.purposes.length > 0 && (
          <Purposes found={found} language={language} />
        )}
        {found.mayRecord && <Button href={`/cases/${found.id}/liaison/new`}>{t.record}</Button>}
        <p>
          <a href={`/cases/${found.id}/shared`}>{t.toShared}</a>
        </p>
        <h2>{t.story}</h2>
        {found.liaisons.length === 0 ? (
          <p>{t.none}</p>
        ) : (
          <Timeline entries={found.liaisons.map((one) => entryOf(one, found.id, language))} />
        )}
      </AboutTheChild>
    )
  },
})

/** What the plan says the worker is there for, and whether social work confirmed it (CSW-13). */
function Purposes({ found: { child, purposes }, language }: { found: CaseWithLiaisons; language: Language }) {
  const t = words(language)
  return (
    <>
      <h2>{t.purposeInPlan}</h2>
      <ul>
        {purposes.map(({ purpose, confirmedBy, confirmedOn }) => (
          <li>
            {purpose}
            <div class="nhsuk-hint">
              {confirmedBy && confirmedOn ? t.confirmed(confirmedBy, formatDay(confirmedOn, language)) : t.notConfirmed}
            </div>
          </li>
        ))}
      </ul>
      <p>
        <a href={`/children/${child.id}/plan`}>{t.toThePlan}</a>
      </p>
    </>
  )
}

interface StandsProps {
  found: CaseWithLiaisons
  language: Language
  mayChange: boolean
}

function WhereItStands({ found: { child, liaison, today }, language, mayChange }: StandsProps) {
  const t = words(language)
  const { allocated, socialWorkInvolved, lastLiaisonOn, nextLiaisonOn } = liaison
  const say = (day: Day | null) => (day ? formatDay(day, language) : t.never)
  const change = mayChange
    ? [
        {
          href: `/children/${child.id}/social-worker`,
          ...(allocated ? { text: t.change, hiddenText: t.changeHidden } : { text: t.nameThem }),
        },
      ]
    : []
  if (!allocated) {
    const value = socialWorkInvolved ? t.planSaysSo : t.nobody
    return <SummaryList rows={[{ key: t.allocated, value, actions: change }]} />
  }
  return (
    <SummaryList
      rows={[
        {
          key: t.allocated,
          value: `${allocated.name}, ${allocated.teamName}, ${t.since(formatDay(allocated.fromDay, language))}`,
          actions: change,
        },
        ...(allocated.phone ? [{ key: t.phone, value: allocated.phone }] : []),
        ...(allocated.email ? [{ key: t.email, value: allocated.email }] : []),
        { key: t.before, value: beforeInWords(liaison, language) },
        { key: t.last, value: say(lastLiaisonOn) },
        ...(nextLiaisonOn
          ? [{ key: t.next, value: `${say(nextLiaisonOn)}${nextLiaisonOn <= today ? `. ${t.isDue}` : ''}` }]
          : []),
      ]}
    />
  )
}

function beforeInWords(
  { beforeFirstSession, firstSessionHeld }: CaseWithLiaisons['liaison'],
  language: Language,
): string {
  const t = words(language)
  if (beforeFirstSession) return t.beforeYes
  return firstSessionHeld ? t.beforeLate : t.beforeNo
}

function entryOf(one: LiaisonShown, caseId: string, language: Language) {
  const t = words(language)
  const n = nounsWords(language)
  const whom = one.withTeam ? `${one.withName} (${one.withTeam})` : one.withName
  const body = <WhatWasSaid one={one} caseId={caseId} language={language} />
  return {
    id: `liaison-${one.id}`,
    date: { iso: one.onDay, text: formatDay(one.onDay, language) },
    heading: one.purposes.map((purpose) => n.purposes[purpose as LiaisonPurpose]).join('; '),
    meta: [t.with(whom, n.modes[one.mode as LiaisonMode].toLowerCase()), t.writtenBy(one.writtenBy)].join(' · '),
    body: one.struck ? (
      <Struck struck={one.struck} language={language}>
        {body}
      </Struck>
    ) : (
      body
    ),
  }
}

function WhatWasSaid({ one, caseId, language }: { one: LiaisonShown; caseId: string; language: Language }) {
  const t = words(language)
  return (
    <>
      <p>
        <strong>{t.agreed}: </strong>
        {one.said}
      </p>
      {one.shared.map(({ direction, withWhom, what, basis, why }) => (
        <p>
          <strong>{direction === 'told them' ? t.toldThem(withWhom) : t.heardFrom(withWhom)}: </strong>
          {what}
          <br />
          <span class="nhsuk-hint">{t.footing(nounsWords(language).bases[basis as SharingBasis], why)}</span>
        </p>
      ))}
      <p class="nhsuk-hint">
        {[one.nextOn && t.nextBy(formatDay(one.nextOn, language)), audienceInWords(one.audience, language)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <WhatItSaid earlier={one.earlier} say={(before) => saidBefore(before, language)} language={language} />
      {one.mayCorrect && (
        <p>
          <a href={`/cases/${caseId}/liaison/${one.id}/correct`}>
            {correctWords(language).correct}
            <span class="nhsuk-u-visually-hidden"> {correctWords(language).of(formatDay(one.onDay, language))}</span>
          </a>
        </p>
      )}
    </>
  )
}

function saidBefore({ onDay, mode, purposes, said, nextOn }: LiaisonShown['earlier'][number], language: Language) {
  const t = words(language)
  const n = nounsWords(language)
  const facts = [
    formatDay(onDay, language),
    n.modes[mode as LiaisonMode],
    purposes.map((purpose) => n.purposes[purpose as LiaisonPurpose]).join('; '),
    nextOn && t.nextBy(formatDay(nextOn, language)),
  ]
  return (
    <>
      <p>{said}</p>
      <p class="nhsuk-hint">{facts.filter(Boolean).join(' · ')}</p>
    </>
  )
}
