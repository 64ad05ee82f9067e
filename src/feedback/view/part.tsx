import { type ComponentType, type ReactNode, useEffect, useState } from "react"

/** A component in a chunk of its own, which is fetched ahead of its need. */
export interface Part<Props extends object> {
  /** The component, once it has come. */
  readonly come: () => ComponentType<Props> | null
  /** Fetches it, once. Never rejects: a chunk that can't be had now is asked for again by the next call. */
  readonly fetch: () => Promise<void>
}

export function createPart<Props extends object>(load: () => Promise<ComponentType<Props>>): Part<Props> {
  let component: ComponentType<Props> | null = null
  let coming: Promise<void> | null = null
  return {
    come: () => component,
    fetch() {
      coming ??= load().then(
        (loaded) => {
          component = loaded
        },
        () => {
          coming = null
        },
      )
      return coming
    },
  }
}

export interface DrawPartProps<Props extends object> {
  part: Part<Props>
  with: Props
  /** As long as it hasn't come. */
  fallback?: ReactNode
}

/** Draws a part: at once when it has come, else as soon as it does. */
export function DrawPart<Props extends object>({ part, with: props, fallback }: DrawPartProps<Props>) {
  const [, setCome] = useState(part.come() !== null)
  useEffect(() => {
    if (!part.come()) void part.fetch().then(() => setCome(part.come() !== null))
  }, [part])
  const Come = part.come()
  return Come ? <Come {...props} /> : fallback
}
