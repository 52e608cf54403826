import { z } from 'zod'
import { caseRoleName } from '#features/cases/case-words.ts'
import { findCase } from '#features/cases/find-case.ts'
import { ChildBanner } from '#features/people/child-banner.tsx'
import { formatDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Layout } from '#ui/layout.tsx'
import { Table } from '#ui/table.tsx'
import { whoSees } from '../who-sees.ts'
import { furthest, type Reason } from '../why.ts'
import { words } from '../why.words.ts'

/** Explained access: each person who sees the case, and the rule by which they do. */
export const whyPage = page({
  params: { caseId: z.uuid() },

  async load({ read, params: { caseId } }) {
    const [helpCase, seen] = await Promise.all([findCase(read, caseId), whoSees(read, caseId)])
    return { helpCase, ...seen }
  },

  view({ helpCase, mine, others, teamName, schoolName }, { language }) {
    const t = words(language)
    const { id, child, today, place } = helpCase
    const names = { teamName, schoolName, language }
    return (
      <Layout title={t.title} back={`/cases/${id}`}>
        <ChildBanner child={child} language={language} today={today} where={place} />
        <h1>{t.title}</h1>
        <h2>{t.you}</h2>
        <ul>
          {mine.map((reason) => (
            <li>{sayYours(reason, names)}</li>
          ))}
        </ul>
        <p>
          {t.youMay}: {t.reach[furthest(mine)]}.
        </p>
        <p>{t.always}</p>
        <Table
          caption={t.others}
          responsive
          columns={[t.who, t.because, t.what]}
          rows={others.map(({ name, reasons }) => [
            name,
            reasons.map((reason) => say(reason, names)).join('; '),
            t.reach[furthest(reasons)],
          ])}
        />
        <h2>{t.audiences}</h2>
        <ul>
          <li>{t.audience.service}</li>
          <li>{t.audience.case}</li>
          <li>{t.audience.named}</li>
        </ul>
        <p>
          {t.nobodyElse} {t.looked}
        </p>
      </Layout>
    )
  },
})

interface Names {
  readonly teamName: string
  readonly schoolName: string
  readonly language: Language
}

function say(reason: Reason, { teamName, schoolName, language }: Names): string {
  const t = words(language)
  return reason.rule === 'on the case'
    ? t.onTheCase(...placeOf(reason, language))
    : t.rules[reason.rule](teamName, schoolName)
}

function sayYours(reason: Reason, { teamName, schoolName, language }: Names): string {
  const t = words(language).yours
  return reason.rule === 'on the case'
    ? t.onTheCase(...placeOf(reason, language))
    : t.rules[reason.rule](teamName, schoolName)
}

function placeOf({ caseRole, since, until }: Reason & { rule: 'on the case' }, language: Language) {
  const last = until ? formatDay(until, language) : undefined
  return [caseRoleName(caseRole, language), formatDay(since, language), last] as const
}
