const STILL = 1e-4

/** Drops the channels of an animation that leave their bone as it rests. */
export function keepWhatMoves(animation) {
  for (const channel of animation.listChannels()) {
    const node = channel.getTargetNode()
    const rest = { rotation: node.getRotation(), translation: node.getTranslation(), scale: node.getScale() }
    const own = rest[channel.getTargetPath()]
    const values = channel.getSampler().getOutput().getArray()
    if (values.some((value, at) => Math.abs(value - own[at % own.length]) > STILL)) continue
    channel.getSampler().dispose()
    channel.dispose()
  }
}
