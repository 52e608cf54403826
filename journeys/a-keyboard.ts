/** Somebody who has a keyboard and nothing else. Wherever Tab brings them they must see that they are there. */
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { expectNoAxeViolations } from './browser.ts'

const MOST_TABS = 120

interface Focused {
  readonly name: string
  readonly tag: string
  readonly isSeen: boolean
  readonly isInView: boolean
}

export function keyboardOf(page: Page) {
  let keys = 0

  async function press(key: string) {
    await page.keyboard.press(key)
    keys += 1
  }

  /** What has the focus when the page has come to it: after a picture of all of it, that may be some frames later. */
  async function whenStill(): Promise<Focused> {
    let focused = await keyboard.focused()
    for (let looks = 0; looks < 10 && !focused.isInView; looks += 1) {
      await page.waitForTimeout(30)
      focused = await keyboard.focused()
    }
    return focused
  }

  const keyboard = {
    get keys() {
      return keys
    },
    press,
    focused: () => page.evaluate(whatIsFocused),

    /** Tabs on until the control of this name has the focus. */
    async tabsTo(name: string | RegExp): Promise<void> {
      const met: string[] = []
      for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
        await press('Tab')
        const focused = await whenStill()
        if (focused.tag === 'BODY') continue
        assert.ok(focused.isSeen, `nobody sees that “${focused.name}” (${focused.tag}) has the focus on ${page.url()}`)
        assert.ok(focused.isInView, `“${focused.name}” has the focus out of sight on ${page.url()}`)
        if (typeof name === 'string' ? focused.name === name : name.test(focused.name)) return
        met.push(focused.name)
      }
      assert.fail(`Tab never came to “${name}” on ${page.url()}; it came to ${[...new Set(met)].join(' | ')}`)
    },

    async types(label: string | RegExp, text: string): Promise<void> {
      await keyboard.tabsTo(label)
      await page.keyboard.type(text)
    },

    /** Enter on a link or a button, and the page that comes. */
    async goesBy(name: string | RegExp): Promise<void> {
      await keyboard.tabsTo(name)
      await keyboard.enters()
    },

    async enters(): Promise<void> {
      const answered = page.waitForNavigation()
      await press('Enter')
      await answered
      await page.waitForLoadState('load')
      await expectNoAxeViolations(page)
    },
  }
  return keyboard
}

function whatIsFocused(): Focused {
  const element = document.activeElement as HTMLElement
  const label = (element as HTMLInputElement).labels?.[0]
  const name = element.getAttribute('aria-label') ?? (label ?? element).textContent ?? ''
  // The design system draws its own ticks and circles: their ring is round the picture before the label.
  const drawn = [getComputedStyle(element), ...(label ? [getComputedStyle(label, '::before')] : [])]
  const hasRing = ({ outlineStyle, outlineWidth, boxShadow }: CSSStyleDeclaration) =>
    boxShadow !== 'none' || (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0)
  const { top, bottom, left, right } = (label && drawn.length > 1 ? label : element).getBoundingClientRect()
  return {
    name: name.replaceAll(/\s+/g, ' ').trim(),
    tag: element.tagName,
    isSeen: drawn.some(hasRing),
    isInView: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
  }
}
