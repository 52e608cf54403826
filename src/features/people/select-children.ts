/** For features that list children in a way of their own: the query of a child, and whether I lead their school or know them. */
export { knows, selectChildren } from './children.queries.ts'
