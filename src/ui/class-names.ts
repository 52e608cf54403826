/** `classNames('nhsuk-tag', colour && `nhsuk-tag--${colour}`)`: the names that are there, with a space between. */
export function classNames(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
