import { DetailsOf, type DetailsProps } from './details.tsx'

/** Details as a card: one of several parts of a page that can be opened. */
export function Expander(props: DetailsProps) {
  return <DetailsOf {...props} part="nhsuk-expander" />
}
