/** Something that is waited for later, when there is time. Until then nobody is startled if it fails. */
export function heardLater<T>(work: Promise<T>): Promise<T> {
  work.catch(() => {})
  return work
}
