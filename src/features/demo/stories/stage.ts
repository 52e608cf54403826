import type { SchoolCalendar } from '#features/schools/school-days.ts'
import type { Write } from '#platform/context.ts'
import { type Day, dayIn } from '#platform/dates/day.ts'
import { momentOf } from '#platform/dates/moment.ts'
import type { Actor } from '../acting.ts'
import type { KnownChild } from '../class-lists.ts'
import type { Diary } from '../diary.ts'
import type { Chance } from '../seeded.ts'
import type { Laid } from '../set-up.ts'

/** Where and when the stories of a place happen. */
export interface Stage {
  readonly laid: Laid
  readonly calendar: SchoolCalendar
  readonly diary: Diary
  readonly chances: Chance
  /** The first day on which somebody asks for help. */
  readonly opens: Day
  readonly today: Day
  readonly now: Date
}

/** One child’s story, day by day. What would lie in the future does not happen: the story stands where it stands today. */
export class Story {
  readonly stage: Stage
  readonly child: KnownChild
  day: Day
  #last = new Date(0)
  #isOver = false

  constructor(stage: Stage, child: KnownChild, day: Day) {
    this.stage = stage
    this.child = child
    this.day = day
  }

  /** School days go by. */
  wait(least: number, most = least): this {
    this.day = this.stage.calendar.addSchoolDays(this.day, this.stage.chances.between(least, most))
    return this
  }

  /** What somebody does now. Says whether it has happened yet. */
  does(by: Actor, what: (write: Write) => Promise<unknown>): boolean {
    const at = this.#nextTime()
    if (this.#isOver || at > this.stage.now) {
      this.#isOver = true
      return false
    }
    this.#last = at
    this.stage.diary.add(at, by, this.#about, what)
    return true
  }

  /** What somebody does on another day, while the story goes on. */
  aside(day: Day, by: Actor, what: (write: Write) => Promise<unknown>): void {
    const at = this.#timeOn(day)
    if (!this.#isOver && at <= this.stage.now) this.stage.diary.add(at, by, this.#about, what)
  }

  /** Brothers and sisters are one story to the diary: what happens to one may be written down for both. */
  get #about(): string {
    const [eldest] = this.child.family.children
    return `${eldest!.givenName} ${eldest!.familyName}`
  }

  /** Later than what came before, if that was on the same day. */
  #nextTime(): Date {
    const minutesLater = this.stage.chances.between(9, 40)
    const afterLast = new Date(this.#last.getTime() + minutesLater * 60_000)
    const atRandom = this.#timeOn(this.day)
    return dayIn(this.#last) === this.day ? afterLast : atRandom
  }

  /** Some time while school is open. */
  #timeOn(day: Day): Date {
    return new Date(momentOf(day, '08:40').getTime() + this.stage.chances.between(0, 420) * 60_000)
  }
}
