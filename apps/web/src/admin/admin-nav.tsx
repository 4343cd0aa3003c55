import { attributeText } from '../ui/attribute-text.js';
import type { AdminLink } from './admin.view.js';

/** A row of links, one of which is the page itself. */
export function AdminNav(props: { label: string; links: readonly AdminLink[] }): JSX.Element {
  return (
    <nav class="admin-nav" aria-label={props.label}>
      <ul role="list">
        {props.links.map(({ label, url, isCurrent }) => (
          <li>
            <a
              class="tab"
              href={attributeText(url)}
              aria-current={isCurrent ? 'page' : undefined}
              safe
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
