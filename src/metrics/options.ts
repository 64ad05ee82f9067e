export interface ConfidenceOptions {
  /** Between 0 and 1, both excluded; 0.95 by default. */
  readonly confidence?: number
}

export const DEFAULT_CONFIDENCE = 0.95

/** The confidence asked for. RangeError when it isn't between 0 and 1, or so near to 1 that it can't be told from it. */
export function confidenceOf(options: ConfidenceOptions | undefined): number {
  const confidence = options?.confidence ?? DEFAULT_CONFIDENCE
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(`invalid confidence ${confidence}: it lies between 0 and 1, both excluded`)
  }
  return confidence
}
