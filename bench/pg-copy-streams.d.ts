declare module 'pg-copy-streams' {
  import type { Writable } from 'node:stream'
  import type { Submittable } from 'pg'

  const copy: { from(text: string): Writable & Submittable }
  export default copy
}
