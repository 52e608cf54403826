import { arrived } from './arrived.ts'
import { bells } from './bells.ts'
import { carer } from './carer.ts'
import { fidget } from './fidget.ts'
import { friends } from './friends.ts'
import { loss } from './loss.ts'
import { mornings } from './mornings.ts'
import { night } from './night.ts'
import { online } from './online.ts'
import { perfect } from './perfect.ts'
import { secondary } from './secondary.ts'
import { temper } from './temper.ts'
import type { Topic } from './topic.ts'

export const topics: readonly Topic[] = [
  mornings,
  friends,
  temper,
  loss,
  secondary,
  carer,
  perfect,
  online,
  fidget,
  arrived,
  bells,
  night,
]
