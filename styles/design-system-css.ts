/**
 * The design system's styles, without what we never show: its font (which would be fetched from elsewhere, and which only
 * the NHS may use), the components we do not have, and what is for Internet Explorer. The rest is as published, in order.
 */

/** A class of ours never begins so: `src/ui` has no such component, and no script of theirs that we run adds one. */
export const NEVER_USED = [
  'nhsuk-code',
  'nhsuk-contents-list',
  'nhsuk-do-dont',
  'nhsuk-hero',
  'nhsuk-image',
  'nhsuk-link-image',
  'nhsuk-tabs',
  'nhsuk-warning-callout',
] as const

export function designSystemCss(published: string): string {
  return rulesOf(published)
    .map(kept)
    .join('')
    .replaceAll(/"?Frutiger W01"?,\s*/g, '')
}

interface Rule {
  /** All before the brace, or all of a statement that has none. */
  head: string
  /** What is between the braces; a statement such as `@charset` has none. */
  body?: string
}

function kept({ head, body }: Rule): string {
  if (body === undefined) return head
  if (head.startsWith('@font-face')) return ''
  if (/^@(media|supports|container)/.test(head)) {
    const when = withoutInternetExplorer(head)
    const inside = when && rulesOf(body).map(kept).join('')
    return inside && `${when}{${inside}}`
  }
  if (head.startsWith('@')) return `${head}{${body}}`

  const selectors = splitSelectors(head).filter((selector) => !isNeverUsed(selector))
  return selectors.length === 0 ? '' : `${selectors.join(',')}{${body}}`
}

/** Conditions that only Internet Explorer meets, which cannot run our scripts and has had no repairs since 2022. */
function withoutInternetExplorer(head: string): string {
  if (!head.startsWith('@media')) return head
  const conditions = head.slice('@media'.length).split(',')
  const met = conditions.filter((condition) => !/-ms-high-contrast|\\0/.test(condition))
  return met.length === 0 ? '' : `@media ${met.join(',').trim()}`
}

const neverUsed = new RegExp(`\\.(?:${NEVER_USED.join('|')})(?![a-z])`)

/** Only a class that must be there: one inside `:not(…)` or `:is(…)` says nothing about whether the rule is ever used. */
function isNeverUsed(selector: string): boolean {
  return neverUsed.test(selector.replace(/\([^()]*(?:\([^()]*\)[^()]*)*\)/g, ''))
}

/** At commas, but not at those inside brackets. */
function splitSelectors(head: string): string[] {
  let depth = 0
  let start = 0
  const found: string[] = []
  for (let at = 0; at < head.length; at++) {
    if ('(['.includes(head[at] ?? '')) depth++
    if (')]'.includes(head[at] ?? '')) depth--
    if (head[at] === ',' && depth === 0) {
      found.push(head.slice(start, at))
      start = at + 1
    }
  }
  return [...found, head.slice(start)]
}

function rulesOf(css: string): Rule[] {
  const rules: Rule[] = []
  let at = 0
  while (at < css.length) {
    const end = endOf(css, at, '{;')
    if (css[end] === '{') {
      const close = closing(css, end)
      rules.push({ head: css.slice(at, end).trim(), body: css.slice(end + 1, close) })
      at = close + 1
    } else {
      rules.push({ head: css.slice(at, end + 1) })
      at = end + 1
    }
  }
  return rules.filter(({ head, body }) => head.trim() !== '' || body !== undefined)
}

function closing(css: string, open: number): number {
  let depth = 0
  for (let at = open; at < css.length; at = endOf(css, at + 1, '{}')) {
    if (css[at] === '{') depth++
    if (css[at] === '}' && --depth === 0) return at
  }
  throw new Error('A brace of the design system’s styles is never closed')
}

/** Where the next of `signs` is that is not in a string or a comment. */
function endOf(css: string, from: number, signs: string): number {
  for (let at = from; at < css.length; at++) {
    const sign = css[at] ?? ''
    if (signs.includes(sign)) return at
    if (sign === '\\') at++
    else if (sign === '"' || sign === "'") at = endOf(css, at + 1, sign)
    else if (sign === '/' && css[at + 1] === '*') at = css.indexOf('*/', at) + 1
  }
  return css.length
}
