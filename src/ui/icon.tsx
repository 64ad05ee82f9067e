import { ICON_PATHS, type IconName } from "./icon-paths.ts"

export interface IconProps {
  name: IconName
  /** CSS pixels. */
  size?: number
}

/** Decoration: the control it stands in carries the words. */
export function Icon({ name, size = 20 }: IconProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={ICON_PATHS[name]} />
    </svg>
  )
}
