import type { Language } from '#platform/words.ts'
import { SummaryList } from '#ui/summary-list.tsx'
import type { Party } from '../cycle.ts'
import { words } from '../cycle.words.ts'
import type { ConsultationShown } from '../find-consultation.ts'
import { nouns } from '../nouns.words.ts'

/** What the last questions came to, with what each party said in their own words. */
export function Views({ consultation, language }: { consultation: ConsultationShown; language: Language }) {
  const t = words(language)
  const { views, moreAtSchool, moreAtHome, agency, nothingMore, better } = consultation
  if (!better) return null
  const saidTo = (question: string) =>
    views
      .filter((view) => view.question === question)
      .map(({ party, words: said }) => ({ key: nouns(language).parties[party as Party], value: said }))
  return (
    <>
      <h2>{t.theAnswers}</h2>
      <SummaryList
        rows={[
          ...saidTo('is it better'),
          ...(moreAtSchool ? [{ key: t.moreAtSchool, value: moreAtSchool }] : []),
          ...(moreAtHome ? [{ key: t.moreAtHome, value: moreAtHome }] : []),
          ...(agency ? [{ key: t.agency, value: agency }] : []),
          ...(nothingMore ? [{ key: t.nothingMore, value: '' }] : []),
          ...saidTo('is more needed'),
        ]}
      />
    </>
  )
}
