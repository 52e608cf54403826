import { z } from 'zod'
import { HomeOfCase } from '#features/home-school/home-of-case.tsx'
import { nameToUse } from '#features/people/child.ts'
import { ChildBanner } from '#features/people/child-banner.tsx'
import { BeforeTheFirstSession } from '#features/remit/who-the-worker-is.tsx'
import { page } from '#platform/http/page.ts'
import { Layout } from '#ui/layout.tsx'
import { readCase } from '../case-record.ts'
import { words } from '../record.words.ts'
import { Consultations } from './case-consultations.tsx'
import { AnsweredActions, ContactsLately, OpenActions } from './case-done.tsx'
import { CaseFamily } from './case-family.tsx'
import { CaseLinks } from './case-links.tsx'
import { FirstThing, QuickActions, WhatNext } from './case-next.tsx'
import { WhatNow } from './case-now.tsx'
import { Referrals } from './case-onward.tsx'
import { CasePeople } from './case-people.tsx'
import { Strategies } from './case-strategies.tsx'
import { OwnWords, Why } from './case-why.tsx'

/** The page of a case. It answers who, why, what now and what next, and the child’s own words come first. */
export const casePage = page({
  params: { caseId: z.uuid() },
  load: ({ read, params }) => readCase(read, params.caseId),

  view(record, { language }) {
    const { child, teamName, today, place } = record
    const name = nameToUse(child, place)
    const title = words(language).title(`${name} ${child.familyName}`, teamName)
    const shown = { record, name, language }
    return (
      <Layout title={words(language).tab} back="/cases" wide>
        <ChildBanner child={child} language={language} today={today} where={place} />
        <h1>{title}</h1>
        <FirstThing {...shown} />
        {record.may.work && (
          <BeforeTheFirstSession {...record} caseId={record.id} hasBegun={record.hasMetChild} language={language} />
        )}
        <QuickActions {...shown} />
        <OwnWords {...shown} />
        <Why {...shown} />
        <WhatNow {...shown} />
        <WhatNext {...shown} />
        <Consultations {...shown} />
        <Strategies {...shown} />
        <OpenActions {...shown} />
        <AnsweredActions {...shown} />
        <Referrals {...shown} />
        <HomeOfCase record={record} socialWork={record.socialWork} language={language} />
        <ContactsLately {...shown} />
        <CasePeople {...shown} />
        <CaseFamily {...shown} />
        <CaseLinks {...shown} />
      </Layout>
    )
  },
})
