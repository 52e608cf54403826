import { Fragment } from 'preact'

/** What somebody wrote, with the paragraphs and lines they made. */
export function WrittenText({ children: text }: { children: string }) {
  return (
    <>
      {text.split(/\n{2,}/).map((paragraph) => (
        <p>
          {paragraph.split('\n').map((line, index) => (
            <Fragment>
              {index > 0 && <br />}
              {line}
            </Fragment>
          ))}
        </p>
      ))}
    </>
  )
}
