/** Numbers from -span to span as normalised integers of `stored` bits, of which the upper `bits` say something. */
export function coarse(values, span, bits, stored, Kind) {
  const step = 2 ** (stored - bits)
  const most = 2 ** (stored - 1) - 1
  return Kind.from(values, (value) => {
    const rounded = Math.round(((value / span) * most) / step) * step
    return Math.max(-most, Math.min(most, rounded))
  })
}

/** Weights, four a point, as bytes that add up to 255. */
export function whole(weights) {
  const bytes = Uint8Array.from(weights, (weight) => Math.round(weight * 255))
  for (let at = 0; at < bytes.length; at += 4) {
    const four = bytes.subarray(at, at + 4)
    const most = four.indexOf(Math.max(...four))
    four[most] += 255 - four.reduce((sum, byte) => sum + byte, 0)
  }
  return bytes
}

/** The bones undo what `coarse` divided by. */
export function unpackInBones(root, span) {
  for (const skin of root.listSkins()) {
    const matrices = skin.getInverseBindMatrices()
    matrices.setArray(matrices.getArray().map((value, at) => (at % 16 < 12 ? value * span : value)))
  }
}
