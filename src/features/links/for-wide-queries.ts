/** Everybody written down around a child, for the wide queries of the features after this one. */
export { adultsAround } from './shared-action.queries.ts'
/** A page about a child, for theirs. */
export { selectPage } from './shared-page.queries.ts'
