import type { ComponentChildren } from 'preact'
import { useVisit } from './visit-context.ts'

interface Choice {
  readonly value: string
  readonly text: ComponentChildren
}

/** Tells whoever draws the page what its choices are called, so that a page about two versions need not show codes. */
export function useChoiceTexts(name: string, items: readonly object[]): void {
  const { choiceTexts } = useVisit()
  if (!choiceTexts) return
  const texts = choiceTexts.get(name) ?? new Map<string, string>()
  for (const item of items) if (isChoice(item)) texts.set(item.value, String(item.text))
  choiceTexts.set(name, texts)
}

function isChoice(item: object): item is Choice {
  return 'value' in item && 'text' in item && typeof item.text === 'string'
}
