import { Matrix4, Vector3 } from "three"

/** Of the model of people, metres: the bridge of the nose, and how wide the head is over the ears. */
const BRIDGE = new Vector3(0, 1.318, 0.212)
const HEAD_WIDTH = 0.462

const grown = new Vector3()
const back = new Matrix4()

/**
 * From a product's axes to those of the model of people: its bridge comes to the nose. Heads here are larger than
 * life, so the product grows until its temples pass outside the ears. `width`: the product's, metres.
 */
export function fitToFace(wear: Vector3, width: number, out: Matrix4): Matrix4 {
  const scale = HEAD_WIDTH / Math.max(0.05, width)
  out.makeTranslation(BRIDGE.x, BRIDGE.y, BRIDGE.z).scale(grown.setScalar(scale))
  return out.multiply(back.makeTranslation(-wear.x, -wear.y, -wear.z))
}
