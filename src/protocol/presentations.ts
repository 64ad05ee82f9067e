import type { Language, Localized } from "../domain/language.ts"
import type { SheetLine } from "../domain/order-sheet.ts"
import type { Product } from "../domain/product.ts"

/** Code points at most. */
export const MAX_PRESENTATION_TITLE = 120
export const MAX_CAPTION = 600
export const MAX_POINTS = 4000
export const MAX_STEPS = 60
export const MAX_STEP_PRODUCTS = 8
export const MAX_PRESENTATIONS = 200
/** Versions of a presentation that are kept. */
export const KEPT_VERSIONS = 50
/** Links of a presentation that work at a time. */
export const MAX_LINKS = 100
/** Days for which a link may work. */
export const LINK_DAYS = [1, 7, 30, 90] as const
export type LinkDays = (typeof LINK_DAYS)[number]
export const MAX_LABEL = 80

/** Where one stands in a step. */
export interface Stand {
  readonly scene: string
  readonly kind: "zone" | "touchpoint"
  readonly id: string
}

export interface StepProduct {
  readonly productId: string
  /** `null`: whichever is chosen. */
  readonly variantId: string | null
}

export interface StepDraft {
  /** Stays the same when steps change places. */
  readonly id: string
  /** `null`: wherever one is. */
  readonly stand: Stand | null
  readonly products: readonly StepProduct[]
  /** What guests read. */
  readonly caption: Localized
  /** For the guide alone. */
  readonly points: string
}

export interface PresentationDraft {
  readonly title: Localized
  /** In which it is held; a text in another may be empty. */
  readonly languages: readonly Language[]
  readonly steps: readonly StepDraft[]
}

/** `PUT /api/presentations/:id`. `version`: the one that was changed; 0 of a new one. */
export interface SavePresentation extends PresentationDraft {
  readonly version: number
}

/** What is kept of a product beside its id: it may leave the catalogue. */
export interface StepProductReply extends StepProduct {
  readonly title: Localized
  /** The variant's, in the merchant's own words; empty for whichever. */
  readonly values: readonly string[]
  /** As it is sold now; `null`: no longer. */
  readonly product: Product | null
}

export interface StandReply extends Stand {
  readonly name: Localized
  /** Whether the scene has it still. */
  readonly there: boolean
}

export interface ShownStep {
  readonly id: string
  readonly stand: StandReply | null
  readonly products: readonly StepProductReply[]
  readonly caption: Localized
}

export interface StepReply extends ShownStep {
  readonly points: string
}

export interface PresentationReply {
  readonly id: string
  readonly version: number
  readonly title: Localized
  readonly languages: readonly Language[]
  readonly steps: readonly StepReply[]
  /** ISO 8601; `null`: in use. */
  readonly archivedAt: string | null
  readonly changedAt: string
  readonly changedBy: string
}

export interface PresentationRow {
  readonly id: string
  readonly title: Localized
  readonly languages: readonly Language[]
  readonly steps: number
  readonly products: number
  /** Products that are no longer sold. */
  readonly gone: number
  readonly version: number
  readonly archivedAt: string | null
  readonly changedAt: string
  readonly changedBy: string
}

/** `GET /api/presentations`: the last changed first. */
export interface PresentationsReply {
  readonly presentations: readonly PresentationRow[]
}

/** `GET /api/presentations/:id/versions`: the newest first. */
export interface VersionsReply {
  readonly versions: readonly { readonly version: number; readonly at: string; readonly by: string }[]
}

export interface LinkRow {
  readonly id: string
  readonly label: string
  readonly by: string
  readonly madeAt: string
  readonly expiresAt: string
  readonly state: "open" | "expired" | "revoked"
}

/** `GET /api/presentations/:id/links`: the newest first. */
export interface LinksReply {
  readonly links: readonly LinkRow[]
}

/** `POST /api/presentations/:id/links`: the only time that the code is told. */
export interface LinkMade extends LinksReply {
  readonly code: string
}

/** `GET /api/presentation-links/:code`, for guests. */
export interface ShownPresentation {
  readonly title: Localized
  readonly languages: readonly Language[]
  /** First name of who made the link. */
  readonly guide: string
  readonly expiresAt: string
  readonly steps: readonly ShownStep[]
}

/** `GET /api/presentation-links/:code/points`, for staff: what the guide means to say, by the step's id. */
export interface PointsReply {
  readonly points: Readonly<Record<string, string>>
}

/** Codes of links and of sheets: sixteen bytes of chance in base64url. */
export const SECRET_CODE = /^[\w-]{22}$/

/** Days after its last change when a sheet is gone. */
export const SHEET_DAYS = 180
export const MAX_COMPANY = 120

/** `PUT /api/order-sheets/:code`: the code is made by the page. */
export interface SaveSheet {
  /** The code of the link under which it is made; who has a sheet already needs none. */
  readonly presentation?: string
  readonly visitId?: string
  readonly lines: readonly SheetLine[]
}

/** `POST /api/order-sheets/:code/send`. An address goes along only with consent. */
export interface SendSheet {
  readonly name: string
  readonly company: string
  readonly email?: string
  readonly consent?: true
  readonly language: Language
  /** As the buyer saw it: a later one is told first. */
  readonly revision: number
}

export interface SheetFacts {
  readonly title: Localized
  readonly values: readonly string[]
  readonly sku: string
  readonly image: string | null
  /** Of one, when it was put there or its price taken; major units. */
  readonly price: number
  readonly currency: string
  /** As it is sold now; `null`: no longer. */
  readonly now: { readonly price: number; readonly currency: string; readonly available: boolean } | null
}

export interface SheetLineReply extends SheetLine, SheetFacts {}

export interface SheetReply {
  /** Of the presentation. */
  readonly title: Localized
  /** First name; empty: nobody's any more. */
  readonly guide: string
  readonly revision: number
  readonly lines: readonly SheetLineReply[]
  /** Variants that are no longer sold and were never on it: they aren't on it. */
  readonly refused: readonly string[]
  readonly name: string
  readonly company: string
  /** Shortened: `a…@example.com`; `null`: none was given. */
  readonly email: string | null
  readonly sentAt: string | null
  /** Whether it has changed since it was sent. */
  readonly changed: boolean
  readonly changedAt: string
  readonly expiresAt: string
  /** Whether letters are sent. */
  readonly mail: boolean
}

/** A sheet as it was sent, at the desk. */
export interface DeskSheet {
  readonly id: string
  readonly title: Localized
  readonly guide: string
  readonly mine: boolean
  readonly name: string
  readonly company: string
  readonly email: string | null
  readonly language: Language
  readonly sentAt: string
  readonly lines: readonly SheetLineReply[]
  readonly done: { readonly by: string; readonly at: string } | null
}

/** `GET /api/desk/order-sheets`: those that wait first, then the newest. */
export interface DeskSheetsReply {
  readonly sheets: readonly DeskSheet[]
}
