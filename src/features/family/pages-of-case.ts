/** For the page of a case: which adults have a page, how each stands, and whether somebody asked something on it. */
export { pagesOfCase } from './family.queries.ts'
