/** Something on a panel that is pointed at and pressed. */
export interface PanelButton {
  readonly id: string
  readonly label: string
  /** Smaller, under the label. */
  readonly note?: string
  /** The outline of a mouth in a square of 40, where the button is a face. */
  readonly mouth?: string
  readonly chosen?: boolean
  /** The one that goes on. */
  readonly main?: boolean
}

/** What stands on a panel, from top to bottom. */
export type PanelPart =
  | { readonly kind: "title" | "text" | "hint"; readonly text: string }
  /** Scores side by side, with what the lowest and the highest mean. */
  | {
      readonly kind: "scale"
      readonly buttons: readonly PanelButton[]
      readonly low: string
      readonly high: string
    }
  /** Side by side, and below each other where there is no room. */
  | { readonly kind: "row"; readonly buttons: readonly PanelButton[] }
  /** Below each other, each as wide as the panel. */
  | { readonly kind: "column"; readonly buttons: readonly PanelButton[] }

/** What is read and pressed in the scene by whoever wears a headset. */
export interface Panel {
  /** Another id is hung anew, where one stands then. */
  readonly id: string
  readonly parts: readonly PanelPart[]
  readonly press: (buttonId: string) => void
}
