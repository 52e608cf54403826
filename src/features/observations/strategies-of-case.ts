/** For the page of a case: what is tried for the child, and what was last found of it. */
export { strategiesOfCase } from './strategies.queries.ts'
