import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'

interface Props {
  readonly field: Parameters<typeof Input>[0]
  readonly words: { readonly send: string; readonly check: string }
}

/** Sends a code to an address or number that is to be checked, and takes what its owner reads out (`_button`: send, check). */
export function CodeForm({ field, words: t }: Props) {
  return (
    <>
      <Form>
        <Button variant="secondary" name="_button" value="send">
          {t.send}
        </Button>
      </Form>
      <Form>
        <Input {...field} width={10} inputmode="numeric" autocomplete="off" code />
        <Button name="_button" value="check">
          {t.check}
        </Button>
      </Form>
    </>
  )
}
