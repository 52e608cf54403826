import type { ComponentChildren } from 'preact'

export interface Stat {
  figure: string | number
  /** What the figure counts. */
  words: string
  /** How it was counted, and what is missing: “of 14 requests, 2 without a date”. */
  note?: ComponentChildren
  /** To the rows it counts. */
  href?: string
}

/** A few big figures, each with its words. Not for comparing: that is a table. */
export function StatRow({ stats }: { stats: readonly Stat[] }) {
  return (
    <dl class="app-stat-row">
      {stats.map(({ figure, words, note, href }) => (
        <div class="app-stat-row__stat">
          <dt class="app-stat-row__words">{href ? <a href={href}>{words}</a> : words}</dt>
          <dd class="app-stat-row__figure">{figure}</dd>
          {note && <dd class="app-stat-row__note">{note}</dd>}
        </div>
      ))}
    </dl>
  )
}
