import { Fragment } from 'preact'
import { NumbersToRing } from '#ui/numbers-to-ring.tsx'

/** What somebody wrote, with the paragraphs and lines they made. `rings`: it says how to reach somebody. */
export function WrittenText({ rings = false, children: text }: { rings?: boolean; children: string }) {
  return (
    <>
      {text.split(/\n{2,}/).map((paragraph) => (
        <p>
          {paragraph.split('\n').map((line, index) => (
            <Fragment>
              {index > 0 && <br />}
              {rings ? <NumbersToRing>{line}</NumbersToRing> : line}
            </Fragment>
          ))}
        </p>
      ))}
    </>
  )
}
