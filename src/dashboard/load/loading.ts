/** Why something could not be read: said in plain words by the page. */
export type Failure = "unreachable" | "signed-out" | "not-allowed" | "busy" | "refused"

/** What a page knows of its numbers. Old numbers stay until new ones are there. */
export type Loading<T> =
  | { readonly kind: "first" }
  | { readonly kind: "failed"; readonly failure: Failure }
  | {
      readonly kind: "ready"
      readonly data: T
      /** When `data` was read, milliseconds since the epoch. */
      readonly at: number
      /** Whether `data` answers another question than the one on the screen now. */
      readonly stale: boolean
      readonly failure: Failure | null
    }

export type Step<T> =
  | { readonly type: "asked"; readonly another: boolean }
  | { readonly type: "answered"; readonly data: T; readonly at: number }
  | { readonly type: "failed"; readonly failure: Failure }

export function step<T>(loading: Loading<T>, action: Step<T>): Loading<T> {
  switch (action.type) {
    case "asked":
      if (loading.kind === "first") return loading
      if (loading.kind === "failed") return { kind: "first" }
      return action.another && !loading.stale ? { ...loading, stale: true } : loading
    case "answered":
      return { kind: "ready", data: action.data, at: action.at, stale: false, failure: null }
    case "failed":
      if (loading.kind === "ready") return { ...loading, failure: action.failure }
      return { kind: "failed", failure: action.failure }
  }
}
