import { Button } from '#ui/button.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { QuickBar } from '#ui/quick-bar.tsx'
import { Tag } from '#ui/tag.tsx'
import { type NextThing, nextInWords } from '../next-in-words.ts'
import { words } from '../record.words.ts'
import type { CasePart } from './case-part.ts'

const MOST = 8

/** The next thing that is due stands at the very top. */
export function FirstThing({ record, language }: CasePart) {
  const t = words(language)
  const [first] = record.next
  if (!first) {
    return record.may.work ? (
      <InsetText>
        <p>{t.nothingNext}</p>
      </InsetText>
    ) : null
  }
  return (
    <InsetText>
      <p>
        <strong>{t.next}: </strong>
        <Thing next={first} record={record} language={language} />
      </p>
    </InsetText>
  )
}

function Thing({ next, record, language }: { next: NextThing } & Pick<CasePart, 'record' | 'language'>) {
  const { what, when, href } = nextInWords(next, record.id, record.today, language)
  const isOpenToThem = next.kind === 'action' || record.may.work
  return (
    <>
      {isOpenToThem ? <a href={href}>{what}</a> : what}. {when}.{' '}
      {next.schoolDaysLate > 0 && <Tag colour="red">{words(language).overdue}</Tag>}
    </>
  )
}

/** What this person may do here, within a thumb’s reach. */
export function QuickActions({ record, language }: CasePart) {
  const t = words(language)
  const { id, may } = record
  const offered = [
    { may: may.work, href: 'contacts/new', text: t.recordContact },
    { may: may.agreeActions, href: 'actions/new', text: t.agreeAction },
    { may: may.work, href: 'review', text: t.review },
    { may: may.work && !record.cycle, href: 'consultations/new', text: t.consultations.start },
    { may: may.resume, href: 'resume', text: t.resume },
    { may: may.work, href: 'onward/new', text: t.referOn },
  ].filter((one) => one.may)
  const rarely = [
    { may: may.watch, href: 'watch', text: t.watch },
    { may: may.pause, href: 'pause', text: t.pause },
    { may: may.work, href: 'close', text: t.close },
  ].filter((one) => one.may)
  if (offered.length === 0) return null
  const rest = rarely.map(({ href, text }) => (
    <Button href={`/cases/${id}/${href}`} variant="secondary" small>
      {text}
    </Button>
  ))

  return (
    <QuickBar
      label={t.quick}
      more={rest.length > 0 ? { summary: t.moreToDo, hidden: t.moreToDoHidden, rest } : undefined}
    >
      {offered.map(({ href, text }, index) => (
        <Button href={`/cases/${id}/${href}`} variant={index === 0 ? 'primary' : 'secondary'} small>
          {text}
        </Button>
      ))}
    </QuickBar>
  )
}

/** Everything that is ahead, in the order of its days. */
export function WhatNext({ record, language }: CasePart) {
  const t = words(language)
  const { id, next, may, reviewOn } = record
  if (next.length === 0 && !may.work) return null
  return (
    <>
      <h2>{t.whatNext}</h2>
      {next.length > 0 && (
        <ul>
          {next.slice(0, MOST).map((one) => (
            <li>
              <Thing next={one} record={record} language={language} />
            </li>
          ))}
        </ul>
      )}
      {may.work && (
        <p>
          <a href={`/cases/${id}/review-date`}>{reviewOn ? t.moveReview : t.planReview}</a>
        </p>
      )}
    </>
  )
}
