import { ICON_PATHS, type IconName } from "./icon-paths.ts"

export interface IconProps {
  name: IconName
  /** CSS pixels. */
  size?: number
}

/** Decoration: the control it stands in carries the words. */
export function Icon({ name, size }: IconProps) {
  return <Outline path={ICON_PATHS[name]} size={size} />
}

/** The same of an outline that is no name's: one that few pages need comes with them. */
export function Outline({ path, size = 20 }: { path: string; size?: number | undefined }) {
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
      <path d={path} />
    </svg>
  )
}
