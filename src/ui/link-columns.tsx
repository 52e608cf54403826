import type { ComponentChildren } from 'preact'

interface LinkColumnsProps {
  /** What all of it is: “More about this case”. */
  heading: string
  id: string
  /** Each a `<li>` with one link. */
  children: ComponentChildren
}

/** Ways on from a page that are none of its main ones: beside each other where there is room, one under the other on a phone. */
export function LinkColumns({ heading, id, children }: LinkColumnsProps) {
  return (
    <nav aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <ul class="nhsuk-list app-link-columns">{children}</ul>
    </nav>
  )
}
