import { type HTMLElement, type Node, NodeType, parse } from 'node-html-parser'
import { type ComponentChildren, h } from 'preact'

/** What flows in a line of text: the space before or after it can be seen and heard. Around all else it cannot. */
const INLINE = new Set(['a', 'abbr', 'b', 'code', 'em', 'i', 'small', 'span', 'strong', 'time', 'var'])
const BOOLEAN = new Set(['checked', 'disabled', 'hidden', 'multiple', 'novalidate', 'open', 'selected'])

/**
 * HTML as a browser understands it, one tag or text a line: attributes and classes in one order, entities as characters,
 * and white space as a line of text shows it. Two pieces of HTML with the same lines are the same to everybody.
 */
export function understood(html: string): string {
  const lines: string[] = []
  // Where a space was seen that counts if more text follows in the same line, and whether any text came before it.
  let space: number | undefined
  let lineHasText = false

  const breakLine = () => {
    if (space !== undefined) lines.splice(space, 1)
    space = undefined
    lineHasText = false
  }
  const addSpace = () => {
    if (!lineHasText || space !== undefined) return
    space = lines.length
    lines.push('␠')
  }
  const addText = (text: string) => {
    if (/^\s/.test(text)) addSpace()
    const words = text.trim()
    if (words === '') return
    lines.push(words.replace(/\s+/g, ' '))
    lineHasText = true
    space = undefined
    if (/\s$/.test(text)) addSpace()
  }
  const add = (node: Node) => {
    if (node.nodeType === NodeType.TEXT_NODE) return addText(node.text)
    if (node.nodeType !== NodeType.ELEMENT_NODE) return

    const element = node as HTMLElement
    const tag = element.rawTagName.toLowerCase()
    const inline = INLINE.has(tag)
    if (!inline) breakLine()
    lines.push(`<${[tag, ...attributesOf(element)].join(' ')}>`)
    if (tag === 'textarea') lines.push(element.text)
    else for (const child of element.childNodes) add(child)
    if (!inline) breakLine()
    lines.push(`</${tag}>`)
  }

  for (const child of parse(html).childNodes) add(child)
  breakLine()
  return lines.join('\n')
}

function attributesOf(element: HTMLElement): string[] {
  return Object.entries(element.attributes)
    .map(
      ([name, value]) =>
        `${name.toLowerCase()}="${name === 'class' ? value.trim().split(/\s+/).sort().join(' ') : value}"`,
    )
    .sort()
}

/** Published examples give some contents as HTML: the same contents as a page would write them. */
export function fromHtml(html: string): ComponentChildren {
  return parse(html).childNodes.map(vnode)
}

function vnode(node: Node): ComponentChildren {
  if (node.nodeType !== NodeType.ELEMENT_NODE) return node.nodeType === NodeType.TEXT_NODE ? node.text : null

  const element = node as HTMLElement
  const attributes = Object.entries(element.attributes).map(([name, value]) => [name, BOOLEAN.has(name) ? true : value])
  return h(element.rawTagName, Object.fromEntries(attributes), ...element.childNodes.map(vnode))
}
