import styles from "./detail-panel.module.css"
import type { Stands } from "./load-stands.ts"

/** What one sees there. */
export function DetailPictures({ stands }: { stands: Stands | null }) {
  if (stands === null || stands.products.length === 0) return null
  return (
    <ul className={styles.pictures}>
      {stands.products.map(({ id, title, image }) => (
        <li key={id}>
          <img src={image} alt={title} decoding="async" />
        </li>
      ))}
    </ul>
  )
}
