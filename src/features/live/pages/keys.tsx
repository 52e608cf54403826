import type { Language } from '#platform/words.ts'
import { Details } from '#ui/details.tsx'
import { words } from '../live.words.ts'

const KEYS = ['N', 'P', 'A', 'S', '1–8', 'O', 'R', '?'] as const

/** The keys, and the switch that turns them off (WCAG 2.1.4). Without a script there are none, and this is not shown. */
export function Keys({ language }: { language: Language }) {
  const t = words(language).keys
  return (
    <div class="app-live__keys" id="live-keys" hidden>
      <Details summary={t.title}>
        <p>{t.hint}</p>
        <dl>
          {KEYS.map((key) => (
            <div>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{t[key]}</dd>
            </div>
          ))}
        </dl>
        <label class="app-live__switch">
          <input type="checkbox" id="live-keys-on" checked /> {t.switch}
        </label>
      </Details>
    </div>
  )
}
