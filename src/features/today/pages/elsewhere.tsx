import { may } from '#features/access/policy.ts'
import type { Actor } from '#platform/context.ts'
import { LinkColumns } from '#ui/link-columns.tsx'
import { words } from '../today.words.ts'
import type { DayProps } from './my-work.tsx'

interface Place {
  readonly href: string
  readonly text: string
  readonly isTheirs: boolean
}

/** The pages of somebody’s week that are not in the menu: each is one step from here, whether or not something waits there. */
export function Elsewhere({ day: { hasRemit }, language, actor }: DayProps & { actor: Actor }) {
  const t = words(language).elsewhere
  const leads = actor.roles.has('supervisor')
  const helps = leads || actor.roles.has('practitioner')
  const inSchool = actor.roles.has('school lead')
  const places: Place[] = [
    { href: '/digests/monday', text: t.monday, isTheirs: may(actor, 'see the team’s week') },
    { href: '/supervision/prepare', text: t.supervise, isTheirs: may(actor, 'supervise workers') },
    { href: '/figures/link-work', text: t.numbers, isTheirs: leads && may(actor, 'see link work figures') },
    { href: '/rota', text: t.rota, isTheirs: leads && may(actor, 'keep the rota') },
    { href: '/supervision', text: t.supervision, isTheirs: helps && may(actor, 'see own supervision') },
    { href: '/raised', text: t.raised, isTheirs: may(actor, 'raise with supervisor') },
    { href: '/visits', text: t.visits, isTheirs: may(actor, 'plan visits') },
    { href: '/reports', text: t.reports, isTheirs: may(actor, 'write reports') },
    { href: '/onward', text: t.onward, isTheirs: (helps || inSchool) && may(actor, 'see cases') },
    { href: '/plan-updates', text: t.planNews, isTheirs: hasRemit && may(actor, 'write plans') },
    { href: '/home-school', text: t.messages, isTheirs: hasRemit && may(actor, 'keep messages of home and school') },
    { href: '/remit', text: t.remit, isTheirs: hasRemit && may(actor, 'keep to the remit') },
  ].filter(({ isTheirs }) => isTheirs)
  if (places.length === 0) return null
  return (
    <LinkColumns heading={t.heading} id="more-of-your-work">
      {places.map(({ href, text }) => (
        <li>
          <a href={href}>{text}</a>
        </li>
      ))}
    </LinkColumns>
  )
}
