import { after, before, test } from 'node:test'
import { aProduct, type Product } from './a-product.ts'
import { killInRounds } from './kill-rounds.ts'

let product: Product

before(async () => {
  product = await aProduct()
  await product.start()
})
after(() => product?.remove())

test('P21: killed 6 times while forms are sent, nothing acknowledged is lost, half there or there twice', (t) =>
  killInRounds(product, 6, t))
