import type { ComponentChildren } from 'preact'
import type { Day } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { AsWritten } from '#ui/as-written.tsx'
import { SummaryList, type SummaryRow } from '#ui/summary-list.tsx'
import { words as contentWords } from '../content.words.ts'
import { periodInWords } from '../versions/diff.ts'
import { indicators, type PlanContent, type PlanNeed, type PlanView, type PlanWork, sides } from '../plan-content.ts'
import { words } from '../reading/plan-parts.words.ts'

export interface PartProps {
  content: PlanContent
  language: Language
  today: Day
  /** Where each part is changed, while it is a draft that whoever looks may write in. */
  edit?: { readonly planId: string; readonly newRow: string } | undefined
  /** How each action went, by its id. */
  status?: ReadonlyMap<string, string> | undefined
}

/** All that a plan says, in its order. What is empty is left out, unless it can be written. */
export function PlanParts(props: PartProps) {
  return (
    <>
      <Needs {...props} />
      <Views {...props} />
      <Works {...props} />
      <Actions {...props} />
      <Wellbeing {...props} />
      <World {...props} />
      <Arrangements {...props} />
    </>
  )
}

interface SectionProps {
  title: string
  isEmpty: boolean
  edit: PartProps['edit']
  /** `ofPart`: its words are those of other parts too, so that whoever hears it away from its heading needs the heading. */
  add?: { readonly text: string; readonly path: string; readonly ofPart?: boolean } | undefined
  language: Language
  children: ComponentChildren
}

function Section({ title, isEmpty, edit, add, language, children }: SectionProps) {
  if (isEmpty && !edit) return null
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {isEmpty && <p class="nhsuk-hint">{words(language).empty}</p>}
      {children}
      {edit && add && (
        <p>
          <a href={`/plans/${edit.planId}/${add.path}`}>
            {add.text}
            {add.ofPart && <span class="nhsuk-u-visually-hidden"> ({title})</span>}
          </a>
        </p>
      )}
    </section>
  )
}

/** The card says its heading with it. */
function changing(edit: PartProps['edit'], path: string, language: Language) {
  if (!edit) return {}
  return { actions: [{ text: words(language).change, href: `/plans/${edit.planId}/${path}` }] }
}

function Needs({ content: { needs }, edit, language }: PartProps) {
  const t = words(language)
  const add = edit && { text: t.addNeed, path: `needs/${edit.newRow}` }
  return (
    <Section title={t.parts.needs} isEmpty={needs.length === 0} edit={edit} add={add} language={language}>
      {needs.map((need) => (
        <SummaryList
          card={{ heading: need.need, headingLevel: 4, ...changing(edit, `needs/${need.id}`, language) }}
          rows={rowsOfNeed(need, language)}
        />
      ))}
    </Section>
  )
}

function rowsOfNeed(
  { outcome, goal, category, strand, indicators: of, by }: PlanNeed,
  language: Language,
): SummaryRow[] {
  const t = words(language)
  const c = contentWords(language)
  return rows(
    [t.outcome, <AsWritten inline>{outcome}</AsWritten>],
    [t.goal, goal && <AsWritten inline>“{goal}”</AsWritten>],
    [t.about, `${c.categories[category]}. ${c.strands[strand]}.`],
    [t.belongsTo, of.map((indicator) => c.indicators[indicator]).join(', ')],
    [t.by, by && formatDay(by, language)],
  )
}

/** Rows that say something. */
function rows(...all: readonly (readonly [string, ComponentChildren])[]): SummaryRow[] {
  return all.filter(([, value]) => value).map(([key, value]) => ({ key, value }))
}

function Views({ content: { views }, edit, language }: PartProps) {
  const t = words(language)
  const add = edit && { text: t.addView, path: `views/${edit.newRow}` }
  return (
    <Section title={t.parts.views} isEmpty={views.length === 0} edit={edit} add={add} language={language}>
      {views.map((view) => {
        const who = view.name ?? contentWords(language).views[view.of]
        const change = changing(edit, `views/${view.id}`, language)
        return <SummaryList card={{ heading: who, headingLevel: 4, ...change }} rows={rowsOfView(view, language)} />
      })}
    </Section>
  )
}

function rowsOfView({ words: said, how, gotBy, onDay, agrees, whyNot }: PlanView, language: Language): SummaryRow[] {
  const t = words(language)
  const c = contentWords(language)
  const heard = [how && c.ways[how], gotBy, onDay && formatDay(onDay, language)].filter(Boolean).join(', ')
  return rows(
    [t.said, said && <AsWritten inline>“{said}”</AsWritten>],
    [t.whyNotHeard, whyNot && <AsWritten inline>{whyNot}</AsWritten>],
    [t.heardHow, heard],
    [t.agrees, c.agrees[agrees]],
  )
}

function Works(props: PartProps) {
  const { content, edit, language } = props
  const t = words(language)
  const add = edit && { text: t.addWork, path: `works/${edit.newRow}` }
  return (
    <Section title={t.parts.works} isEmpty={content.works.length === 0} edit={edit} add={add} language={language}>
      {content.works.map((work) => {
        const heading = `${work.teamName}: ${contentWords(language).works[work.kind]}`
        const change = changing(edit, `works/${work.id}`, language)
        return <SummaryList card={{ heading, headingLevel: 4, ...change }} rows={rowsOfWork(work, props)} />
      })}
    </Section>
  )
}

function rowsOfWork(work: PlanWork, { content: { needs }, language, today }: PartProps): SummaryRow[] {
  const t = words(language)
  const { purpose, topic, from, until, needId, confirmed } = work
  const isOver = until !== null && until < today
  return rows(
    [t.purpose, <AsWritten inline>{purpose}</AsWritten>],
    [t.topic, topic],
    [t.period, (from || until) && `${periodInWords(work, language)}.${isOver ? ` ${t.over}` : ''}`],
    [t.forNeed, needs.find(({ id }) => id === needId)?.need],
    [
      t.confirmedBy,
      confirmed &&
        (confirmed.linkId ? t.confirmedByLink : t.confirmed)(confirmed.name, formatDay(confirmed.onDay, language)),
    ],
  )
}

function Actions({ content: { actions, needs }, edit, language, status }: PartProps) {
  const t = words(language)
  const add = edit && { text: t.addAction, path: `actions/${edit.newRow}` }
  return (
    <Section title={t.parts.actions} isEmpty={actions.length === 0} edit={edit} add={add} language={language}>
      {actions.map(({ id, what, ownerName, guidedBy, dueOn, needId }) => {
        const how = status?.get(id) as keyof typeof t.actionStatus | undefined
        return (
          <SummaryList
            card={{ heading: what, headingLevel: 4, ...changing(edit, `actions/${id}`, language) }}
            rows={rows(
              [t.who, [ownerName, guidedBy && t.guidedBy(guidedBy)].filter(Boolean).join(', ')],
              [t.when, formatDay(dueOn, language)],
              [t.forNeed, needs.find((need) => need.id === needId)?.need],
              [t.how, how && <a href={`/actions/${id}`}>{t.actionStatus[how]}</a>],
            )}
          />
        )
      })}
    </Section>
  )
}

function Wellbeing({ content: { wellbeing }, edit, language }: PartProps) {
  const t = words(language)
  const c = contentWords(language)
  const told = indicators.filter((indicator) => wellbeing[indicator]?.strengths || wellbeing[indicator]?.pressures)
  const add = edit && { text: told.length > 0 ? t.change : t.write, path: 'wellbeing', ofPart: true }
  return (
    <Section title={t.parts.wellbeing} isEmpty={told.length === 0} edit={edit} add={add} language={language}>
      {told.map((indicator) => (
        <>
          <h4>{c.indicators[indicator]}</h4>
          <SummaryList
            rows={rows(
              [t.strengths, asWritten(wellbeing[indicator]?.strengths)],
              [t.pressures, asWritten(wellbeing[indicator]?.pressures)],
            )}
          />
        </>
      ))}
    </Section>
  )
}

function asWritten(text: string | null | undefined): ComponentChildren {
  return text && <AsWritten inline>{text}</AsWritten>
}

function World({ content: { world, resilience }, edit, language }: PartProps) {
  const t = words(language)
  const c = contentWords(language)
  const told = rows(
    ...sides.map((side) => [c.sides[side], asWritten(world[side])] as const),
    [t.resilienceChild, asWritten(resilience.child)],
    [t.resilienceAround, asWritten(resilience.around)],
  )
  const add = edit && { text: told.length > 0 ? t.change : t.write, path: 'world', ofPart: true }
  return (
    <Section title={t.parts.world} isEmpty={told.length === 0} edit={edit} add={add} language={language}>
      {told.length > 0 && <SummaryList rows={told} />}
    </Section>
  )
}

function Arrangements({ content, edit, language }: PartProps) {
  const t = words(language)
  const { socialWork, contingency, reviewOn, noReviewWhy } = content
  const told = rows(
    [t.socialWork, socialWork === null ? null : socialWork ? t.socialWorkYes : t.socialWorkNo],
    [t.contingency, asWritten(contingency)],
    [t.review, reviewOn ? formatDay(reviewOn, language) : noReviewWhy && t.noReview(noReviewWhy)],
  )
  const add = edit && { text: told.length > 0 ? t.change : t.write, path: 'arrangements', ofPart: true }
  return (
    <Section title={t.parts.arrangements} isEmpty={told.length === 0} edit={edit} add={add} language={language}>
      {told.length > 0 && <SummaryList rows={told} />}
    </Section>
  )
}
