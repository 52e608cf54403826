/** What came back: why, what was typed, and, where somebody else wrote there too, both texts. Nothing is dropped by itself. */
import type { About } from './about.ts'
import type { Act } from './outbox.ts'

export interface Settling {
  /** Where it came from: the child, and the text back in its field. */
  putBack(act: Act): void
  keep(act: Act, text: string): void
  drop(act: Act): void
}

export function drawProblems(
  box: HTMLElement,
  acts: readonly Act[],
  nameOf: (item: string) => string,
  { words }: About,
  settle: Settling,
): void {
  box.replaceChildren(
    ...acts.map((act) => {
      const row = document.createElement('div')
      row.className = 'app-live__problem'
      row.setAttribute('role', 'group')
      const { why = '', theirs } = act.problem ?? {}
      row.append(paragraph(`${words.notKept}: ${nameOf(act.item)}`, 'strong'))
      if (why) row.append(paragraph(why))
      if (theirs !== undefined) row.append(paragraph(words.meanwhile), quote(theirs), paragraph(words.yours))
      row.append(quote(act.label))
      const both = theirs !== undefined && act.kind === 'said'
      row.append(
        ...(both
          ? [
              button(words.both, () => settle.keep(act, together(theirs, act))),
              button(words.mine, () => settle.keep(act, act.fields['said'] ?? '')),
              button(words.theirs, () => settle.drop(act)),
            ]
          : [button(words.putBack, () => settle.putBack(act)), button(words.drop, () => settle.drop(act))]),
      )
      return row
    }),
  )
}

/** Below the actions of the child on the table: those that are not with the server yet. */
export function drawWaiting(
  page: HTMLElement,
  item: HTMLElement | undefined,
  acts: readonly Act[],
  { words }: About,
): void {
  for (const old of page.querySelectorAll('.app-live__waiting')) old.remove()
  item?.querySelector('.app-live__actions')?.append(
    ...acts.map(({ label }) => {
      const row = document.createElement('li')
      row.className = 'app-live__waiting'
      row.textContent = `${label} (${words.waiting})`
      return row
    }),
  )
}

/** Theirs, and what I added to what we both had; or all of mine, where I changed that too. */
export function together(theirs: string, { fields }: Pick<Act, 'fields'>): string {
  const { said = '', was = '' } = fields
  const added = said.startsWith(was) ? said.slice(was.length) : said
  return [theirs.trim(), added.trim()].filter(Boolean).join('\n')
}

function paragraph(text: string, tag: 'p' | 'strong' = 'p'): HTMLElement {
  const element = document.createElement('p')
  const inside = tag === 'strong' ? element.appendChild(document.createElement('strong')) : element
  inside.textContent = text
  return element
}

function quote(text: string): HTMLElement {
  const element = document.createElement('blockquote')
  element.textContent = text
  return element
}

function button(text: string, press: () => void): HTMLButtonElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.className = 'nhsuk-button nhsuk-button--secondary nhsuk-button--small'
  element.textContent = text
  element.addEventListener('click', press)
  return element
}
