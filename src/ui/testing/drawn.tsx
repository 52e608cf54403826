import { type HTMLElement, parse } from 'node-html-parser'
import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { VisitContext, type VisitShown } from '../visit-context.ts'
import { aVisit } from './a-visit.ts'

/** The HTML that a page's answer holds. */
export function html(page: VNode, visit: Partial<VisitShown> = {}): string {
  return render(<VisitContext.Provider value={aVisit(visit)}>{page}</VisitContext.Provider>)
}

export function drawn(page: VNode, visit: Partial<VisitShown> = {}): HTMLElement {
  return parse(html(page, visit))
}

/** Text as it is read: no edges, one space where there are several. */
export function textOf(element: HTMLElement | null | undefined): string {
  return (element?.text ?? '').replace(/\s+/g, ' ').trim()
}
