import type { Language } from '#platform/words.ts'
import { Tag } from '#ui/tag.tsx'
import { words } from '../live.words.ts'
import type { Hidden, Live, OnScreen } from '../live-meeting.ts'

interface AgendaProps {
  readonly live: Live
  readonly current: string
  path(item: string): string
  readonly language: Language
}

/** Everybody who is on it, and how far it has come. */
export function Agenda({ live, current, path, language }: AgendaProps) {
  const t = words(language)
  return (
    <nav class="app-live__agenda" id="live-agenda" aria-label={t.agenda}>
      <ol>
        {live.items.map((item) => (
          <li>
            <a href={path(item.id)} data-to={item.id} aria-current={item.id === current ? 'step' : undefined}>
              {nameOf(item, language)}
            </a>{' '}
            <StateTag item={item} language={language} />
          </li>
        ))}
      </ol>
    </nav>
  )
}

export function nameOf(item: OnScreen | Hidden, language: Language): string {
  return item.isHidden ? words(language).restrictedItem : item.saidName
}

function StateTag({ item: { state }, language }: { item: { state: string }; language: Language }) {
  if (state === 'waiting') return null
  const t = words(language).states
  return <Tag colour={state === 'decided' ? 'green' : 'grey'}>{t[state as keyof typeof t]}</Tag>
}
