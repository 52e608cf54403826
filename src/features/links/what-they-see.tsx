import { WrittenText } from '#features/actions/written-text.tsx'
import type { Language } from '#platform/words.ts'
import { InsetText } from '#ui/inset-text.tsx'
import { words } from './holder.words.ts'

interface WhatTheySeeProps {
  asked: { readonly words: string; readonly askedBy: string }
  language: Language
}

/** What was shared, as they read it: who asks, and the words. */
export function WhatTheySee({ asked, language }: WhatTheySeeProps) {
  const t = words(language).item
  return (
    <>
      <p>{t.asks(asked.askedBy)}</p>
      <InsetText>
        <WrittenText>{asked.words}</WrittenText>
      </InsetText>
    </>
  )
}

/** The same for whoever sends it, with what follows on their page, in their language. */
export function Preview({ asked, language }: WhatTheySeeProps) {
  const t = words(language)
  return (
    <div lang={language}>
      <p>
        <strong>{t.item.title}</strong>
      </p>
      <WhatTheySee asked={asked} language={language} />
      <p>{t.preview.next}</p>
      <ul>
        <li>{t.item.tried}</li>
        <li>{t.item.whatHappened}</li>
        <li>{t.item.helpful}</li>
      </ul>
      <p>{t.preview.help}</p>
    </div>
  )
}
