import { formatDateTime } from '#platform/dates/format-day.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Layout } from '#ui/layout.tsx'
import { words } from '../feed.words.ts'
import { endFeed, makeFeed, myFeed } from '../feed.ts'

/** The secret address of my calendar: made, shown once to copy, made anew, taken back. */
export const ownCalendarPage = page({
  params: {},

  load: async ({ read }) => ({ feed: await myFeed(read) }),

  view({ feed }, { language }) {
    const t = words(language)
    return (
      <Layout title={t.title} back="/account">
        <h1>{t.title}</h1>
        <p>{t.what}</p>
        <p>{t.notThere}</p>
        {!feed && <p>{t.none}</p>}
        {feed?.address && (
          <InsetText>
            <p>{t.copy}</p>
            <p class="nhsuk-u-text-break-word">
              <code>{feed.address}</code>
            </p>
            <p>{t.secret}</p>
          </InsetText>
        )}
        {feed && (
          <p>
            {t.madeAt(formatDateTime(feed.madeAt, language))}.{' '}
            {feed.readAt ? t.readAt(formatDateTime(feed.readAt, language)) : t.neverRead}.
          </p>
        )}
        {feed && <p>{t.againWhat}</p>}
        <Form>
          <Button name="_button" value="make" variant={feed ? 'secondary' : 'primary'}>
            {feed ? t.again : t.make}
          </Button>
          {feed && (
            <Button name="_button" value="end" variant="warning">
              {t.end}
            </Button>
          )}
        </Form>
      </Layout>
    )
  },

  async post(write, { button, language }) {
    const isEnd = button === 'end'
    await (isEnd ? endFeed(write) : makeFeed(write))
    return redirectTo('/account/calendar', isEnd ? words(language).ended : words(language).made)
  },
})
