import { catalogue } from '#platform/words.ts'

export const words = catalogue(
  {
    thisChild: 'This child',
    born: (day: string) => `Born ${day}`,
    bornAndAge: (day: string, age: number) => `Born ${day}, aged ${age}`,
    use: (name: string) => `call them ${name}`,
    protectedAddress: 'Protected address: do not ask where this child lives, and do not write it down.',
  },
  {
    thisChild: 'Y plentyn hwn',
    born: (day: string) => `Ganwyd ${day}`,
    bornAndAge: (day: string, age: number) => `Ganwyd ${day}, ${age} oed`,
    use: (name: string) => `enw i’w ddefnyddio: ${name}`,
    protectedAddress: 'Cyfeiriad gwarchodedig: peidiwch â gofyn ble mae’r plentyn hwn yn byw, na’i ysgrifennu.',
  },
)
