import type { Language } from '#platform/words.ts'
import { Layout } from '#ui/layout.tsx'
import { QuickExit } from '#ui/quick-exit.tsx'
import { words } from './holder.words.ts'
import { HelpNow } from './help-now.tsx'

/** Unknown, used, too old and taken back look the same: nobody learns which it was. */
export function LinkEnded({ language }: { language: Language }) {
  const t = words(language).ended
  return (
    <Layout title={t.title} plain>
      <QuickExit />
      <h1>{t.title}</h1>
      <p>{t.text}</p>
      <p>{t.whatNow}</p>
      <p>{t.elsewhere}</p>
      <HelpNow language={language} />
    </Layout>
  )
}
