import { z } from 'zod'
import { may } from '#features/access/policy.ts'
import { page } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Layout } from '#ui/layout.tsx'
import { ChildBanner } from '../child-banner.tsx'
import { childPage } from '../child-page/child-page.queries.ts'
import { words } from '../child-page/child.words.ts'
import { nameToUse, onlyWhatIsSafe, placeOf } from '../child.ts'
import { Address } from './child-address.tsx'
import { Adults } from './child-adults.tsx'
import { Details } from './child-details.tsx'
import { Help } from './child-help.tsx'
import { Identifiers } from './child-identifiers.tsx'
import { Restricted } from './child-restricted.tsx'
import { Who } from './child-who.tsx'

export const childPageOf = page({
  params: { childId: z.uuid() },

  async load({ read, params: { childId } }) {
    const child = await childPage(read, childId)
    read.seen('child', { children: [childId] })
    const shown = child.knows ? child : onlyWhatIsSafe(child, placeOf(read.actor))
    return { child: shown, today: read.today }
  },

  view({ child, today }, { language, actor }) {
    const t = words(language)
    const place = placeOf(actor)
    const title = `${nameToUse(child, place)} ${child.familyName}`
    const mayChange = child.knows && may(actor, 'change children')
    const section = { child, language, mayChange }
    return (
      <Layout title={t.tab} back="/children">
        <h1>{title}</h1>
        <ChildBanner child={child} language={language} today={today} where={place} linked={false} />
        {child.isRestricted && <Restricted child={child} language={language} mayKeep={may(actor, 'seal records')} />}
        {may(actor, 'raise requests') && <Button href={`/requests/new?child=${child.id}`}>{t.ask}</Button>}{' '}
        {may(actor, 'sit at meetings') && (
          <Button href={`/meetings/raise?child=${child.id}`} variant="secondary">
            {t.bring}
          </Button>
        )}
        <Who {...section} today={today} />
        <Help {...section} />
        {child.knows && may(actor, 'see cases') && child.cases.length + child.requests.length > 0 && (
          <p>
            <a href={`/children/${child.id}/chronology`}>{t.story(nameToUse(child, place))}</a>
          </p>
        )}
        {child.knows && may(actor, 'see plans') && (
          <p>
            <a href={`/children/${child.id}/plan`}>{t.plan}</a>
          </p>
        )}
        {may(actor, 'see attendance') && (
          <p>
            <a href={`/children/${child.id}/attendance`}>{t.attendance}</a>
          </p>
        )}
        {child.knows && (
          <>
            <Details {...section} />
            <Adults {...section} />
            <Address {...section} mayProtect={may(actor, 'protect an address')} />
            <Identifiers {...section} />
            {may(actor, 'propose merges') && (
              <p>
                <a href={`/children/${child.id}/same`}>{t.sameChild}</a>
              </p>
            )}
          </>
        )}
        {child.knows && !child.isRestricted && may(actor, 'seal records') && (
          <p>
            <a href={`/children/${child.id}/seal`}>{t.restrict}</a>
          </p>
        )}
        {child.knows && may(actor, 'see who has looked') && (
          <p>
            <a href={`/children/${child.id}/looked`}>{t.looked}</a>
          </p>
        )}
      </Layout>
    )
  },
})
