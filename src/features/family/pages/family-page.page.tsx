import { z } from 'zod'
import { WrittenText } from '#features/actions/written-text.tsx'
import { ChildBanner } from '#features/people/child-banner.tsx'
import { maskedAddress } from '#features/people/masked-address.ts'
import { formatDateTime } from '#platform/dates/format-day.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { errorsOfItem } from '#platform/http/field-of-item.ts'
import { optionallyPicked, optionalText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Layout } from '#ui/layout.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { WarningCallout } from '#ui/warning-callout.tsx'
import { findFamilyPage } from '../find-family-page.ts'
import { endFamilyPage, sendFamilyPage, shareOnPage, takeOffPage, wordForFamily } from '../share-on-page.ts'
import { ChangeOfMind, WhatTheySee, WhoLooked } from '../what-they-see.tsx'
import { words } from '../worker.words.ts'
import { Prepared } from './prepared.tsx'
import { Shared } from './shared.tsx'

const pageForm = form((language) => {
  const t = words(language).one
  return {
    item: optionallyPicked(t.what, t.wordsMissing),
    seen: optionalText(t.what, { max: 10 }),
    words: optionalText(t.words, { hint: t.wordsHint, max: 2000 }),
  }
})

/** The page of one adult, for those who share it: what waits to be shared, what is, and exactly what the adult sees. */
export const familyPagePage = page({
  params: { familyPageId: z.uuid() },
  form: pageForm,
  load: ({ read, params: { familyPageId } }) => findFamilyPage(read, familyPageId),

  view(data, { params: { familyPageId }, filled, language }) {
    const t = words(language).one
    const { toName, stands, seen, shared, caseId, sentAt } = data
    return (
      <Layout title={t.tab} back={`/cases/${caseId}/family`} errors={errorsOfItem(filled, 'words')}>
        <ChildBanner child={data.child} language={language} today={data.today} where="service" />
        <h1>{t.title(toName)}</h1>
        <SummaryList rows={rowsOf(data, language)} />
        {!stands && (
          <WarningCallout heading={t.stands}>
            <p>{t.ended}</p>
          </WarningCallout>
        )}
        <Messages data={data} language={language} />
        <Prepared data={data} filled={filled} language={language} />
        {stands && <Button href={`/family-pages/${familyPageId}/add`}>{t.add}</Button>}
        {stands && shared.length > 0 && (
          <Form>
            <p>{t.sendHelp}</p>
            <Button variant="secondary" name="_button" value="send" preventDoubleClick>
              {sentAt ? t.sendAgain : t.send}
            </Button>
          </Form>
        )}
        <Shared shared={shared} language={language} />
        <h2>{t.preview(toName)}</h2>
        <InsetText>
          <div lang={data.language}>
            <WhatTheySee page={seen} language={data.language as Language} headingLevel={3} />
            <ChangeOfMind page={seen} language={data.language as Language} headingLevel={3} />
            <WhoLooked page={seen} language={data.language as Language} headingLevel={3} />
          </div>
        </InsetText>
        <Form>
          <p>{t.endHelp}</p>
          <Button variant="warning" name="_button" value="end" preventDoubleClick>
            {t.end}
          </Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { familyPageId: pageId }, value, button, language }) {
    const t = words(language).one
    const here = (said: string) => redirectTo(`/family-pages/${pageId}`, said)
    if (button === 'send') {
      await sendFamilyPage(write, pageId)
      return here(t.isSent)
    }
    if (button === 'end') {
      const { caseId } = await endFamilyPage(write, pageId)
      return redirectTo(`/cases/${caseId}/family`, t.isBack)
    }
    const itemId = value.item
    if (!itemId) throw new NotFound('Item')
    if (button === 'share') {
      await shareOnPage(write, { pageId, itemId, version: Number(value.seen) })
      return here(t.shared)
    }
    if (button === 'words') {
      if (!value.words)
        throw new Refused({ en: words('en').one.wordsMissing, cy: words('cy').one.wordsMissing }, 'words')
      await wordForFamily(write, { pageId, itemId }, value.words)
      return here(t.worded)
    }
    await takeOffPage(write, { pageId, itemId })
    return here(t.isOff)
  },
})

type Data = Awaited<ReturnType<typeof findFamilyPage>>

function rowsOf({ toName, verifiedAddress, sentAt, openedAt, linkStands, stands }: Data, language: Language) {
  const t = words(language)
  const facts = [
    sentAt ? t.one.sent(formatDateTime(sentAt, language)) : t.all.states['not sent'],
    sentAt && openedAt && t.one.openedAt(formatDateTime(openedAt, language)),
    sentAt && stands && !linkStands && t.one.linkEnded,
  ]
  return [
    { key: t.one.to, value: verifiedAddress ? `${toName} (${maskedAddress(verifiedAddress)})` : toName },
    { key: t.one.stands, value: facts.filter(Boolean).join(', ') },
  ]
}

/** What the adult asked: it stands above everything that could be shared next. */
function Messages({ data: { messages, toName, language: theirs }, language }: { data: Data; language: Language }) {
  const t = words(language).one
  if (messages.length === 0) return null
  return (
    <WarningCallout heading={t.said(toName)}>
      {messages.map(({ words: said, at }) => (
        <>
          <div lang={theirs}>
            <WrittenText>{said}</WrittenText>
          </div>
          <p class="nhsuk-hint">{formatDateTime(new Date(at), language)}</p>
        </>
      ))}
    </WarningCallout>
  )
}
