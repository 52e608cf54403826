import type { ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'

export type TagColour =
  | 'white'
  | 'grey'
  | 'green'
  | 'aqua-green'
  | 'blue'
  | 'purple'
  | 'pink'
  | 'red'
  | 'orange'
  | 'yellow'

interface TagProps {
  /** Never the only sign of what it says. `none` is text without a box of its own. */
  colour?: TagColour | 'none'
  border?: boolean
  part?: string
  children: ComponentChildren
}

/** The state a thing is in. */
export function Tag({ colour, border = true, part, children }: TagProps) {
  const look = colour && (colour === 'none' ? 'nhsuk-tag--no-colour' : `nhsuk-tag--${colour}`)
  return <strong class={classNames('nhsuk-tag', look, !border && 'nhsuk-tag--no-border', part)}>{children}</strong>
}
