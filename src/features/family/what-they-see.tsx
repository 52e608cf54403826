import type { ComponentChildren } from 'preact'
import { WrittenText } from '#features/actions/written-text.tsx'
import type { HeldPage, HeldSnapshot, Look } from '#features/links/held-page.ts'
import { formatDateTime, formatDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { InsetText } from '#ui/inset-text.tsx'
import { words } from './family.words.ts'
import { wordsOfPage } from './own-page.words.ts'

interface WhatTheySeeProps {
  page: HeldPage
  language: Language
  /** What they can press under an action of theirs. Whoever shares the page sees the same without it. */
  answer?: (item: HeldSnapshot) => ComponentChildren
  /** 3 under the heading of whoever shares it, who is shown it on a page of their own. */
  headingLevel?: 2 | 3
}

/** All that was shared with one adult, as they read it. Whoever shares it is shown the very same. */
export function WhatTheySee({ page, language, answer, headingLevel }: WhatTheySeeProps) {
  const t = wordsOfPage(page, language)
  return (
    <>
      <p>{t.from(page.askedBy)}</p>
      {page.items.length === 0 && <p>{t.nothing}</p>}
      {GROUPS.map((kind) => (
        <Group
          heading={headingIn(t, kind)}
          hint={kind === 'my action' ? t.mineHelp : undefined}
          items={page.items.filter((item) => item.kind === kind)}
          isOwn={page.isOwn}
          language={language}
          answer={answer}
          headingLevel={headingLevel}
        />
      ))}
    </>
  )
}

const GROUPS = ['my action', 'agreed', 'our plan', 'our report', 'their action', 'next', 'person'] as const

/** Under which heading they find it. */
export function headingOf(kind: HeldSnapshot['kind'], language: Language): string {
  return headingIn(words(language), kind)
}

function headingIn(
  { mine, agreed, plan, report, others, next, people }: ReturnType<typeof words>,
  kind: HeldSnapshot['kind'],
): string {
  const ours = { 'our plan': plan, 'our report': report }
  const headings = { 'my action': mine, agreed, ...ours, 'their action': others, next, person: people }
  return headings[kind as keyof typeof headings] ?? ''
}

/** What a button about it says besides what it does: of a report its title, of a long text its first line. */
export function calledInShort({ kind, words: said, more }: Pick<HeldSnapshot, 'kind' | 'words' | 'more'>): string {
  return kind === 'our report' && more ? more : (said.split('\n')[0] ?? said)
}

interface GroupProps extends Pick<WhatTheySeeProps, 'language'> {
  answer: WhatTheySeeProps['answer'] | undefined
  headingLevel: 2 | 3 | undefined
  isOwn: boolean
  heading: string
  hint?: string | undefined
  items: readonly HeldSnapshot[]
}

function Group({ heading, hint, items, isOwn, language, answer, headingLevel = 2 }: GroupProps) {
  if (items.length === 0) return null
  const Heading = `h${headingLevel}` as const
  return (
    <>
      <Heading>{heading}</Heading>
      {hint && answer && <p>{hint}</p>}
      {items.map((item) => (
        <>
          <Item item={item} isOwn={isOwn} language={language} />
          {item.kind === 'my action' && answer?.(item)}
        </>
      ))}
    </>
  )
}

/** One thing, as it was worded. */
export function Item({ item, isOwn = false, language }: { item: HeldSnapshot; isOwn?: boolean; language: Language }) {
  const t = wordsOfPage({ isOwn }, language)
  const { kind, more, onDay, answer, why } = item
  const day = onDay && formatDay(onDay, language)
  return (
    <InsetText>
      {kind === 'next' && day && (
        <p>
          <strong>{day}</strong>
        </p>
      )}
      {more && (
        <p>
          <strong>{more}</strong>
        </p>
      )}
      <WrittenText>{item.words}</WrittenText>
      {kind !== 'next' && day && <p>{t.until(day)}</p>}
      {(answer === 'done' || answer === 'not yet') && (
        <>
          <p>
            <strong>{t.answers[answer]}</strong>
          </p>
          {why && <WrittenText>{why}</WrittenText>}
        </>
      )}
    </InsetText>
  )
}

type ChangeOfMindProps = WhatTheySeeProps & { children?: ComponentChildren }

/** How to change one’s mind, in whose words it can be said, and what was said before. */
export function ChangeOfMind({ page, language, headingLevel = 2, children }: ChangeOfMindProps) {
  const t = wordsOfPage(page, language)
  const Heading = `h${headingLevel}` as const
  return (
    <>
      <Heading>{t.mind}</Heading>
      <p>{t.mindText(page.askedBy)}</p>
      {page.reach && (
        <>
          <p>{t.reach}</p>
          <WrittenText rings>{page.reach}</WrittenText>
        </>
      )}
      {page.said.map(({ words: said, at }) => (
        <>
          <p>{t.youWrote(formatDateTime(new Date(at), language))}</p>
          <InsetText>
            <WrittenText>{said}</WrittenText>
          </InsetText>
        </>
      ))}
      {children}
    </>
  )
}

/** Who has looked, by what they do and on which day. */
export function WhoLooked({ page, language, headingLevel = 2 }: WhatTheySeeProps) {
  const t = wordsOfPage(page, language)
  const { looked } = page
  const Heading = `h${headingLevel}` as const
  return (
    <>
      <Heading>{t.looked}</Heading>
      <p>{t.lookedText}</p>
      {looked.length === 0 && <p>{t.lookedNone}</p>}
      <ul>
        {looked.map((look) => (
          <li>
            {whoLooked(look, language)}, {formatDay(look.day, language)}
          </li>
        ))}
      </ul>
    </>
  )
}

function whoLooked({ role, side }: Look, language: Language): string {
  return role ?? words(language).sides[side ?? 'service']
}
