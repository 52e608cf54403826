import { parseArgs } from 'node:util'
import type { Asked } from './import-file.ts'

interface Given extends Asked {
  readonly file: string
  readonly values: Readonly<Record<string, string | boolean | undefined>>
}

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>

/** What was typed, or undefined when it is not understood; then the usage has been printed. */
export function readOptions(args: readonly string[], usage: string, own: Options): Given | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { as: { type: 'string' }, yes: { type: 'boolean' }, json: { type: 'boolean' }, ...own },
    })
    const [file, ...more] = positionals
    if (file && more.length === 0 && typeof values.as === 'string') {
      return { file, values, as: values.as, yes: values.yes === true, json: values.json === true } as Given
    }
  } catch (error) {
    console.error((error as Error).message)
  }
  console.error(`linkwork ${usage}`)
  return undefined
}
