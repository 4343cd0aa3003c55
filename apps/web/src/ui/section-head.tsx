import { Icon } from './icons.js';

interface SectionHeadProps {
  /** Names the section by `aria-labelledby`. */
  id: string;
  title: string;
  link?: { label: string; url: string };
}

/** Heading of a section with the link to all of it. */
export function SectionHead({ id, title, link }: SectionHeadProps): JSX.Element {
  return (
    <header class="section__head">
      <h2 class="section__title" id={id} safe>
        {title}
      </h2>
      {link ? (
        <a class="more-link" href={link.url} aria-describedby={id}>
          <span safe>{link.label}</span>
          <Icon name="arrow" />
        </a>
      ) : (
        ''
      )}
    </header>
  );
}
