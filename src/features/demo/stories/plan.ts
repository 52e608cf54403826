import type { Chance } from '../seeded.ts'
import type { AnswerKind } from './answers.ts'
import type { LifeKind } from './lives.ts'

export type StoryKind = AnswerKind | LifeKind

/** How long ago, in school days, somebody asked for help, so that the story stands today where it should. */
const AGO: Record<StoryKind, readonly [number, number]> = {
  'needs detail': [1, 3],
  'to screen': [1, 2],
  'to screen, late': [6, 9],
  'to decide': [3, 5],
  'to decide, late': [12, 15],
  'agreed, to decide': [8, 12],
  'more detail': [6, 9],
  waiting: [6, 16],
  advised: [20, 180],
  'advised by the school': [10, 150],
  signposted: [15, 180],
  declined: [15, 180],
  safeguarding: [15, 160],
  withdrawn: [10, 180],
  duplicate: [20, 150],
  new: [12, 17],
  active: [28, 60],
  'to write up': [38, 45],
  watched: [35, 45],
  'watched, review soon': [56, 60],
  prolonged: [80, 100],
  'late review': [30, 45],
  'handed over': [40, 60],
  paused: [55, 70],
  closed: [75, 190],
  'passed by itself': [50, 150],
}

export function schoolDaysAgo(kind: StoryKind, chances: Chance): number {
  return chances.between(...AGO[kind])
}

type Count = Partial<Record<StoryKind, number>>

/** How many stories of each kind a team has had. */
export const storiesOf: Readonly<Record<string, Count>> = {
  'key work': {
    'needs detail': 1,
    'to screen': 3,
    'to screen, late': 1,
    'to decide': 3,
    'to decide, late': 1,
    'more detail': 1,
    waiting: 4,
    advised: 2,
    'advised by the school': 2,
    signposted: 1,
    declined: 1,
    safeguarding: 1,
    duplicate: 1,
    withdrawn: 1,
    new: 2,
    'late review': 1,
    'handed over': 1,
    active: 8,
    'to write up': 2,
    watched: 2,
    'watched, review soon': 1,
    prolonged: 1,
    paused: 1,
    closed: 6,
    'passed by itself': 1,
  },
  'link work': {
    'needs detail': 1,
    'to screen': 2,
    'to decide': 2,
    'more detail': 1,
    waiting: 2,
    advised: 2,
    signposted: 1,
    declined: 1,
    duplicate: 1,
    withdrawn: 1,
    new: 1,
    'late review': 1,
    active: 5,
    'to write up': 1,
    watched: 1,
    'watched, review soon': 1,
    prolonged: 1,
    paused: 1,
    closed: 4,
    'passed by itself': 1,
  },
  hub: {
    'to decide': 2,
    'more detail': 1,
    waiting: 1,
    advised: 4,
    signposted: 1,
    withdrawn: 1,
    new: 1,
    active: 2,
    closed: 2,
  },
  'early help': {
    'needs detail': 1,
    'to screen': 1,
    'to decide': 1,
    waiting: 2,
    advised: 1,
    declined: 1,
    new: 1,
    active: 3,
    'to write up': 1,
    watched: 1,
    closed: 3,
  },
  'children’s services': {
    'needs detail': 1,
    'to screen': 2,
    'to screen, late': 1,
    'to decide': 3,
    'to decide, late': 1,
    'agreed, to decide': 2,
    'more detail': 1,
    waiting: 3,
    advised: 2,
    signposted: 1,
    declined: 1,
    safeguarding: 1,
    duplicate: 1,
    withdrawn: 1,
    new: 2,
    'late review': 1,
    'handed over': 1,
    active: 6,
    'to write up': 1,
    watched: 1,
    'watched, review soon': 1,
    prolonged: 1,
    paused: 1,
    closed: 5,
    'passed by itself': 1,
  },
}

/** The oldest first, so that whoever has room then has room. */
export function inOrder(count: Count): StoryKind[] {
  const kinds = Object.entries(count) as [StoryKind, number][]
  return kinds.flatMap(([kind, times]) => Array.from({ length: times }, () => kind))
}
