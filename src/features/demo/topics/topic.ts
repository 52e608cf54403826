/** Who a text is about, in the words it needs. */
export interface Cast {
  readonly name: string
  readonly he: string
  readonly him: string
  readonly his: string
  /** What the child calls the grown-up at home: Mum, Dad, Nan, or a name. */
  readonly carer: string
}

export type Says = (about: Cast) => string

export interface Session {
  readonly note: Says
  /** What the child said, in their own words. */
  readonly voice?: string
  readonly next?: Says
}

export interface Task {
  readonly what: Says
  readonly whose: 'teacher' | 'lead' | 'carer' | 'child' | 'worker'
  readonly place: 'school' | 'home' | 'community'
  /** What its owner said when it was done. */
  readonly came: Says
  readonly helped: 'yes' | 'a little' | 'no' | 'too soon to say'
}

/** One kind of worry, from the first sentence of a teacher to the last of a worker. All of it is made up. */
export interface Topic {
  /** Kinds of the services’ lists. */
  readonly needs: readonly string[]
  readonly level: 'low' | 'moderate' | 'high'
  /** For children of these ages. */
  readonly ages: readonly [number, number]
  readonly since: string
  readonly weeksBefore: number
  readonly worry: Says
  readonly tried: Says
  readonly strengths: Says
  readonly childWords: string
  readonly parentView: Says
  readonly hopedFor: Says
  readonly aim: Says
  readonly family: readonly Session[]
  readonly sessions: readonly Session[]
  readonly school: readonly Session[]
  readonly tasks: readonly Task[]
  readonly closing: Says
  readonly advice: Says
}
