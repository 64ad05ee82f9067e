import * as v from "valibot"
import type { ShownPresentation } from "../../protocol/presentations.ts"
import { type Api, ApiError } from "../api.ts"
import type { SafeStorage } from "../safe-storage.ts"

export type FoundShown =
  /** `kept`: as it was last; the server couldn't be reached. */
  | { readonly kind: "ready"; readonly shown: ShownPresentation; readonly kept: boolean }
  /** Never made, revoked, or too old. */
  | { readonly kind: "missing" }
  | { readonly kind: "failed" }

export interface ShownOptions {
  readonly api: Api
  /** The browser's memory. */
  readonly storage: SafeStorage
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/** One is kept: that which was shown last. */
const KEY = "vetrina.presentation"
const PLACE = "vetrina.presentation.place"

interface Kept {
  readonly code: string
  readonly shown: ShownPresentation
}

/** What this page wrote there itself, as far as can be told without reading all of it. */
function isKept(stored: unknown): stored is Kept {
  return v.is(
    v.object({
      code: v.string(),
      shown: v.object({
        title: v.object({ it: v.string(), en: v.string() }),
        languages: v.array(v.picklist(["it", "en"])),
        guide: v.string(),
        expiresAt: v.string(),
        steps: v.array(v.object({ id: v.string(), products: v.array(v.object({ productId: v.string() })) })),
      }),
    }),
    stored,
  )
}

/** The presentation of a link, from the server or, without one, as it was kept here while it may be shown. */
export async function fetchShown({ api, storage, now }: ShownOptions, code: string): Promise<FoundShown> {
  try {
    const shown = await api.get<ShownPresentation>(`/api/presentation-links/${encodeURIComponent(code)}`)
    storage.write(KEY, { code, shown } satisfies Kept)
    return { kind: "ready", shown, kept: false }
  } catch (error) {
    const kept = storage.read(KEY, (stored) => (isKept(stored) && stored.code === code ? stored : null))
    if (error instanceof ApiError && error.status === 404) {
      if (kept) storage.remove(KEY)
      return { kind: "missing" }
    }
    if (kept && Date.parse(kept.shown.expiresAt) > now())
      return { kind: "ready", shown: kept.shown, kept: true }
    return { kind: "failed" }
  }
}

const Place = v.fallback(v.nullable(v.object({ code: v.string(), step: v.string() })), null)

/** The step at which one was when the page was loaded again in the same tab; `null`: at none. */
export function recallPlace(tab: SafeStorage, code: string): string | null {
  const place = tab.read(PLACE, (stored) => v.parse(Place, stored))
  return place?.code === code ? place.step : null
}

export function rememberPlace(tab: SafeStorage, code: string, step: string | null): void {
  if (step === null) tab.remove(PLACE)
  else tab.write(PLACE, { code, step })
}

/** What was presented last in this tab. */
export function recallPresented(tab: SafeStorage): string | null {
  return tab.read(PLACE, (stored) => v.parse(Place, stored))?.code ?? null
}
