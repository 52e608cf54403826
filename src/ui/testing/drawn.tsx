import { type HTMLElement, parse } from 'node-html-parser'
import type { VNode } from 'preact'
import { draw } from '../draw.ts'
import type { VisitShown } from '../visit-context.ts'
import { aVisit } from './a-visit.ts'

/** The HTML that a page's answer holds. */
export function html(page: VNode, visit: Partial<VisitShown> = {}): string {
  return draw(page, aVisit(visit))
}

export function drawn(page: VNode, visit: Partial<VisitShown> = {}): HTMLElement {
  return parse(html(page, visit))
}

/** Text as it is read: no edges, one space where there are several. */
export function textOf(element: HTMLElement | null | undefined): string {
  return (element?.text ?? '').replace(/\s+/g, ' ').trim()
}
