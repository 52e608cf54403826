/** `classNames('nhsuk-tag', colour && `nhsuk-tag--${colour}`)`: the names that are there, with a space between. */
export function classNames(...names: readonly (string | false | undefined)[]): string {
  let all = ''
  for (const name of names) if (name) all += all === '' ? name : ` ${name}`
  return all
}
