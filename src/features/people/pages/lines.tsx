/** What somebody wrote in several lines, in the same lines. */
export function Lines({ text }: { text: string }) {
  return (
    <p>
      {text.split('\n').map((line, index) => (
        <>
          {index > 0 && <br />}
          {line}
        </>
      ))}
    </p>
  )
}
